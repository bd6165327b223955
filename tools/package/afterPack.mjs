import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the development loader out of a packed app: a packed Electron starts its own app and no other.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}
