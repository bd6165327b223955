import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..');
const page = readFileSync(join(project, 'docs/architecture.md'), 'utf8');

/** Files of ours that a file imports, from the project's folder. */
function importsOf(file: string): ReadonlySet<string> {
  const text = readFileSync(join(project, file), 'utf8');
  const named = [...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, name]) => name ?? '');
  return new Set(named.map((name) => relative(project, join(project, dirname(file), name))));
}

/** A path with the slashes that docs have. */
function posix(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The files that a touch passes, in the order in which docs/architecture.md lists them. */
const section = /## A touch, to its pixels\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
const trip = [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file ?? '');

describe('a touch, to its pixels', () => {
  it('passes fifteen files at most, and none of them twice', () => {
    expect(trip.length).toBeGreaterThan(10);
    expect(trip.length).toBeLessThanOrEqual(15);
    expect(new Set(trip).size).toBe(trip.length);
  });

  it.each(trip.slice(1).map((to, at) => [trip[at] ?? '', to] as const))('goes from %s on to %s', (from, to) => {
    const [out, into] = [importsOf(from), importsOf(to)];
    const isDirect = out.has(to) || into.has(from);
    // At a callback, or between two processes, both files import a third one: it has the type of what is passed on.
    const isByForm = [...out].some((file) => into.has(file));
    // The touch code imports no control: pointerInput.ts calls click() on the element in the document.
    const isByClick =
      /\.click\(\)/.test(readFileSync(join(project, 'renderer/touch/pointerInput.ts'), 'utf8')) &&
      /onClick=/.test(readFileSync(join(project, to), 'utf8'));
    expect(isDirect || isByForm || (from === 'renderer/touch/touchRules.ts' && isByClick)).toBe(true);
  });

  it('needs only files that are loaded at the start, and none that is loaded late', () => {
    const late = [
      'main/staff/staff.ts',
      'main/session/sessions.ts',
      'main/print/print.ts',
      'main/library/narration.ts',
    ];
    for (const file of late) expect(trip).not.toContain(file);
    expect(importsOf('main/patients.ts').size).toBeLessThan(10);
  });
});

it('every file that docs/architecture.md names exists', () => {
  const named = [...page.matchAll(/`([a-z][\w-]*(?:\/[\w.-]+)*\/?)`/g)].map(([, name]) => name ?? '');
  const paths = named.filter((name) => /\.(?:ts|tsx|mjs|css|html)$/.test(name) && name.includes('/'));
  expect(paths.length).toBeGreaterThan(25);
  const roots = ['', 'main/', 'renderer/', 'tests/'];
  expect(paths.filter((path) => !roots.some((root) => existsSync(join(project, root, path))))).toEqual([]);
});

/** All that loads with a file: its imports, and the imports of those. Late and type-only imports do not count. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!existsSync(join(project, file))) return seen;
  const text = readFileSync(join(project, file), 'utf8').replaceAll(/^import type [^;]*;/gms, '');
  for (const [, names = '', from = ''] of text.matchAll(/^(?:import|export) ([^;]*?)from '([^']+)'/gms)) {
    const isTypesAlone =
      /^\{[^}]*\}\s*$/.test(names) &&
      names
        .slice(1)
        .split(',')
        .every((name) => /^\s*(?:type .*|\}?\s*)$/.test(name));
    if (isTypesAlone) continue;
    if (from.startsWith('.')) loadedWith(relative(project, join(project, dirname(file), from)), seen);
    else seen.add(from);
  }
  return seen;
}

it('a start loads no zod, YAML or Markdown, and nothing that only staff, sessions or printing need', () => {
  const loaded = [...loadedWith('main/index.ts'), ...loadedWith('main/kiosk.ts')].map(posix);
  expect(loaded).toContain('main/inForce.ts');
  expect(loaded.filter((name) => /^(?:zod|yaml|mdast|micromark|xast|date-fns)/.test(name))).toEqual([]);
  for (const late of [
    'main/staff/staff.ts',
    'main/session/sessions.ts',
    'main/print/print.ts',
    'main/settings/schema.ts',
  ])
    expect(loaded).not.toContain(late);
});

it('every test file that a page of docs names exists', () => {
  const names = new Set(readdirSync(join(project, 'tests'), { recursive: true, encoding: 'utf8' }).map(posix));
  const pages = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const named = pages.flatMap((name) =>
    [...readFileSync(join(project, 'docs', name), 'utf8').matchAll(/`(?:tests\/)?([\w/-]+\.(?:spec|test)\.ts)`/g)].map(
      ([, test = '']) => ({ page: name, test }),
    ),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ test }) => ![...names].some((name) => `/${name}`.endsWith(`/${test}`)))).toEqual([]);
});

it('nothing that ships imports authoring/', () => {
  const shipped = ['visit', 'content', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(shipped.length).toBeGreaterThan(150);
  expect(shipped.filter((file) => [...importsOf(file)].some((name) => name.startsWith('authoring/')))).toEqual([]);
});
