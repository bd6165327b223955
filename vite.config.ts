import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { inProject, shippedPackFolder } from './tools/setup/places.mjs';
import { withoutRemoteLog } from './tools/build/withoutRemoteLog.ts';
import { previewPack } from './tools/preview/plugin.ts';
import { sourceHash } from './tools/setup/build.mjs';

/** The kiosk's pages (main/screen/lockdown.ts). */
const pages = ['index', 'staff', 'leader', 'printout'];

/** The file that lists the licences of everything in a bundle. It is written beside the bundle. */
const notices = { fileName: 'third-party.md' };

/**
 * The bundles that run in Node. They contain everything except Electron and Node itself. They are CommonJS, because Electron loads the
 * later parts of CommonJS at once, but loads ES modules one file after another.
 */
function nodeSide(input: readonly string[], outDir: string): EnvironmentOptions {
  return {
    consumer: 'server',
    define: { BUILD_ID: JSON.stringify(sourceHash()), BUILD_DAY: JSON.stringify(dayBefore(Date.now())) },
    resolve: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      license: notices,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: {
        input: [...input],
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

/** The day before a time, as an ISO date. */
function dayBefore(nowMs: number): string {
  return new Date(nowMs - 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** The pack that the preview shows. */
const previewFolder = resolve(process.env['ANTEROOM_PACK'] ?? shippedPackFolder());

export default defineConfig({
  root: inProject('renderer'),
  plugins: [react(), previewPack(previewFolder), withoutRemoteLog()],
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
    main: nodeSide([inProject('main/index.ts'), inProject('main/library/parseWorker.ts')], inProject('dist/main')),
    preload: nodeSide([inProject('main/bridge/preload.ts')], inProject('dist/preload')),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
});
