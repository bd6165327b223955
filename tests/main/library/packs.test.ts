import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { createLibrary } from '../../../main/library/packs.ts';
import { shippedPackId } from '../../../main/library/shipped.ts';
import type { Log } from '../../../main/log.ts';
import { listeningLog } from '../../support/log.ts';
import { manualClock } from '../../support/manualClock.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

function places(packs: { clinic?: Record<string, string>; builtIn?: Record<string, string> }) {
  const root = mkdtempSync(join(tmpdir(), 'anteroom-packs-'));
  const write = (under: string, changes: Record<string, string>) => {
    for (const { path, text } of smallPackFiles(changes)) {
      const file = join(root, under, 'small', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  if (packs.clinic) write('clinic', packs.clinic);
  if (packs.builtIn) write('built-in', packs.builtIn);
  return { clinic: join(root, 'clinic'), builtIn: join(root, 'built-in'), cache: join(root, 'cache') };
}

/** A kiosk's library, as it is at a start. The thread is left out: it is tried in `parseApart.test.ts`. */
const loadPack = async (id: string, folders: ReturnType<typeof places>, log: Log) => {
  const library = createLibrary({
    folders,
    log,
    clock: manualClock(),
    parseApart: (folder) => Promise.resolve({ ...parsePackFolder(folder), isCutOff: false }),
    onRead: () => {},
  });
  return (await library.load(id)).pack;
};

const asked = {
  'cards/en/one.md': cardText('one', 1, { fields: { question: "The clinic's own?", related: '[two]' } }),
};
const broken = { 'cards/en/one.md': cardText('one', 1, { body: '<b>no</b>' }) };

describe('the pack to show', () => {
  it("is the clinic's own where it is whole", async () => {
    const { cards } = await loadPack('small', places({ clinic: asked, builtIn: {} }), listeningLog());
    expect(cards[0]?.question).toBe("The clinic's own?");
  });

  it('is read again when its bytes have changed, even if their date and size have not', async () => {
    const where = places({ clinic: asked, builtIn: {} });
    const file = join(where.clinic, 'small', 'cards/en/one.md');
    const { mtime } = statSync(file);
    await loadPack('small', where, listeningLog());
    writeFileSync(file, readFileSync(file, 'utf8').replace("The clinic's own?", "A clinic's word?"));
    utimesSync(file, mtime, mtime);
    expect((await loadPack('small', where, listeningLog())).cards[0]?.question).toBe("A clinic's word?");
    rmSync(join(where.clinic, 'small'), { recursive: true });
    expect((await loadPack('small', where, listeningLog())).cards[0]?.question, 'the built-in pack').toBe(
      'What is it?',
    );
  });

  it("is the built-in one where the clinic's has an error, and the log says so with file, line and mend", async () => {
    const log = listeningLog();
    const { cards } = await loadPack('small', places({ clinic: broken, builtIn: {} }), log);
    expect(cards[0]?.question).toBe('What is it?');
    expect(log.lines.join('\n')).toMatch(
      /error pack: .*one\.md:16: raw HTML is not allowed\. Write it as plain Markdown\./,
    );
    expect(log.lines.join('\n')).toMatch(/has errors: showing the built-in pack/);
  });

  it("is the clinic's own even if its translation does not match, and the log says so", async () => {
    const log = listeningLog();
    const head = smallPackFiles({}).find(({ path }) => path === 'pack.yaml')?.text ?? '';
    const translated = {
      ...asked,
      'pack.es.yaml': head.replace('locale: en', 'locale: es'),
      'cards/es/one.md': cardText('one', 1),
    };
    const { cards, translations } = await loadPack('small', places({ clinic: translated, builtIn: {} }), log);
    expect(cards[0]?.question).toBe("The clinic's own?");
    expect(translations[0]?.cards).toHaveLength(cards.length);
    expect(log.lines.join('\n')).toMatch(/warn pack: .*two\.md:1: the translation is missing/);
  });

  it('has only the whole cards of the built-in pack when that pack has an error, too', async () => {
    const log = listeningLog();
    const { cards } = await loadPack('small', places({ builtIn: broken }), log);
    expect(cards.map(({ id }) => id)).toEqual(['two']);
    expect(log.lines.join('\n')).toMatch(/the built-in pack has errors/);
  });

  it("is the shipped pack when the clinic's own pack, which has another name, has an error", async () => {
    const { clinic, builtIn, cache } = places({ clinic: broken, builtIn: {} });
    renameSync(join(builtIn, 'small'), join(builtIn, shippedPackId));
    const { cards } = await loadPack('small', { clinic, builtIn, cache }, listeningLog());
    expect(cards[0]?.question).toBe('What is it?');
  });

  it('is empty, and no error is thrown, where there is none at all', async () => {
    const log = listeningLog();
    expect((await loadPack('small', places({}), log)).cards).toEqual([]);
    expect(log.lines.join('\n')).toMatch(/cannot be read/);
  });
});

describe('a clinic’s own pack that takes long to read', () => {
  it('is not waited for: the built-in pack is shown first, and the clinic’s own pack once it is read', async () => {
    const where = places({ clinic: asked, builtIn: {} });
    const clock = manualClock();
    const log = listeningLog();
    let isRead = 0;
    let finish = () => {};
    const library = createLibrary({
      folders: where,
      log,
      clock,
      parseApart: (folder) =>
        new Promise((done) => {
          finish = () => done({ ...parsePackFolder(folder), isCutOff: false });
        }),
      onRead: () => {
        isRead += 1;
      },
    });
    const first = library.load('small');
    await Promise.resolve();
    clock.pass(1500);
    const shown = await first;
    expect(shown.pack.cards[0]?.question).toBe('What is it?');
    finish();
    await expect.poll(() => isRead).toBe(1);
    const later = await library.load('small');
    expect(later.pack.cards[0]?.question).toBe("The clinic's own?");
    expect(later.version).not.toBe(shown.version);
    expect((await library.load('small')).version, 'read once').toBe(later.version);
  });

  it('is shown as it was while its changed words are read', async () => {
    const where = places({ clinic: asked, builtIn: {} });
    const clock = manualClock();
    let isSlow = false;
    const library = createLibrary({
      folders: where,
      log: listeningLog(),
      clock,
      parseApart: (folder) =>
        isSlow ? new Promise(() => {}) : Promise.resolve({ ...parsePackFolder(folder), isCutOff: false }),
      onRead: () => {},
    });
    const before = await library.load('small');
    isSlow = true;
    writeFileSync(join(where.clinic, 'small/cards/en/two.md'), cardText('two', 2, { body: 'Other words.' }));
    const after = library.load('small');
    await Promise.resolve();
    clock.pass(1500);
    expect((await after).version).toBe(before.version);
  });

  it('is read again, some minutes later and at the next start, when it could not be read as a whole', async () => {
    const where = places({ clinic: asked, builtIn: {} });
    const clock = manualClock();
    let isBusy = true;
    const library = () =>
      createLibrary({
        folders: where,
        log: listeningLog(),
        clock,
        parseApart: (folder) => {
          const problem = { file: 'pack.yaml', line: 1, message: 'the file cannot be read (EBUSY)', mend: 'Wait' };
          const busy = { pack: undefined, problems: [problem], isCutOff: false };
          return Promise.resolve(isBusy ? busy : { ...parsePackFolder(folder), isCutOff: false });
        },
        onRead: () => {},
      });
    const running = library();
    const first = async (of: ReturnType<typeof library>) => (await of.load('small')).pack.cards[0]?.question;
    expect(await first(running)).toBe('What is it?');
    isBusy = false;
    expect(await first(running), 'not at once').toBe('What is it?');
    expect(await first(library()), 'at the next start').toBe("The clinic's own?");
    clock.pass(5 * 60_000);
    expect(await first(running)).toBe("The clinic's own?");
  });
});
