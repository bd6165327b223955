import { lstatSync } from 'node:fs';
import {
  cpus,
  freemem,
  hostname,
  loadavg,
  release,
  totalmem,
  type as systemName,
  uptime,
  version as systemVersion,
} from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sync as writeAtomically } from 'write-file-atomic';
import { reasonOf } from '../../content/model/reason.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
import { logFiles } from '../log.ts';
import { settingsFiles } from '../settings/files.ts';
import { healthFiles } from './health.ts';

/** No file of a report is larger than this: a log ends at 1 MB. */
const largestBytes = 5_000_000;

interface ReportTask {
  /** Where the log and the health files are. */
  readonly folder: string;
  readonly settingsFolder: string;
  /** The folder to write the report into. */
  readonly to: string;
  /** The release that runs here. */
  readonly version: string;
  readonly now: Date;
}

/**
 * Writes a report for whoever helps: one zip with the log, the health, the settings and some facts about the machine. It has no PIN, no
 * plans (staff's notes are in them), and, as nothing of a visit is ever written down, no word about patients. Never throws.
 */
export function writeReport(task: ReportTask): { readonly isDone: boolean; readonly lines: readonly string[] } {
  const { to, now } = task;
  const file = join(to, `anteroom-report-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.zip`);
  try {
    writeAtomically(file, Buffer.from(zipSync(reportOf(task))));
    return { isDone: true, lines: [`The report is in ${file}.`] };
  } catch (error) {
    return { isDone: false, lines: [`The report cannot be written: ${reasonOf(error)}.`] };
  }
}

function reportOf({ folder, settingsFolder, version, now }: ReportTask): Record<string, Uint8Array> {
  const files = [
    ...[healthFiles.json, healthFiles.metrics, ...logFiles].map((name) => ({ from: folder, name })),
    ...Object.values(settingsFiles).map((name) => ({ from: settingsFolder, name })),
  ].filter(({ from, name }) => lstatSync(join(from, name), { throwIfNoEntry: false })?.isFile());
  const found = files.map(
    ({ from, name }) => [name, new Uint8Array(readSmallFile(join(from, name), largestBytes))] as const,
  );
  return { 'about.txt': strToU8(aboutMachine(version, now)), ...Object.fromEntries(found) };
}

function aboutMachine(version: string, now: Date): string {
  const gb = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  const lines = [
    `Anteroom ${version}, Electron ${process.versions['electron'] ?? 'none'}, Node ${process.versions.node}`,
    `${hostname()}: ${systemName()} ${release()} (${systemVersion()})`,
    `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
    `memory ${gb(freemem())} free of ${gb(totalmem())}; the machine runs for ${Math.round(uptime() / 3600)} hours`,
    `time ${now.toISOString()}, time zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    ...['XDG_SESSION_TYPE', 'WAYLAND_DISPLAY', 'SWAYSOCK', 'DISPLAY', 'LANG'].map(
      (name) => `${name}=${process.env[name] ?? ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
