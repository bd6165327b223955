import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';

/** Where Debian has the modules of its X server. */
const modules = '/usr/lib/xorg/modules';

/**
 * Xorg's dummy driver cannot switch a screen off, so Xorg does not offer it (the extension DPMS). This adds what is missing: where the
 * driver makes its screen, the server is told that the screen can be switched off. The server then keeps the state as for any screen.
 */
const addition = `
void *dlsym(void *, const char *);
static void keep(void *screen, int mode, int flags) {}
void an86SetSilkenMouse(void *screen) {
  void (*silken)(void *) = dlsym((void *)0, "xf86SetSilkenMouse");
  int (*offer)(void *, void (*)(void *, int, int), int) = dlsym((void *)0, "xf86DPMSInit");
  silken(screen);
  offer(screen, keep, 0);
}
`;

/** A function that the driver calls last, and the one above, whose name has the same length. */
const [called, ours] = ['\0xf86SetSilkenMouse\0', '\0an86SetSilkenMouse\0'];

/** Any C compiler will do. A machine that has none gets the smallest one. */
function compiler() {
  return findCommand('cc') ?? findCommand('tcc');
}

/** Installs what `sleepingDriver` needs (Debian, as root), or says what to install. */
export function ensureSleepingDriverTools() {
  if (!compiler()) ensureDebianPackages(['tcc'], 'a virtual monitor that can be switched off');
}

/**
 * Makes a dummy driver whose screen can be switched off.
 * @param {string} folder where its files go
 * @returns {{ words: readonly string[], env: { LD_PRELOAD: string } }} what Xorg is started with
 */
export function sleepingDriver(folder) {
  const own = join(folder, 'modules', 'drivers');
  mkdirSync(own, { recursive: true });
  const driver = readFileSync(join(modules, 'drivers', 'dummy_drv.so'), 'latin1');
  // Another driver of that name is used as it is. Only the test of the opening hours needs more of it.
  if (!driver.includes(called)) return { words: [], env: { LD_PRELOAD: '' } };
  writeFileSync(join(own, 'dummy_drv.so'), driver.replace(called, ours), 'latin1');
  const [source, library] = [join(folder, 'sleep.c'), join(folder, 'sleep.so')];
  writeFileSync(source, addition);
  const words = ['-w', '-fPIC', '-nostdlib', '-shared', '-o', library, source];
  const { status, stderr } = spawnSync(compiler() ?? 'tcc', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the C compiler: ${stderr}`);
  return { words: ['-modulepath', `${join(folder, 'modules')},${modules}`], env: { LD_PRELOAD: library } };
}
