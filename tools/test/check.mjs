// `npm run check`: checks format, types, lint, dead code, unit tests and content, several at the same time. It is for use while you
// write code, and opens no browser. `-- --watch` runs the unit tests again when files are saved.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { checks, runStep, withOwnCommands } from './steps.mjs';

/**
 * Runs the checks, as many at once as the machine has cores, and says whether each has passed.
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export async function runChecks() {
  const waiting = [...checks];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { isPassed, seconds, said } = await runStep(step, { isLoud: false });
      say(`${isPassed ? 'passed' : 'FAILED'}  ${step.name} (${seconds} s)`);
      if (isPassed) continue;
      process.stderr.write(`${said.trim()}\n`);
      say(`${step.name}: ${step.mend}`);
      failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return failed;
}

if (import.meta.filename === process.argv[1]) {
  ensurePackages();
  const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });
  if (values.watch) {
    const { status } = spawnSync('vitest', ['watch'], { cwd: projectFolder, env: withOwnCommands(), stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } else {
    const failed = await runChecks();
    say(failed.length === 0 ? 'everything passed' : `failed: ${failed.join(', ')}`);
    process.exitCode = failed.length === 0 ? 0 : 1;
  }
}
