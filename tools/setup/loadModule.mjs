import { inProject, projectFolder } from './places.mjs';

/**
 * Loads one of the project's TypeScript modules into a tool.
 * @param {string} path from the project's folder
 * @returns {Promise<unknown>}
 */
export async function loadModule(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(inProject(...path.split('/')), {
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
