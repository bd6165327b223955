// `npm run package:prove` (Debian, as root): installs the .deb that `npm run package -- deb` made, and runs it as an ordinary user of
// its own, as its systemd unit would. It shows that the app is whole, sandboxed and closed, and kills the app to see that it starts
// again. Then it removes everything.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDisplay } from '../setup/display.mjs';
import { inProject } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { builtPackage, healthIn, installedProgram as program, startProof, until } from './proof.mjs';

const file = builtPackage();
const { prove, end } = startProof();
const user = 'anteroom-proof';
const home = `/home/${user}`;
const picture = inProject('out', 'packages', 'attract.png');
const run = (/** @type {string} */ command, /** @type {string[]} */ ...words) => {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr || stdout}`);
  return stdout;
};
const health = () => healthIn(home);
const processesOf = (/** @type {string} */ kind) =>
  spawnSync('pgrep', ['-u', user, '-f', kind], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

const display = await startDisplay({ widthPx: 1080, heightPx: 1920 });
const start = (/** @type {string[]} */ ...words) =>
  spawn(
    'runuser',
    [
      '-u',
      user,
      '--',
      'env',
      `DISPLAY=${display.name}`,
      `HOME=${home}`,
      'DBUS_SESSION_BUS_ADDRESS=/dev/null',
      program,
      ...words,
    ],
    // A service does not start in the project's folder, so this does not either.
    { stdio: 'ignore', cwd: '/' },
  );
const unit = readFileSync(inProject('assets', 'linux', 'anteroom-x11.service'), 'utf8');
const restartMs = Number(/^RestartSec=(\d+)/m.exec(unit)?.[1]) * 1000;
prove('its unit restarts it always, and watches it', /^Restart=always$/m.test(unit) && /^WatchdogSec=\d+$/m.test(unit));
const session = readFileSync(inProject('assets', 'linux', 'x11-session.sh'), 'utf8');
prove(
  'its unit runs what the package installs',
  unit.includes('/opt/Anteroom/resources/linux/x11-session.sh') && session.includes(program),
);
prove('neither unit nor session takes the sandbox away', !`${unit}${session}`.includes('no-sandbox'));
prove('its unit does not start the kiosk again after staff left it', /^RestartPreventExitStatus=3$/m.test(unit));

let isOver = false;
try {
  spawnSync('userdel', ['--remove', user]);
  run('useradd', '--create-home', user);
  run('dpkg', '--install', file);
  prove('dpkg installs it', existsSync(program));

  // Starts the program again whenever it ends, as systemd does with this unit.
  const supervise = () => {
    if (isOver) return;
    start('--disable-gpu').once('exit', () => setTimeout(supervise, restartMs));
  };
  supervise();
  prove(
    'it starts as an ordinary user',
    await until(() => health().isShown === true || processesOf('type=renderer').length > 0),
  );
  await wait(4000);
  await display.savePicture(picture);
  prove('it shows its ten cards', health().cards === 10);
  const [renderer = ''] = processesOf('type=renderer');
  prove(
    'its page runs in the sandbox: filtered system calls, a process space of its own',
    /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${renderer}/status`, 'utf8')) &&
      readlinkSync(`/proc/${renderer}/ns/pid`) !== readlinkSync('/proc/self/ns/pid'),
  );
  const before = health().startedAt;
  run('pkill', '--signal', 'KILL', '-u', user, '-o', '-f', program);
  prove(
    'it is started again after it was killed',
    await until(() => health().startedAt !== before && processesOf('type=renderer').length > 0),
  );

  const own = join(home, '.config', 'anteroom', 'packs', 'drug-pumps');
  cpSync(inProject('content', 'packs', 'drug-pumps'), own, { recursive: true });
  const card = join(own, 'cards', 'en', 'surgery.md');
  writeFileSync(card, readFileSync(card, 'utf8').replace('What is the surgery like?', 'How is the surgery done?'));
  run('chown', '--recursive', user, join(home, '.config', 'anteroom', 'packs'));
  const logged = () => readFileSync(join(home, '.config', 'anteroom', 'logs', 'anteroom.log'), 'utf8');
  prove(
    "it shows a clinic's changed words while it runs: the thread in its own archive reads them",
    await until(() => logged().includes(`pack: showing ${own}`) && logged().includes('words are in force')),
  );

  for (const word of [
    '--remote-debugging-port=9222',
    '--inspect=9229',
    '--no-sandbox',
    '--log-net-log=/tmp/x',
    '--window',
  ]) {
    const intruder = start('--disable-gpu', word, '--data', join(home, 'other'));
    const status = await Promise.race([new Promise((resolve) => intruder.once('exit', resolve)), wait(8000)]);
    prove(`it does not run with ${word}`, status === 2);
    intruder.kill();
  }
  isOver = true;
  spawnSync('pkill', ['--signal', 'KILL', '-u', user]);
  await until(() => processesOf(program).length === 0);
  run('dpkg', '--purge', 'anteroom');
  prove('dpkg removes it again', !existsSync(program));
} finally {
  isOver = true;
  spawnSync('pkill', ['--signal', 'KILL', '-u', user]);
  spawnSync('userdel', ['--remove', user]);
  rmSync(home, { recursive: true, force: true });
  display.stop();
}
say(`what it showed: ${picture}`);
end();
process.exit(0);
