// `npm run package:prove-units` (Debian, as root): installs the .deb that `npm run package -- deb` made, and runs each of its units
// under a systemd of its own: an hour's worth of beats, programs that are killed or stand still, keys that lead away, a stick, a
// stop. The machine has no graphics card and no console: Xorg draws on its dummy driver, and sway and cage draw into memory.
// `-- NAME` runs one unit.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureDebianPackages, findCommand } from '../setup/debian.mjs';
import { dummyScreen, ensureMonitorTools } from '../setup/monitors.mjs';
import { inProject } from '../setup/places.mjs';
import { giveUp, say } from '../setup/say.mjs';
import { startSystemd } from './systemd.mjs';

if (process.platform !== 'linux' || process.getuid?.() !== 0)
  giveUp('this proof installs a Debian package and starts services: run it as root');
const packages = inProject('out', 'packages');
const file = existsSync(packages) ? readdirSync(packages).find((name) => name.endsWith('_amd64.deb')) : undefined;
if (!file) giveUp('there is no package yet: run npm run package -- deb');
const user = 'anteroom';
if (spawnSync('id', [user]).status === 0)
  giveUp(`this machine has a user ${user} already: the proof makes and removes that user`);
ensureMonitorTools();
const needed = {
  sway: 'sway',
  cage: 'cage',
  Xwayland: 'xwayland',
  seatd: 'seatd',
  grim: 'grim',
  wtype: 'wtype',
  xauth: 'xauth',
};
ensureDebianPackages(
  Object.entries(needed)
    .filter(([command]) => !findCommand(command) && !existsSync(`/usr/sbin/${command}`))
    .map(([, name]) => name),
  'the units',
);

const home = `/home/${user}`;
const program = '/opt/Anteroom/anteroom';
const resources = '/opt/Anteroom/resources/linux';
const healthFile = join(home, '.config', 'anteroom', 'health.json');
const dummyConfig = '/var/tmp/anteroom-dummy-xorg.conf';
/** A program in the place of the kiosk, which ends as the kiosk does when staff leave it. */
const leaver = '/var/tmp/anteroom-leaver';
const watchdogSeconds = 20;
const beatsInAnHour = 240;

/** @type {string[]} */
const failures = [];
const prove = (/** @type {string} */ claim, /** @type {boolean} */ holds, /** @type {string} */ seen = '') => {
  say(`${holds ? 'yes' : 'NO '}  ${claim}${seen && `: ${seen}`}`);
  if (!holds) failures.push(claim);
};
const until = async (/** @type {() => boolean} */ isSo, seconds = 40) => {
  for (let tries = 0; tries < seconds * 5 && !isSo(); tries += 1) await wait(200);
  return isSo();
};
/** @returns {{ startedAt?: string, isShown?: boolean }} */
const health = () => (existsSync(healthFile) ? JSON.parse(readFileSync(healthFile, 'utf8')) : {});

/** What the machine lacks: a graphics card and a console. All else in the units is as it ships. */
const inMemory = 'Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1';
/** The kiosk beats each half second instead of each quarter of a minute. */
const hurried = `WatchdogSec=${watchdogSeconds}\nEnvironment=WATCHDOG_USEC=2000000`;

const read = (/** @type {string} */ name) => readFileSync(join(resources, name), 'utf8');
const dropIn = (/** @type {string} */ lines) => `[Service]\n${lines}\n`;

/** @typedef {{ unit: string, screen: 'x11' | 'wayland', server: string, compositor: string, typesKeys: boolean }} Case */
/** @type {readonly Case[]} */
const cases = [
  { unit: 'anteroom-x11', screen: 'x11', server: 'anteroom-x11-server', compositor: 'Xorg', typesKeys: true },
  { unit: 'anteroom-sway', screen: 'wayland', server: 'anteroom-sway', compositor: 'sway', typesKeys: true },
  { unit: 'anteroom', screen: 'wayland', server: 'anteroom', compositor: 'cage', typesKeys: false },
];

/** What Chromium and the compositors say where there is no graphics card. */
const expectedLines = [
  /viz_main_impl.*Exiting GPU process/,
  /drmGetDevices2 failed/,
  /No DRM backend supplied/,
  /buggy presentation feedback/,
  /anteroom info: /,
];

/** @param {Case} which */
async function proveUnit({ unit, screen, server, compositor, typesKeys }) {
  say(`--- ${unit}.service`);
  const systemd = await startSystemd({
    [`${unit}.service`]: read(`${unit}.service`),
    [`${unit}.service.d/proof.conf`]: dropIn(`${hurried}${screen === 'wayland' ? `\n${inMemory}` : ''}`),
    'anteroom-x11-server.service': read('anteroom-x11-server.service'),
    'anteroom-x11-server.service.d/proof.conf': dropIn(
      `ExecStart=\nExecStart=/usr/lib/xorg/Xorg :0 -config ${dummyConfig} -auth /run/anteroom-x11/cookie -logfile /run/anteroom-x11/log -noreset -nocursor -novtswitch -nolisten tcp`,
    ),
    'getty@tty1.service': '[Service]\nExecStart=/bin/sleep infinity\n',
  });
  const shown = (/** @type {string} */ property, of = unit) =>
    systemd.systemctl('show', '--value', '--property', property, of);
  const inUnit = (/** @type {string} */ command) => systemd.run('sh', '-c', command);
  const tryInUnit = (/** @type {string} */ command) => {
    try {
      return { ok: true, said: inUnit(command) };
    } catch (error) {
      return { ok: false, said: String(error) };
    }
  };
  const pids = (/** @type {string} */ pattern) =>
    tryInUnit(`pgrep -u ${user} -f '${pattern}'`)
      .said.split('\n')
      .filter((pid) => /^\d+$/.test(pid));
  const kiosk = () => pids(`^${program} --supervised`)[0] ?? '';
  const isBack = async (/** @type {string | undefined} */ before) =>
    until(
      () =>
        health().startedAt !== before &&
        health().isShown === true &&
        shown('ActiveState') === 'active' &&
        kiosk() !== '',
      60,
    );
  const asUser = (/** @type {string} */ command) => {
    const socket = tryInUnit('ls /run/anteroom').said.match(/wayland-\d+$/m)?.[0] ?? '';
    const screenOf =
      screen === 'x11'
        ? 'DISPLAY=:0 XAUTHORITY=/run/anteroom-x11/cookie'
        : `XDG_RUNTIME_DIR=/run/anteroom WAYLAND_DISPLAY=${socket}`;
    return tryInUnit(`cd ${home}; runuser -u ${user} -- env ${screenOf} ${command}`);
  };
  /** What the compositor shows, as a PNG. The last one is kept beside the package. */
  const picture = () => {
    asUser('grim proof.png');
    const png = readFileSync(join(home, 'proof.png'));
    writeFileSync(join(packages, `${unit}.png`), png);
    return png;
  };
  /** The kiosk fills the screen, and a pointer wakes it. */
  const proveWayland = async () => {
    const attract = picture();
    if (compositor !== 'sway') return;
    const sway = (/** @type {string} */ words) =>
      asUser(`sh -c 'swaymsg -s /run/anteroom/sway-ipc.*.sock ${words}'`).said;
    prove('it fills the screen', /"fullscreen_mode": 1/.test(sway('-t get_tree')));
    for (const act of ['cursor set 640 400', 'cursor press button1', 'cursor release button1'])
      sway(`"seat seat0 ${act}"`);
    await wait(3000);
    prove('a pointer of the compositor wakes it', !picture().equals(attract));
  };
  try {
    rmSync(join(home, '.config'), { recursive: true, force: true });
    systemd.systemctl('start', unit);
    prove('the kiosk is shown', await isBack(undefined));
    const renderer = pids('type=renderer')[0] ?? '';
    const status = tryInUnit(`cat /proc/${renderer}/status`).said;
    const spaces = tryInUnit(`readlink /proc/${renderer}/ns/pid /proc/${kiosk()}/ns/pid`).said.trim().split('\n');
    prove(
      'its page runs in the sandbox: filtered system calls, a process space of its own, no new rights',
      /^Seccomp:\s*2$/m.test(status) && /^NoNewPrivs:\s*1$/m.test(status) && spaces[0] !== spaces[1],
    );

    const stamps = new Set();
    for (let samples = 0; stamps.size < beatsInAnHour && samples < beatsInAnHour * 8; samples += 1) {
      stamps.add(shown('WatchdogTimestampMonotonic'));
      await wait(125);
    }
    prove(
      `systemd hears ${beatsInAnHour} beats, as many as an hour has, and starts nothing again`,
      stamps.size >= beatsInAnHour && shown('NRestarts') === '0',
      `${stamps.size} beats, ${shown('NRestarts')} restarts`,
    );

    const log = tryInUnit(`journalctl --output cat --unit ${unit} --identifier sh --identifier anteroom`).said;
    const odd = log.split('\n').filter((line) => line && !expectedLines.some((known) => known.test(line)));
    prove('until then it logs nothing odd', odd.length === 0, odd.slice(0, 6).join(' | '));
    if (screen === 'wayland') await proveWayland();

    const before = health().startedAt;
    inUnit(`kill -KILL ${kiosk()}`);
    prove('killed, the kiosk is back', await isBack(before));
    const olds = pids('.').filter((pid) => {
      const group = tryInUnit(`cat /proc/${pid}/cgroup`);
      return group.ok && !group.said.includes(`/${unit}.service`);
    });
    prove('and nothing of the one before is left', olds.length === 0 && pids(`^${program} --supervised`).length === 1);

    const second = health().startedAt;
    const still = kiosk();
    inUnit(`kill -STOP ${still}`);
    prove(`standing still, it is killed and back within ${watchdogSeconds} s and a start`, await isBack(second));

    const third = health().startedAt;
    inUnit(`pkill -KILL -x ${compositor}`);
    prove(`where ${compositor} is killed, all is back`, await isBack(third));

    const windowsNow = () => (screen === 'x11' ? asUser(`xdotool search --onlyvisible --name .`).said.trim() : '');
    // All that it starts has started.
    await wait(5000);
    const windows = windowsNow();
    const processes = pids('.').length;
    if (screen === 'x11') {
      for (const key of [
        'ctrl+alt+Right',
        'alt+F4',
        'alt+Tab',
        'alt+space',
        'super',
        'ctrl+alt+t',
        'ctrl+alt+BackSpace',
        'ctrl+alt+F2',
        'F11',
        'ctrl+w',
        'ctrl+q',
        'ctrl+shift+i',
        'alt+Escape',
        'Print',
        'super+d',
        'super+e',
      ])
        asUser(`xdotool key ${key}`);
      for (const button of [1, 2, 3]) asUser(`xdotool mousemove 500 500 click ${button}`);
    } else if (typesKeys) {
      for (const key of [
        '-M ctrl -M alt -k F2',
        '-M alt -k F4',
        '-M logo -k Return',
        '-M logo -M shift -k e',
        '-M logo -k d',
        '-M ctrl -k q',
        '-M ctrl -k w',
        '-k F11',
      ])
        prove(`a key is typed: ${key}`, asUser(`wtype ${key}`).ok);
    }
    await wait(3000);
    prove(
      typesKeys
        ? 'keys and buttons that lead away elsewhere leave nothing but the kiosk'
        : 'no program can type keys (cage has no virtual keyboard): only that the kiosk is still there was seen',
      windowsNow() === windows &&
        pids('.').length <= processes &&
        health().isShown === true &&
        shown('ActiveState') === 'active',
      screen === 'x11' ? `windows ${windows.split('\n').length}` : '',
    );
    if (screen === 'x11')
      prove(
        'nobody else may draw on the screen',
        !tryInUnit('runuser -u nobody -- env DISPLAY=:0 xdotool search --name .').ok,
      );

    const stick = '/media/PROOF';
    inUnit(`mkdir -p ${stick} && mount -t tmpfs -o uid=$(id -u ${user}) tmpfs ${stick}`);
    const written = tryInUnit(
      `nsenter --target ${kiosk()} --mount runuser -u ${user} -- touch ${stick}/sheet.pdf && ls ${stick}`,
    );
    prove('a stick that is plugged in while it runs can be written to', written.said.includes('sheet.pdf'));
    inUnit(`umount ${stick} && rmdir ${stick}`);
    const outside = tryInUnit(
      `nsenter --target ${kiosk()} --mount runuser -u ${user} -- touch /var/tmp/elsewhere /etc/elsewhere /opt/elsewhere`,
    );
    prove('and nothing of the system can', !outside.ok && !existsSync('/opt/elsewhere'));

    systemd.systemctl('stop', unit);
    prove('stopped, it ends whole', shown('ActiveState') === 'inactive' && pids('.').length === 0, shown('Result'));
    if (server !== unit) systemd.systemctl('stop', server);

    inUnit(`mount --bind ${leaver} ${program}`);
    systemd.systemctl('start', unit);
    prove(
      'left by staff, it stays off, and a login is on the screen',
      (await until(() => shown('ExecMainStatus') === '3' && shown('ActiveState') === 'failed', 20)) &&
        (await until(() => shown('ActiveState', 'getty@tty1') === 'active', 10)),
      `${shown('ExecMainStatus')} ${shown('ActiveState')}`,
    );
    await wait(5000);
    prove('five seconds later, too', shown('ActiveState') === 'failed' && pids('.').length === 0);
    const figure = /Overall exposure level.*: ([\d.]+)/.exec(
      systemd.systemctl('--version') && tryInUnit(`systemd-analyze security --no-pager ${unit}`).said,
    )?.[1];
    say(`systemd-analyze security ${unit}: ${figure}`);
  } finally {
    await systemd.stop();
  }
}

try {
  spawnSync('useradd', ['--create-home', user]);
  spawnSync('usermod', ['-aG', 'audio,video', user]);
  const { status, stderr } = spawnSync('dpkg', ['--install', join(packages, file)], { encoding: 'utf8' });
  if (status !== 0) giveUp(`dpkg: ${stderr}`);
  writeFileSync(dummyConfig, `${read('xorg.conf')}${dummyScreen}`);
  writeFileSync(leaver, '#!/bin/sh\nexit 3\n');
  chmodSync(leaver, 0o755);
  const asked = process.argv[2];
  for (const each of cases) if (!asked || each.unit === asked) await proveUnit(each);
} finally {
  spawnSync('pkill', ['--signal', 'KILL', '-u', user]);
  spawnSync('dpkg', ['--purge', 'anteroom']);
  spawnSync('userdel', ['--remove', user]);
  for (const each of [dummyConfig, leaver]) rmSync(each, { force: true });
}
if (failures.length > 0) giveUp(`${failures.length} of these did not hold`);
