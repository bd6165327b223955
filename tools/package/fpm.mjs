#!/usr/bin/env node
// Replaces fpm, which electron-builder would download: it makes a .deb of a folder with Debian's own dpkg-deb. It
// understands the options that electron-builder 26 passes, and fails for any other kind of package.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = /** @type {const} */ ({ type: 'string' });
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    'input-type': { ...text, short: 's' },
    'output-type': { ...text, short: 't' },
    name: text,
    version: text,
    architecture: text,
    maintainer: text,
    vendor: text,
    url: text,
    license: text,
    category: text,
    description: text,
    package: text,
    'after-install': text,
    'after-remove': text,
    'deb-priority': text,
    'deb-compression': text,
    'rpm-os': text,
    depends: { ...text, short: 'd', multiple: true },
    'deb-recommends': { ...text, multiple: true },
    'deb-suggests': { ...text, multiple: true },
    force: { type: 'boolean', short: 'f' },
  },
});
const say = (/** @type {string} */ name, fallback = '') => String(values[name] ?? fallback);
if (say('output-type') !== 'deb') {
  process.stderr.write(`fpm.mjs makes .deb packages, not ${say('output-type')}\n`);
  process.exit(1);
}

const root = mkdtempSync(join(tmpdir(), 'anteroom-deb-'));
for (const pair of positionals.filter((word) => word.includes('='))) {
  const at = pair.indexOf('=');
  const [from, to] = [pair.slice(0, at), join(root, pair.slice(at + 1))];
  mkdirSync(dirname(to), { recursive: true });
  const isWholeFolder = from.endsWith('/') || statSync(from).isFile();
  cpSync(from, isWholeFolder && !to.endsWith('/') ? to : to.replace(/\/$/, ''), {
    recursive: true,
    verbatimSymlinks: true,
  });
}
mkdirSync(join(root, 'DEBIAN'));
const list = (/** @type {string} */ name) => /** @type {string[]} */ (values[name] ?? []).join(', ');
const [first = '', ...rest] = say('description', say('name')).split('\n');
const fields = {
  Package: say('name'),
  Version: say('version'),
  Architecture: say('architecture').replace('x86_64', 'amd64').replace('aarch64', 'arm64'),
  Maintainer: say('maintainer'),
  Section: say('category', 'misc'),
  Priority: say('deb-priority', 'optional'),
  Depends: list('depends'),
  Recommends: list('deb-recommends'),
  Homepage: say('url'),
  Description: [first, ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
};
const lines = Object.entries(fields).flatMap(([field, value]) => (value ? [`${field}: ${value}`] : []));
writeFileSync(join(root, 'DEBIAN', 'control'), `${lines.join('\n')}\n`);
for (const [option, name] of [
  ['after-install', 'postinst'],
  ['after-remove', 'postrm'],
]) {
  const file = say(String(option));
  if (!file) continue;
  writeFileSync(join(root, 'DEBIAN', String(name)), readFileSync(file));
  chmodSync(join(root, 'DEBIAN', String(name)), 0o755);
}
chmodSync(root, 0o755);
const { status } = spawnSync('dpkg-deb', ['--build', '--root-owner-group', '-Zxz', '-z1', root, say('package')], {
  stdio: ['ignore', 2, 2],
});
rmSync(root, { recursive: true });
process.exit(status ?? 1);
