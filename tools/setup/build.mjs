import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './places.mjs';
import { say } from './say.mjs';

const inputs = ['assets', 'content', 'main', 'renderer', 'visit', 'package-lock.json', 'vite.config.ts', 'tools/build'];

/** A hash over every file that the build reads: it tells one build from another. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const entries = input.includes('.') ? [input] : filesBelow(input);
    for (const file of entries)
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(inProject(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject().length + 1))
    .toSorted();
}

/** Builds main, preload and renderer into `dist/` when their sources changed. */
export async function ensureBuilt() {
  const stamp = inProject('dist', '.sources');
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('building');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: inProject('vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(stamp, hash);
}
