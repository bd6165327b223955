// `npm run fuzz [-- --seed N --inputs N --minutes N]`: gives every parser hostile inputs and looks for one that throws, that takes more
// than two seconds, or that needs more than 300 MB. The same seed gives the same inputs. What fails is kept in out/fuzz.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, projectFolder } from './setup/places.mjs';
import { say } from './setup/say.mjs';

ensurePackages();
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '60' },
  },
});
const seed = Number(values.seed);
const inputs = Number(values.inputs);
const endMs = Date.now() + Number(values.minutes) * 60_000;

const longestMs = 2000;
const mostMb = 300;
/** An input that takes longer than this is given up; its thread is started again behind it. */
const givenUpMs = 15_000;

const folder = inProject('out', 'fuzz');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { build } = await import('vite');
await build({
  configFile: false,
  root: projectFolder,
  logLevel: 'silent',
  resolve: { noExternal: true },
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: {
      input: ['worker', 'input'].map((name) => inProject('tests', 'fuzz', `${name}.ts`)),
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

/** @type {{ shownInput: (repository: string, seed: number, input: number) => { name: string, text: string } }} */
const { shownInput } = createRequire(import.meta.url)(join(folder, 'input.cjs'));

let faults = 0;
let done = 0;
/** @type {{ longestMs: number, longestAt: string, largestLetters: number }[]} What threads say at their end: see tests/fuzz/worker.ts. */
const reports = [];
/** Faults of one kind are counted once more, and named only the first few times. @type {Map<string, number>} */
const kinds = new Map();
const fail = (/** @type {number} */ input, /** @type {string} */ what) => {
  faults += 1;
  const kind = what.replaceAll(/\d+/g, 'N');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if ((kinds.get(kind) ?? 0) > 3) return;
  say(`input ${input} ${what}`);
  const made = shownInput(projectFolder, seed, input);
  writeFileSync(join(folder, `${input}.txt`), `${made.name}\n${made.text}`);
};

/**
 * Runs one thread over its inputs, and starts it again behind an input that ends it.
 * @param {number} from
 * @param {number} step
 * @returns {Promise<void>}
 */
function runThread(from, step) {
  return new Promise((finished) => {
    const shared = new SharedArrayBuffer(8);
    const state = new Int32Array(shared);
    // A `FuzzTask` of tests/fuzz/worker.ts.
    const workerData = { repository: projectFolder, seed, from, step, below: inputs, longestMs, shared };
    const worker = new Worker(join(folder, 'worker.cjs'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMb, stackSizeMb: 4 },
    });
    let input = -1;
    let sinceMs = Date.now();
    let counted = 0;
    let isOver = false;
    const count = () => {
      const all = state[1] ?? 0;
      done += all - counted;
      counted = all;
    };
    const end = (/** @type {boolean} */ goesOn) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      count();
      void worker.terminate();
      const next = (state[0] ?? from) + step;
      if (goesOn && next < inputs && Date.now() < endMs) {
        done += 1;
        void runThread(next, step).then(finished);
      } else finished();
    };
    const timer = setInterval(() => {
      count();
      const now = state[0] ?? 0;
      if (now !== input) {
        input = now;
        sinceMs = Date.now();
      } else if (Date.now() - sinceMs > givenUpMs) {
        fail(now, `had not ended after ${givenUpMs / 1000} s`);
        end(true);
      }
      if (Date.now() > endMs) end(false);
    }, 500);
    worker.on('message', (news) => {
      if (news.fault) fail(news.fault.input, `(${news.fault.target}) ${news.fault.what}`);
      else {
        reports.push(news.report);
        end(false);
      }
    });
    worker.once('error', (error) => {
      fail(state[0] ?? 0, `ended its thread: ${error.message}`);
      end(true);
    });
  });
}

const threads = availableParallelism();
const beganMs = Date.now();
const progress = setInterval(() => say(`${done} inputs, ${faults} faults`), 30_000);
await Promise.all(Array.from({ length: threads }, (_none, index) => runThread(index, threads)));
clearInterval(progress);
const longest = reports.toSorted((a, b) => b.longestMs - a.longestMs)[0];
say(
  `seed ${seed}: ${done} inputs in ${Math.round((Date.now() - beganMs) / 1000)} s on ${threads} threads, ${faults} faults`,
);
if (longest)
  say(
    `the longest took ${Math.round(longest.longestMs)} ms (${longest.longestAt}); the largest had ${Math.max(...reports.map((each) => each.largestLetters))} letters`,
  );
process.exit(faults === 0 && done === inputs ? 0 : 1);
