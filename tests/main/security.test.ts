import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const project = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');

it('every fuse of the packaged app is set to its safe value', () => {
  expect(parse(read('electron-builder.yml'))).toMatchObject({
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
  });
});

it('nothing in the owner opens a page elsewhere or takes the sandbox away', () => {
  const files = readdirSync(join(project, 'main'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const name of files) {
    const text = read(join('main', name));
    expect(text, name).not.toMatch(/openExternal|appendSwitch\('(no-sandbox|disable-web-security|remote-)/);
  }
});

it('every test that the security page names is there', () => {
  const page = read('docs/security.md');
  const named = [...page.matchAll(/`(tests\/[\w./-]+\.ts)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  for (const path of named) expect(read(path).length, path).toBeGreaterThan(0);
});
