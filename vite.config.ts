import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { parsePackFolder } from './content/folder.ts';
import { loadNarration } from './main/library/narration.ts';
import { audioTypes, fileFor } from './main/library/protocol.ts';
import { sourceHash } from './tools/setup/build.mjs';

/** The kiosk's pages (main/screen/lockdown.ts). */
const pages = ['index', 'staff', 'lead', 'paper'];

const inProject = (path: string) => join(import.meta.dirname, path);

/** The licences of all that is bundled, beside it. */
const notices = { fileName: 'third-party.md' };

/**
 * One Node-side bundle: everything inlined but Electron and Node itself. CommonJS, as Electron loads its later parts at once
 * and ES modules one file after another.
 */
function nodeSide(input: string, outDir: string): EnvironmentOptions {
  return {
    consumer: 'server',
    define: { BUILD_ID: JSON.stringify(sourceHash()) },
    resolve: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      license: notices,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: {
        input,
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  };
}

/** The log goes nowhere but to its file: what could send it away is left out, with the network code that it brings. */
const withoutRemoteLog: Plugin = {
  name: 'anteroom-without-remote-log',
  load: (id) =>
    /electron-log[\\/]src[\\/]node[\\/]transports[\\/]remote\.js$/.test(id)
      ? 'module.exports = () => Object.assign(() => {}, { level: false, transforms: [] });'
      : undefined,
};

/** The pack that the preview shows. */
const previewFolder = resolve(process.env['ANTEROOM_PACK'] ?? inProject('content/packs/drug-pumps'));

/** Where the preview finds voices; nobody has recorded anything for it. */
const voice = {
  words: inProject('assets/voice'),
  packs: dirname(previewFolder),
  own: inProject('out/none'),
  recordings: inProject('out/none'),
};

/** Files of a pack of which patients see nothing. */
const unseen = new Set(['claims.yaml', 'source.yaml', 'appraisals.yaml']);

/** Gives the preview a pack and its voice, read anew whenever one of its files is saved. */
function previewPack(): Plugin {
  const folder = previewFolder;
  const id = '\0virtual:pack';
  return {
    name: 'anteroom-preview-pack',
    apply: 'serve',
    resolveId: (name) => (name === 'virtual:pack' ? id : undefined),
    load: (name) => {
      if (name !== id) return undefined;
      const parsed = parsePackFolder(folder);
      const narration = parsed.pack ? loadNarration(parsed.pack, voice, console) : {};
      return `export default ${JSON.stringify(parsed)}; export const narration = ${JSON.stringify(narration)};`;
    },
    configureServer: ({ watcher, moduleGraph, ws, middlewares }) => {
      middlewares.use((request, response, next) => {
        const file = fileFor(`kiosk://app${request.url ?? ''}`, { page: folder, voice });
        if (!request.url?.startsWith('/voice/') || !file || !existsSync(file)) next();
        else createReadStream(file).pipe(response.setHeader('content-type', audioTypes[extname(file)] ?? ''));
      });
      watcher.add(folder);
      watcher.on('all', (_change, file) => {
        const module = moduleGraph.getModuleById(id);
        if (!file.startsWith(folder)) return;
        if (module) moduleGraph.invalidateModule(module);
        // The card is shown anew; an author's page asks for what has changed, and keeps what is being typed.
        if (!unseen.has(basename(file))) ws.send({ type: 'full-reload', path: '/preview/index.html' });
        ws.send('anteroom:pack');
      });
    },
  };
}

export default defineConfig({
  root: inProject('renderer'),
  plugins: [react(), previewPack(), withoutRemoteLog],
  build: { chunkSizeWarningLimit: 1500 },
  environments: {
    client: {
      build: {
        outDir: inProject('dist/renderer'),
        license: notices,
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: pages.map((page) => inProject(`renderer/${page}.html`)) },
      },
    },
    main: nodeSide(inProject('main/index.ts'), inProject('dist/main')),
    preload: nodeSide(inProject('main/bridge/preload.ts'), inProject('dist/preload')),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
});
