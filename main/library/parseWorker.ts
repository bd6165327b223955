import { parentPort, workerData } from 'node:worker_threads';
import { parsePackFolder } from '../../content/read/folder.ts';
import type { ParseNews } from './parseApart.ts';

// Reads the words of a pack in a thread of its own: whatever a file does, the thread that owns the screen goes on.

const folder = String(workerData);
// It goes to the thread that made this one, and to nobody else.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: ParseNews) => parentPort?.postMessage(news);
tell({ kind: 'parsed', parsed: parsePackFolder(folder, (file) => tell({ kind: 'reading', file })) });
