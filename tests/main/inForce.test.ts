import { describe, expect, it } from 'vitest';
import { type InForce, inForceFrom, keepInForce } from '../../main/inForce.ts';
import { defaultSettings } from '../../main/settings/schema.ts';
import { listeningLog } from '../support/log.ts';
import { smallPack } from '../support/smallPack.ts';

/** What is in force, with a made-up world around it. */
async function keeper() {
  const world = { settings: defaultSettings, words: 'first', day: '2026-06-30', isResting: true };
  const applied: InForce[] = [];
  const shownAgain: string[] = [];
  const log = listeningLog();
  const inForce = await keepInForce(
    {
      log,
      readSettings: () =>
        world.settings.clinicName === 'broken'
          ? Promise.reject(new Error('no disk'))
          : Promise.resolve({ settings: world.settings, problems: [] }),
      readPack: () => Promise.resolve({ pack: smallPack(), from: 'built-in', version: world.words }),
      today: () => world.day,
      builtOn: '2026-01-01',
      isResting: () => world.isResting,
      onChanged: () => shownAgain.push('again'),
    },
    (applying) => applied.push(applying),
  );
  const name = () => inForce.now().settings.clinicName;
  return { inForce, world, applied, shownAgain, log, name };
}

describe('what is in force', () => {
  it('follows from settings, words and day', () => {
    const inForce = inForceFrom(
      { settings: { ...defaultSettings, showDrafts: false }, problems: [] },
      { pack: smallPack(), from: 'built-in', version: '' },
      '2026-06-30',
    );
    expect(inForce.pack.cards).toHaveLength(2);
    expect(inForce.shown.cards, 'no draft is shown').toEqual([]);
    expect([...inForce.rules.catalogue.cardWords.keys()]).toEqual([]);
  });

  it('is applied once at the start, and left alone while nothing changes', async () => {
    const { inForce, applied, shownAgain } = await keeper();
    await inForce.check();
    expect(applied).toHaveLength(1);
    expect(shownAgain).toEqual([]);
  });

  it('changes at once where nobody is there, and the page is loaded again', async () => {
    const { inForce, world, shownAgain, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    await inForce.check();
    expect(name()).toBe('Riverside');
    expect(shownAgain).toEqual(['again']);
  });

  it('waits for the end of a visit', async () => {
    const { inForce, world, shownAgain, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    world.isResting = false;
    await inForce.check();
    expect(name()).toBe('');
    inForce.takeUp();
    expect(name()).toBe('Riverside');
    expect(shownAgain, 'the end of a visit loads the page by itself').toEqual([]);
  });

  it('changes when the words have changed, but never during a visit', async () => {
    const { inForce, world, applied } = await keeper();
    world.words = 'second';
    world.isResting = false;
    await inForce.check();
    expect(inForce.now().packVersion).toBe('first');
    inForce.takeUp();
    expect(applied.map(({ packVersion }) => packVersion)).toEqual(['first', 'second']);
  });

  it('does not change when a changed setting was put back before it came into force', async () => {
    const { inForce, world, name } = await keeper();
    world.isResting = false;
    world.settings = { ...defaultSettings, clinicName: 'Riverside' };
    await inForce.check();
    world.settings = defaultSettings;
    await inForce.check();
    inForce.takeUp();
    expect(name()).toBe('');
  });

  it('is worked out again on a new day, as an approval may have run out', async () => {
    const { inForce, world, applied } = await keeper();
    world.day = '2026-07-01';
    await inForce.check();
    expect(applied.at(-1)?.day).toBe('2026-07-01');
  });

  it('stays as it is when nothing can be read, and says so', async () => {
    const { inForce, world, log, name } = await keeper();
    world.settings = { ...defaultSettings, clinicName: 'broken' };
    await inForce.check();
    expect(name()).toBe('');
    expect(log.lines.join('\n')).toContain('settings: the changes could not come into force: no disk');
  });
});
