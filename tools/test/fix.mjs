// `npm run fix`: formats, and mends what the linter can mend by itself.
import { ensurePackages } from '../setup/packages.mjs';
import { runStep } from './steps.mjs';

ensurePackages();
const steps = [
  { name: 'lint', words: ['oxlint', '-c', 'oxlint.config.mjs', '--fix'], mend: '' },
  { name: 'format', words: ['oxfmt', '.'], mend: '' },
];
for (const step of steps) {
  const { isPassed } = await runStep(step, { isLoud: true });
  if (!isPassed) process.exitCode = 1;
}
