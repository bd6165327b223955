// One unit of the package under a systemd of its own, and what a proof asks it. What the machine lacks is put in its place: Xorg draws
// on its dummy driver, and sway and cage draw into memory.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from '../setup/debian.mjs';
import { dummyScreen, ensureMonitorTools } from '../setup/monitors.mjs';
import { healthIn, installedProgram as program, packagesFolder, until } from './proof.mjs';
import { startSystemd } from './systemd.mjs';

/** The user of the units. */
export const user = 'anteroom';
/** That user's home folder. */
export const home = `/home/${user}`;

const resources = '/opt/Anteroom/resources/linux';
/** The configuration of Xorg's dummy driver. */
export const dummyConfig = '/var/tmp/anteroom-dummy-xorg.conf';
/** How long systemd waits for a beat in these proofs. */
export const watchdogSeconds = 20;

/** What the machine lacks: a graphics card and a console. All else in the units is as it ships. */
const inMemory = 'Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1';
/** The kiosk beats each half second instead of each quarter of a minute. */
const hurried = `WatchdogSec=${watchdogSeconds}\nEnvironment=WATCHDOG_USEC=2000000`;

/**
 * @typedef {object} Case a unit, and what it runs
 * @property {string} unit
 * @property {'x11' | 'wayland'} screen
 * @property {string} server the unit that holds the screen: of its own for X11
 * @property {string} compositor the program that holds the screen
 * @property {boolean} typesKeys whether a program can type keys into it
 */

/** @type {readonly Case[]} */
export const cases = [
  { unit: 'anteroom-x11', screen: 'x11', server: 'anteroom-x11-server', compositor: 'Xorg', typesKeys: true },
  { unit: 'anteroom-sway', screen: 'wayland', server: 'anteroom-sway', compositor: 'sway', typesKeys: true },
  { unit: 'anteroom', screen: 'wayland', server: 'anteroom', compositor: 'cage', typesKeys: false },
];

/** Installs what the units run on. */
export function ensureUnitTools() {
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
}

/** Writes the configuration of the dummy driver. The package must be installed. */
export function writeDummyConfig() {
  writeFileSync(dummyConfig, `${shipped('xorg.conf')}${dummyScreen}`);
}

function shipped(/** @type {string} */ name) {
  return readFileSync(join(resources, name), 'utf8');
}

function dropIn(/** @type {string} */ lines) {
  return `[Service]\n${lines}\n`;
}

/** @typedef {Awaited<ReturnType<typeof startUnit>>} Unit */

/**
 * Starts a systemd that has one of the units. It does not start the unit.
 * @param {Case} which
 */
export async function startUnit(which) {
  const { unit, screen } = which;
  const systemd = await startSystemd({
    [`${unit}.service`]: shipped(`${unit}.service`),
    [`${unit}.service.d/proof.conf`]: dropIn(`${hurried}${screen === 'wayland' ? `\n${inMemory}` : ''}`),
    'anteroom-x11-server.service': shipped('anteroom-x11-server.service'),
    'anteroom-x11-server.service.d/proof.conf': dropIn(
      `ExecStart=\nExecStart=/usr/lib/xorg/Xorg :0 -config ${dummyConfig} -auth /run/anteroom-x11/cookie -logfile /run/anteroom-x11/log -noreset -nocursor -novtswitch -nolisten tcp`,
    ),
    'getty@tty1.service': '[Service]\nExecStart=/bin/sleep infinity\n',
  });
  /** A property of a unit, as systemd says it. */
  const shown = (/** @type {string} */ property, of = unit) =>
    systemd.systemctl('show', '--value', '--property', property, of);
  /** Runs a line of shell in the unit's namespaces, and returns what it printed. */
  const inUnit = (/** @type {string} */ command) => systemd.run('sh', '-c', command);
  const tryInUnit = (/** @type {string} */ command) => {
    try {
      return { ok: true, said: inUnit(command) };
    } catch (error) {
      return { ok: false, said: String(error) };
    }
  };
  /** The unit's processes whose command line has a pattern. */
  const pids = (/** @type {string} */ pattern) =>
    tryInUnit(`pgrep -u ${user} -f '${pattern}'`)
      .said.split('\n')
      .filter((pid) => /^\d+$/.test(pid));
  const kiosk = () => pids(`^${program} --supervised`)[0] ?? '';
  const isActive = () => shown('ActiveState') === 'active';
  const isShown = () => healthIn(home).isShown === true && isActive();
  /** Whether another kiosk than the one that started then is shown within a minute. */
  const isBack = async (/** @type {string | undefined} */ before) =>
    until(() => healthIn(home).startedAt !== before && isShown() && kiosk() !== '', 60);
  /** Runs a command on the unit's screen, as its user. */
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
    writeFileSync(join(packagesFolder, `${unit}.png`), png);
    return png;
  };
  const sway = (/** @type {string} */ words) =>
    asUser(`sh -c 'swaymsg -s /run/anteroom/sway-ipc.*.sock ${words}'`).said;
  return { ...which, systemd, shown, inUnit, tryInUnit, pids, kiosk, isActive, isShown, isBack, asUser, picture, sway };
}
