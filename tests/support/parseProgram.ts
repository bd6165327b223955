import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** The path of the program for the thread that reads words. It is the same as in the app, and is built only once. */
export function parseProgram(): Promise<string> {
  return (built ??= buildProgram());
}

async function buildProgram(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'anteroom-thread-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: join(import.meta.dirname, '../../main/library/parseWorker.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(outDir, 'parseWorker.cjs');
}
