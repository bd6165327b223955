import { expect, it } from 'vitest';
import { runtimePath } from '../../tools/setup/registryRuntime.mjs';

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/libffmpeg.so', 'libffmpeg.so'],
  ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
  ['Cypress/resources/app/index.js', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['Cypress/locales/', undefined],
  ['Cypress/', undefined],
  ['elsewhere/file', undefined],
])('the file %s of the package becomes %s', (path, expected) => {
  expect(runtimePath(path)).toBe(expected);
});
