// `npm run author [-- FOLDER]`: for people who write cards. A card as a form, and beside it as patients see it, with what the
// check says and the way to each line. Opens in the browser; the forms for editors are written too.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { authorServer } from '../server.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { inProject, projectFolder, shippedPackFolder } from '../../tools/setup/places.mjs';
import { say } from '../../tools/setup/say.mjs';

ensurePackages();
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = shippedPackFolder()] = positionals;
process.env.ANTEROOM_PACK = folder;
await import('./schema.mjs');
const { createServer } = await import('vite');
const port = Number(process.env.ANTEROOM_PREVIEW_PORT ?? 5177);
// Where there is a screen to open it on.
const hasScreen =
  process.env.CI === undefined &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
const server = await createServer({
  configFile: inProject('vite.config.ts'),
  // The page lies beside the kiosk's own pages, not below them.
  root: projectFolder,
  logLevel: 'warn',
  plugins: [authorServer(resolve(folder))],
  server: { port, strictPort: true, open: hasScreen ? '/authoring/page/' : false },
});
await server.listen();
say(`author: http://localhost:${port}/authoring/page/ shows ${folder}. Leave this window open; Ctrl+C ends it.`);
