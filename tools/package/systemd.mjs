import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Systemd a separate systemd, which is the first process in new namespaces
 * @property {(command: string, ...words: string[]) => string} run runs a command in its namespaces, and returns what it printed
 * @property {(...words: string[]) => string} systemctl
 * @property {() => Promise<void>} stop ends it and all that it started
 */

/** The script that is the first process in the new namespaces. It makes the mounts that systemd needs, then becomes systemd. */
const boot = `
set -e
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/lock
mkdir -p /run/systemd/journald.conf.d
cp "$1/journald.conf" /run/systemd/journald.conf.d/proof.conf
ip link set lo up
umount -R /sys/fs/cgroup
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount -t proc proc /proc
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount --bind "$1/machine-id" /etc/machine-id
mount --bind "$1/console" /dev/console
export container=proof SYSTEMD_UNIT_PATH="$1/units:" SYSTEMD_LOG_TARGET=console
exec /usr/lib/systemd/systemd --system --unit=proof.target
`;

/** An empty file masks a unit. What these do to devices, modules and settings of the kernel, they would do to the machine itself. */
const masked = [
  'systemd-udevd.service',
  'systemd-udev-trigger.service',
  'systemd-udevd-control.socket',
  'systemd-udevd-kernel.socket',
  'systemd-modules-load.service',
  'systemd-sysctl.service',
  'systemd-machine-id-commit.service',
  'systemd-binfmt.service',
  'proc-sys-fs-binfmt_misc.automount',
];
const ownUnits = {
  ...Object.fromEntries(masked.map((name) => [name, ''])),
  'proof.target':
    '[Unit]\nDescription=proof\nWants=systemd-journald.service dbus.service\nAfter=systemd-journald.service\n',
};

/** The folder where the machine's control groups (version 2) are mounted. */
function controlGroups() {
  const line = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((mount) => mount.split(' ')[2] === 'cgroup2');
  if (!line) throw new Error('this machine has no control groups of version 2');
  return line.split(' ')[1] ?? '';
}

/**
 * Removes a control group and those below it, once their processes are gone.
 * @param {string} group
 */
function removeGroup(group) {
  for (const below of readdirSync(group, { withFileTypes: true }))
    if (below.isDirectory()) removeGroup(join(group, below.name));
  rmdirSync(group);
}

/**
 * Starts a separate systemd with these units, besides the system's units. It starts a unit of the system only if these units ask for it.
 * @param {Record<string, string>} units what each file says, by its name
 * @returns {Promise<Systemd>}
 */
export async function startSystemd(units) {
  const folder = mkdtempSync('/var/tmp/anteroom-systemd-');
  for (const [name, text] of Object.entries({ ...ownUnits, ...units })) {
    mkdirSync(join(folder, 'units', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'units', name), text);
  }
  writeFileSync(join(folder, 'machine-id'), '0123456789abcdef0123456789abcdef\n');
  writeFileSync(join(folder, 'console'), '');
  writeFileSync(join(folder, 'journald.conf'), '[Journal]\nStorage=volatile\nReadKMsg=no\n');
  const group = join(controlGroups(), `anteroom-proof-${process.pid}`);
  mkdirSync(group);
  const unshare = 'unshare --kill-child --pid --fork --mount --uts --ipc --cgroup --net';
  const child = spawn(
    'sh',
    ['-c', `echo $$ >"$2/cgroup.procs"; exec ${unshare} sh -c "$0" boot "$1"`, boot, folder, group],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const enter = () => {
    const { stdout } = spawnSync('pgrep', ['--parent', String(child.pid)], { encoding: 'utf8' });
    return ['--target', stdout.trim(), '--mount', '--pid', '--uts', '--ipc', '--cgroup', '--net'];
  };
  const tried = (/** @type {string[]} */ ...words) =>
    spawnSync('nsenter', [...enter(), ...words], { encoding: 'utf8' });
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...words) => {
    const { status, stdout, stderr } = tried(command, ...words);
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr || stdout}`);
    return stdout;
  };
  for (let tries = 0; tried('systemctl', 'is-active', 'proof.target').stdout.trim() !== 'active'; tries += 1) {
    if (tries > 100) throw new Error(`systemd did not start: ${readFileSync(join(folder, 'console'), 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    run,
    systemctl: (...words) => tried('systemctl', '--no-pager', ...words).stdout.trim(),
    async stop() {
      child.kill('SIGKILL');
      await ended;
      for (let tries = 0; tries < 50; tries += 1) {
        try {
          removeGroup(group);
          break;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
