// `npm run preview`: the patients' screens in an ordinary browser, with the visit owned by the page. For authors, who
// see their words as they save them, and for tests in a second engine. It locks nothing down.
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
