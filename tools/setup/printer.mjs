import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';

/**
 * @typedef {object} FilePrinter a printer in a separate print system. It prints into a file, not on paper
 * @property {string} name as the system calls it
 * @property {NodeJS.ProcessEnv} env for programs that should see the printer
 * @property {() => Buffer | undefined} paper the PDF that was printed last, as it was sent
 * @property {(command: 'cupsdisable' | 'cupsenable' | 'cupsreject' | 'cupsaccept') => void} tell stops the queue, or lets it go on
 * @property {(isJammed: boolean) => void} jam lets jobs wait in the printer, as where it has no paper, or lets them go on
 * @property {() => string} queue the jobs that have not come out yet, as `lpstat -o` lists them
 * @property {() => void} stop
 */

/** Installs what a printer of files needs (Debian, as root), or says what to install. */
export function ensurePrintTools() {
  const needed = { cupsd: 'cups', lpadmin: 'cups-client', pdftotext: 'poppler-utils' };
  const missing = Object.entries(needed).filter(([command]) => !findCommand(command));
  ensureDebianPackages(
    missing.map(([, name]) => name),
    'printing',
  );
}

const name = 'Ward';

/** The CUPS backend: CUPS sends pages to this program, which writes them to a file instead of sending them to a real printer. */
const backend = `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct file "Unknown" "A file"'; exit 0; }
until ! [ -e "\${DEVICE_URI#file-of:}.jam" ]; do sleep 0.2; done
cat "\${6:--}" > "\${DEVICE_URI#file-of:}"
`;

/** @param {string} folder */
const policy = (folder) => `Listen ${join(folder, 'socket')}
WebInterface No
Browsing Off
PreserveJobHistory No
<Location />
  Allow all
</Location>
<Location /admin>
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

/** @param {string} folder */
const places = (folder) => `ServerRoot ${folder}
ServerBin ${join(folder, 'bin')}
RequestRoot ${join(folder, 'spool')}
CacheDir ${join(folder, 'cache')}
StateDir ${join(folder, 'state')}
AccessLog ${join(folder, 'access')}
ErrorLog ${join(folder, 'error')}
PageLog ${join(folder, 'page')}
SystemGroup root
`;

/**
 * Starts a print system of its own with one printer. Only root can.
 * @returns {Promise<FilePrinter>}
 */
export async function startPrinter() {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-printer-'));
  for (const part of ['bin/backend', 'bin/filter', 'spool', 'cache', 'state', 'tray'])
    mkdirSync(join(folder, part), { recursive: true });
  symlinkSync('/usr/lib/cups/daemon', join(folder, 'bin/daemon'));
  writeFileSync(join(folder, 'bin/backend/file-of'), backend, { mode: 0o755 });
  writeFileSync(join(folder, 'cupsd.conf'), policy(folder));
  writeFileSync(join(folder, 'cups-files.conf'), places(folder));
  // CUPS runs the backend as a user of its own, who must be able to write here.
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'tray'), 0o777);
  const server = spawn('cupsd', ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')], {
    stdio: 'ignore',
  });
  const env = { ...process.env, CUPS_SERVER: join(folder, 'socket') };
  const paper = join(folder, 'tray', 'paper.pdf');
  const deadlineMs = Date.now() + 10_000;
  const add = () => spawnSync('lpadmin', ['-p', name, '-E', '-v', `file-of:${paper}`, '-m', 'raw'], { env }).status;
  while (add() !== 0) {
    if (Date.now() > deadlineMs) throw new Error('the print system (cupsd) did not start');
  }
  const stop = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  };
  process.once('exit', stop);
  const tell = (/** @type {string} */ command) => {
    const { status, stderr } = spawnSync(command, [name], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const jam = (/** @type {boolean} */ isJammed) => {
    if (isJammed) writeFileSync(`${paper}.jam`, '');
    else rmSync(`${paper}.jam`, { force: true });
  };
  const queue = () => spawnSync('lpstat', ['-o', name], { env, encoding: 'utf8' }).stdout;
  return { name, env, tell, jam, queue, paper: () => (existsSync(paper) ? readFileSync(paper) : undefined), stop };
}

/**
 * What a PDF says, page by page, as people read it; and its pages' size in points.
 * @param {Buffer} pdf
 * @returns {{ pages: string[], widthPt: number, heightPt: number }}
 */
export function readPdf(pdf) {
  const read = (/** @type {string} */ command, /** @type {string[]} */ ...words) =>
    spawnSync(command, words, { input: pdf, encoding: 'utf8' }).stdout;
  const text = read('pdftotext', '-layout', '-', '-');
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(read('pdfinfo', '-')) ?? [];
  return { pages: text.split('\f').slice(0, -1), widthPt: Number(width), heightPt: Number(height) };
}

/**
 * How much of a PDF's first page is white paper, 0 to 1. Throws where it has a colour.
 * @param {Buffer} pdf
 */
export function whiteOf(pdf) {
  const { stdout } = spawnSync('pdftoppm', ['-r', '30', '-f', '1', '-l', '1', '-'], { input: pdf });
  // A portable pixmap: four words, then three bytes a pixel.
  const [head = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(stdout.toString('latin1', 0, 40)) ?? [];
  const pixels = stdout.subarray(head.length);
  let white = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (red !== green || green !== blue) throw new Error('the sheet has a colour');
    if (red === 255) white += 1;
  }
  return white / (pixels.length / 3);
}
