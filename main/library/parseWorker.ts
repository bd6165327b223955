import { parentPort, workerData } from 'node:worker_threads';
import { parsePackFolder } from '../../content/read/folder.ts';
import type { ParseNews } from './parseApart.ts';

// Reads the words of a pack in a thread of its own, so that no file can stop the thread that owns the screen.

const folder = String(workerData);
// The message goes only to the thread that made this one.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: ParseNews) => parentPort?.postMessage(news);
tell({ kind: 'parsed', parsed: parsePackFolder(folder, (file) => tell({ kind: 'reading', file })) });
