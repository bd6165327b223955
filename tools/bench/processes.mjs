import { readdirSync, readFileSync } from 'node:fs';

const clockTicksPerSecond = 100;

/**
 * Memory of a process and all that it started, in megabytes: RssAnon + RssShmem. Linux only.
 * @param {number} root
 */
export function treeMemoryMb(root) {
  return processTree(root).reduce((sum, pid) => sum + privateKb(pid), 0) / 1024;
}

/**
 * Processor time that a process and all that it started have used. Linux only.
 * @param {number} root
 */
export function treeCpuSeconds(root) {
  return processTree(root).reduce((sum, pid) => sum + cpuTicks(pid), 0) / clockTicksPerSecond;
}

/**
 * A process and all that it started.
 * @param {number} root
 * @returns {number[]}
 */
function processTree(root) {
  const parents = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readProc(`/proc/${name}/stat`) : '';
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return stat ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
  const tree = [root];
  for (const pid of tree) tree.push(...parents.filter(({ parent }) => parent === pid).map((each) => each.pid));
  return tree;
}

/** @param {number} pid */
function privateKb(pid) {
  const status = readProc(`/proc/${pid}/status`);
  return ['RssAnon', 'RssShmem'].reduce(
    (sum, field) => sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0),
    0,
  );
}

/** @param {number} pid */
function cpuTicks(pid) {
  const stat = readProc(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat ? Number(fields[11]) + Number(fields[12]) : 0;
}

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}
