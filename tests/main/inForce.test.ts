import { describe, expect, it } from 'vitest';
import { type InForce, inForceFrom, keepInForce } from '../../main/inForce.ts';
import { defaultSettings } from '../../main/settings/schema.ts';
import { listeningLog } from '../support/log.ts';
import { smallPack } from '../support/smallPack.ts';

/** A keeper with everything around it handed in. */
async function keeper() {
  const world = { settings: defaultSettings, words: 'first', day: '2026-06-30', isResting: true };
  const applied: InForce[] = [];
  const shownAgain: string[] = [];
  const log = listeningLog();
  const kept = await keepInForce(
    {
      log,
      readSettings: () =>
        world.settings.clinicName === 'broken'
          ? Promise.reject(new Error('no disk'))
          : Promise.resolve({ settings: world.settings, problems: [] }),
      readPack: () => Promise.resolve({ pack: smallPack(), version: world.words }),
      today: () => world.day,
      isResting: () => world.isResting,
      onChanged: () => shownAgain.push('again'),
    },
    (inForce) => applied.push(inForce),
  );
  const name = () => kept.now().settings.clinicName;
  return { kept, world, applied, shownAgain, log, name };
}

describe('what is in force', () => {
  it('follows from settings, words and day', () => {
    const inForce = inForceFrom(
      { settings: { ...defaultSettings, showDrafts: false }, problems: [] },
      { pack: smallPack(), version: '' },
      '2026-06-30',
    );
    expect(inForce.pack.cards).toHaveLength(2);
    expect(inForce.shown.cards, 'no draft is shown').toEqual([]);
    expect([...inForce.rules.catalogue.cardWords.keys()]).toEqual([]);
  });

  it('is applied once at the start, and left alone while nothing changes', async () => {
    const { kept, applied, shownAgain } = await keeper();
    await kept.check();
    expect(applied).toHaveLength(1);
    expect(shownAgain).toEqual([]);
  });

  it('changes at once where nobody is there, and the page is loaded again', async () => {
    const { kept, world, shownAgain, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    await kept.check();
    expect(name()).toBe('Riverside');
    expect(shownAgain).toEqual(['again']);
  });

  it('waits for the end of a visit', async () => {
    const { kept, world, shownAgain, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    world.isResting = false;
    await kept.check();
    expect(name()).toBe('');
    kept.takeUp();
    expect(name()).toBe('Riverside');
    expect(shownAgain, 'the end of a visit loads the page by itself').toEqual([]);
  });

  it('is other words when those have changed, never under a finger', async () => {
    const { kept, world, applied } = await keeper();
    world.words = 'second';
    world.isResting = false;
    await kept.check();
    expect(kept.now().packVersion).toBe('first');
    kept.takeUp();
    expect(applied.map(({ packVersion }) => packVersion)).toEqual(['first', 'second']);
  });

  it('is put back before it came into force: then nothing waits', async () => {
    const { kept, world, name } = await keeper();
    world.isResting = false;
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    await kept.check();
    world.settings = defaultSettings;
    await kept.check();
    kept.takeUp();
    expect(name()).toBe('');
  });

  it('is another on another day, as an approval may have run out', async () => {
    const { kept, world, applied } = await keeper();
    world.day = '2026-07-01';
    await kept.check();
    expect(applied.at(-1)?.day).toBe('2026-07-01');
  });

  it('stays as it is when nothing can be read, and says so', async () => {
    const { kept, world, log, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'broken' };
    await kept.check();
    expect(name()).toBe('');
    expect(log.lines.join('\n')).toContain('settings: could not be taken up: no disk');
  });
});
