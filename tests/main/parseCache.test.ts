import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedParse } from '../../main/parseCache.ts';
import { listeningLog } from '../support/log.ts';

/** Something to parse, a place to keep it, and a count of how often it was parsed. */
function parser({ file = join(mkdtempSync(join(tmpdir(), 'anteroom-cache-')), 'deep', 'cache.json') } = {}) {
  const log = listeningLog();
  let parsed = 0;
  return {
    file,
    log,
    times: () => parsed,
    parse: (source: string, isWorthKeeping = true) =>
      cachedParse({
        file,
        look: () => source,
        parse: () => {
          parsed += 1;
          return Promise.resolve({ words: source.split(' ') });
        },
        isWorthKeeping: () => isWorthKeeping,
        log,
      }),
  };
}

describe('what was parsed and cached', () => {
  it('is not parsed again as long as nothing has changed', async () => {
    const { parse, times } = parser();
    expect(await parse('a b')).toEqual({ words: ['a', 'b'] });
    expect(await parse('a b')).toEqual({ words: ['a', 'b'] });
    expect(times()).toBe(1);
  });

  it('is parsed again when it has changed', async () => {
    const { parse, times } = parser();
    await parse('a b');
    expect(await parse('a c')).toEqual({ words: ['a', 'c'] });
    expect(times()).toBe(2);
  });

  it('is parsed again when it was not worth keeping', async () => {
    const { parse, times } = parser();
    await parse('a b', false);
    await parse('a b', false);
    expect(times()).toBe(2);
  });

  it.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, -3)],
    ['changed in one letter', (text: string) => text.replace('"a"', '"z"')],
    ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['something else', () => '\u0000\u0001\n\u0002'],
  ])('is parsed again when its file is %s', async (_how, spoil) => {
    const { parse, times, file } = parser();
    await parse('a b');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(await parse('a b')).toEqual({ words: ['a', 'b'] });
    expect(times()).toBe(2);
  });

  it('is parsed each time when nothing can be written, and the log says so', async () => {
    const { parse, times, log } = parser({ file: '/dev/null/cache.json' });
    await parse('a b');
    expect(await parse('a b')).toEqual({ words: ['a', 'b'] });
    expect(times()).toBe(2);
    expect(log.lines.join('\n')).toMatch(/could not be saved for the next start/);
  });
});
