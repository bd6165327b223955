// `npm run package:prove-units` (Debian, as root): installs the .deb that `npm run package -- deb` made, and runs each of its units
// under a systemd of its own: an hour's worth of beats, programs that are killed or stand still, keys that lead away, a stick, a
// stop. `-- NAME` runs one unit.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { giveUp, say } from '../setup/say.mjs';
import { builtPackage, healthIn, installedProgram as program, startProof, until } from './proof.mjs';
import {
  cases,
  dummyConfig,
  ensureUnitTools,
  home,
  startUnit,
  user,
  watchdogSeconds,
  writeDummyConfig,
} from './unit.mjs';

/** @typedef {import('./unit.mjs').Unit} Unit */

const file = builtPackage();
if (spawnSync('id', [user]).status === 0)
  giveUp(`this machine has a user ${user} already: the proof makes and removes that user`);
ensureUnitTools();

/** A program in the place of the kiosk, which ends as the kiosk does when staff leave it. */
const leaver = '/var/tmp/anteroom-leaver';
const beatsInAnHour = 240;
const { prove, end } = startProof();
const startedAt = () => healthIn(home).startedAt;

/** What Chromium and the compositors say where there is no graphics card. */
const expectedLines = [
  /viz_main_impl.*Exiting GPU process/,
  /drmGetDevices2 failed/,
  /No DRM backend supplied/,
  /buggy presentation feedback/,
  /anteroom info: /,
];

/** The unit starts, and its page runs in the sandbox. @param {Unit} unit */
async function proveStart({ unit, systemd, isBack, pids, tryInUnit, kiosk }) {
  systemd.systemctl('start', unit);
  prove('the kiosk is shown', await isBack(undefined));
  const renderer = pids('type=renderer')[0] ?? '';
  const status = tryInUnit(`cat /proc/${renderer}/status`).said;
  const spaces = tryInUnit(`readlink /proc/${renderer}/ns/pid /proc/${kiosk()}/ns/pid`).said.trim().split('\n');
  prove(
    'its page runs in the sandbox: filtered system calls, a process space of its own, no new rights',
    /^Seccomp:\s*2$/m.test(status) && /^NoNewPrivs:\s*1$/m.test(status) && spaces[0] !== spaces[1],
  );
}

/** systemd hears an hour's worth of beats, and the log says nothing odd. @param {Unit} unit */
async function proveBeats({ unit, shown, tryInUnit }) {
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
}

/** The kiosk fills the screen, and a pointer of the compositor wakes it. @param {Unit} unit */
async function proveWayland({ compositor, picture, sway }) {
  const attract = picture();
  if (compositor !== 'sway') return;
  prove('it fills the screen', /"fullscreen_mode": 1/.test(sway('-t get_tree')));
  for (const act of ['cursor set 640 400', 'cursor press button1', 'cursor release button1'])
    sway(`"seat seat0 ${act}"`);
  await wait(3000);
  prove('a pointer of the compositor wakes it', !picture().equals(attract));
}

/** Whatever is killed or stands still, the kiosk comes back. @param {Unit} unit */
async function proveRecovery({ unit, compositor, inUnit, tryInUnit, kiosk, isBack, pids }) {
  const before = startedAt();
  inUnit(`kill -KILL ${kiosk()}`);
  prove('killed, the kiosk is back', await isBack(before));
  const olds = pids('.').filter((pid) => {
    const group = tryInUnit(`cat /proc/${pid}/cgroup`);
    return group.ok && !group.said.includes(`/${unit}.service`);
  });
  prove('and nothing of the one before is left', olds.length === 0 && pids(`^${program} --supervised`).length === 1);

  const second = startedAt();
  inUnit(`kill -STOP ${kiosk()}`);
  prove(`standing still, it is killed and back within ${watchdogSeconds} s and a start`, await isBack(second));

  const third = startedAt();
  inUnit(`pkill -KILL -x ${compositor}`);
  prove(`where ${compositor} is killed, all is back`, await isBack(third));
}

/** Keys that lead away on usual desktops, for xdotool. */
const awayKeys = [
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
];

/** The same for wtype. */
const awayKeysOfWayland = [
  '-M ctrl -M alt -k F2',
  '-M alt -k F4',
  '-M logo -k Return',
  '-M logo -M shift -k e',
  '-M logo -k d',
  '-M ctrl -k q',
  '-M ctrl -k w',
  '-k F11',
];

/** No key leads out of the kiosk, and no other user draws on its screen. @param {Unit} unit */
async function proveKeys({ screen, typesKeys, asUser, tryInUnit, pids, isShown }) {
  const windowsNow = () => (screen === 'x11' ? asUser(`xdotool search --onlyvisible --name .`).said.trim() : '');
  // All that it starts has started.
  await wait(5000);
  const windows = windowsNow();
  const processes = pids('.').length;
  if (screen === 'x11') {
    for (const key of awayKeys) asUser(`xdotool key ${key}`);
    for (const button of [1, 2, 3]) asUser(`xdotool mousemove 500 500 click ${button}`);
  } else if (typesKeys) {
    for (const key of awayKeysOfWayland) prove(`a key is typed: ${key}`, asUser(`wtype ${key}`).ok);
  }
  await wait(3000);
  prove(
    typesKeys
      ? 'keys and buttons that lead away elsewhere leave nothing but the kiosk'
      : 'no program can type keys (cage has no virtual keyboard): only that the kiosk is still there was seen',
    windowsNow() === windows && pids('.').length <= processes && isShown(),
    screen === 'x11' ? `windows ${windows.split('\n').length}` : '',
  );
  if (screen === 'x11')
    prove(
      'nobody else may draw on the screen',
      !tryInUnit('runuser -u nobody -- env DISPLAY=:0 xdotool search --name .').ok,
    );
}

/** A stick can be written to, the system cannot. @param {Unit} unit */
function proveWriting({ inUnit, tryInUnit, kiosk }) {
  const stick = '/media/PROOF';
  inUnit(`mkdir -p ${stick} && mount -t tmpfs -o uid=$(id -u ${user}) tmpfs ${stick}`);
  const asKiosk = `nsenter --target ${kiosk()} --mount runuser -u ${user} --`;
  const written = tryInUnit(`${asKiosk} touch ${stick}/sheet.pdf && ls ${stick}`);
  prove('a stick that is plugged in while it runs can be written to', written.said.includes('sheet.pdf'));
  inUnit(`umount ${stick} && rmdir ${stick}`);
  const outside = tryInUnit(`${asKiosk} touch /var/tmp/elsewhere /etc/elsewhere /opt/elsewhere`);
  prove('and nothing of the system can', !outside.ok && !existsSync('/opt/elsewhere'));
}

/** Stopped, it ends; left by staff, it stays off. @param {Unit} unit */
async function proveEnd({ unit, server, systemd, shown, inUnit, pids }) {
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
}

/** @param {import('./unit.mjs').Case} which */
async function proveUnit(which) {
  say(`--- ${which.unit}.service`);
  rmSync(join(home, '.config'), { recursive: true, force: true });
  const unit = await startUnit(which);
  try {
    await proveStart(unit);
    await proveBeats(unit);
    if (unit.screen === 'wayland') await proveWayland(unit);
    await proveRecovery(unit);
    await proveKeys(unit);
    proveWriting(unit);
    await proveEnd(unit);
    const said = unit.tryInUnit(`systemd-analyze security --no-pager ${unit.unit}`).said;
    say(`systemd-analyze security ${unit.unit}: ${/Overall exposure level.*: ([\d.]+)/.exec(said)?.[1]}`);
  } finally {
    await unit.systemd.stop();
  }
}

try {
  spawnSync('useradd', ['--create-home', user]);
  spawnSync('usermod', ['-aG', 'audio,video', user]);
  const { status, stderr } = spawnSync('dpkg', ['--install', file], { encoding: 'utf8' });
  if (status !== 0) giveUp(`dpkg: ${stderr}`);
  writeDummyConfig();
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
end();
