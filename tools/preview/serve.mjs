// `npm run preview`: shows the patients' screens in an ordinary browser. The page itself is the owner of the visit. The preview is for
// authors, who see their words as soon as they save them, and for tests outside Electron. It has no lockdown.
import { ensurePackages } from '../setup/packages.mjs';
import { inProject } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';

ensurePackages();
const { createServer } = await import('vite');
const port = Number(process.env.ANTEROOM_PREVIEW_PORT ?? 5177);
const server = await createServer({
  configFile: inProject('vite.config.ts'),
  logLevel: 'warn',
  server: { port, strictPort: true },
});
await server.listen();
say(`preview: http://localhost:${port}/preview/ (no lockdown: this is not the kiosk)`);
