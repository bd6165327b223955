import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './places.mjs';
import { giveUp, say } from './say.mjs';

const oldestNode = [20, 19];

/** Ends with a clear line when Node is older than the tools can use. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldestNode;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    giveUp(`this is Node ${process.versions.node}; Anteroom needs ${oldestNode.join('.')} or newer`);
  }
}

/** Installs the locked packages when they are missing or belong to another lock file. */
export function ensurePackages() {
  requireNode();
  const stamp = inProject('node_modules', '.anteroom-lock');
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing the locked packages (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: inProject(),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) giveUp('npm ci failed: see the lines above, mend, and run again');
  writeFileSync(stamp, lock);
}
