import { parentPort, workerData } from 'node:worker_threads';
import { inputOf } from './input.ts';
import { targetsOf } from './targets.ts';

// One thread of `npm run fuzz`: gives parsers hostile inputs, one after the other. Which input has which number follows from the seed
// alone. The thread writes into shared memory which input it is at, so that the tool sees when one never ends.

/** What the tool tells a thread. */
export interface FuzzTask {
  readonly repository: string;
  readonly seed: number;
  /** This thread makes the inputs `from`, `from + step`, and so on, below `below`. */
  readonly from: number;
  readonly step: number;
  readonly below: number;
  /** The longest time for one input, in milliseconds. */
  readonly longestMs: number;
  /** [number of the input that is being parsed, how many inputs are done] */
  readonly shared: SharedArrayBuffer;
}

/** A fault that a thread found. */
export interface FuzzFault {
  readonly input: number;
  readonly target: string;
  readonly what: string;
}

/** What a thread says at the end. */
export interface FuzzReport {
  readonly longestMs: number;
  readonly longestAt: string;
  readonly largestLetters: number;
}

const taskOf = (data: unknown) => {
  // Only the tool starts this thread.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return data as FuzzTask;
};

const task = taskOf(workerData);
const targets = targetsOf(task.repository);
const shared = new Int32Array(task.shared);
// The message goes only to the thread that made this one.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: { readonly fault: FuzzFault } | { readonly report: FuzzReport }) => parentPort?.postMessage(news);
let longest = { longestMs: 0, longestAt: '' };
let largestLetters = 0;
for (let input = task.from; input < task.below; input += task.step) {
  Atomics.store(shared, 0, input);
  const { target, text } = inputOf(targets, task.seed, input);
  const beganMs = performance.now();
  let what = '';
  try {
    target.parse(text);
  } catch (error) {
    what = `throws: ${String(error)}`;
  }
  const tookMs = performance.now() - beganMs;
  if (tookMs > task.longestMs) what = `takes ${Math.round(tookMs)} ms`;
  if (tookMs > longest.longestMs)
    longest = { longestMs: tookMs, longestAt: `${target.name}, input ${input}, ${text.length} letters` };
  largestLetters = Math.max(largestLetters, text.length);
  if (what !== '') tell({ fault: { input, target: target.name, what } });
  Atomics.add(shared, 1, 1);
}
tell({ report: { ...longest, largestLetters } });
