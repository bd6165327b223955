// `npm run author [-- FOLDER]`: for people who write cards. It opens a page in the browser with a card as a form, the card as patients see
// it, what the check says, and a button that opens each line in an editor. It also writes the JSON Schemas that editors use.
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
// Whether this machine has a screen on which a browser can open the page.
const hasScreen =
  process.env.CI === undefined &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
const server = await createServer({
  configFile: inProject('vite.config.ts'),
  // The author's page is not in renderer/, where the kiosk's own pages are, so the root is the whole project.
  root: projectFolder,
  logLevel: 'warn',
  plugins: [authorServer(resolve(folder))],
  server: { port, strictPort: true, open: hasScreen ? '/authoring/page/' : false },
});
await server.listen();
say(`author: http://localhost:${port}/authoring/page/ shows ${folder}. Leave this window open; Ctrl+C ends it.`);
