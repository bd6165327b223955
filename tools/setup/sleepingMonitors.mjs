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

/** Installs what `sleepingDriver` needs (Debian, as root), or says what to install. */
export function ensureSleepingDriverTools() {
  if (!findCommand('tcc')) ensureDebianPackages(['tcc'], 'a virtual monitor that can be switched off');
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
  if (!driver.includes(called)) throw new Error('this dummy driver of Xorg is another one than was expected');
  writeFileSync(join(own, 'dummy_drv.so'), driver.replace(called, ours), 'latin1');
  const [source, library] = [join(folder, 'sleep.c'), join(folder, 'sleep.so')];
  writeFileSync(source, addition);
  const { status, stderr } = spawnSync('tcc', ['-nostdlib', '-shared', '-o', library, source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tcc: ${stderr}`);
  return { words: ['-modulepath', `${join(folder, 'modules')},${modules}`], env: { LD_PRELOAD: library } };
}
