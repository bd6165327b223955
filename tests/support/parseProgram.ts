import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** Builds the program of the thread that reads words, as the app has it, once, and gives its path. */
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
