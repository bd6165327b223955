import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounts, countsFile } from '../../../main/counts/counts.ts';
import { told } from '../../../main/counts/rounding.ts';
import { countsCsv, summaryOf, visitsLastWeek } from '../../../main/counts/summary.ts';
import { type Counts, countsText, emptyWeek, type VisitFacts, weekOf, withVisit } from '../../../main/counts/week.ts';
import { initialVisit, type VisitState } from '../../../visit/state.ts';
import { listeningLog } from '../../support/log.ts';
import { after } from '../../support/visits.ts';

/** A Wednesday, at three in the afternoon. */
const now = new Date('2026-11-25T15:00:00');
const week = '2026-W48';

const visitFacts: fc.Arbitrary<VisitFacts> = fc.record({
  posture: fc.constantFrom('waiting-room', 'waiting-room', 'consultation', 'guided'),
  startHour: fc.nat(23),
  isUsed: fc.boolean(),
  end: fc.constantFrom('finished', 'silent'),
  cards: fc
    .uniqueArray(fc.constantFrom('surgery', 'morphine', 'addiction'), { maxLength: 3 })
    .map((ids) => new Set(ids)),
  language: fc.constantFrom('en', 'es', 'ar'),
  hasVoice: fc.boolean(),
  isTakenHome: fc.boolean(),
});

/** A kiosk that counts, in a folder of its own. */
function kiosk({ isOn = true } = {}) {
  const world = { isOn, now };
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-counts-'));
  const log = listeningLog();
  const make = () =>
    createCounts({ folder, log, isOn: () => world.isOn, ownLanguage: () => 'en', now: () => world.now });
  return { world, folder, log, make, counts: make() };
}

/** The states of a visit in which somebody opened a card, and its end. */
function visitWith(cardId: string, visitId = 1): readonly VisitState[] {
  const woken = after(initialVisit(visitId), [{ kind: 'woke' }]);
  const opened = after(woken, [{ kind: 'cardOpened', cardId }]);
  return [woken, opened, initialVisit(visitId + 1)];
}

describe('the counts', () => {
  it('leave the same bytes for any two histories with the same weekly totals', () => {
    fc.assert(
      fc.property(fc.array(visitFacts, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (visits, dice) => {
        const text = (history: readonly VisitFacts[]) => countsText({ [week]: history.reduce(withVisit, emptyWeek) });
        const shuffled = visits
          .map((visit) => ({ visit, at: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ visit }) => visit);
        expect(text(shuffled)).toBe(text(visits));
      }),
    );
  });

  it('never tell a number from 1 to 7, and no other number exactly', () => {
    expect([0, 1, 7, 8, 12, 13, 100, 103].map(told)).toEqual([0, null, null, 10, 10, 15, 100, 105]);
    fc.assert(
      fc.property(fc.array(visitFacts, { maxLength: 60 }), (visits) => {
        const counts: Counts = { '2026-W47': visits.reduce(withVisit, emptyWeek) };
        for (const line of countsCsv(counts, now).trim().split('\r\n').slice(1)) {
          const value = line.split(',').at(-1);
          if (value !== '*') expect(Number(value) % 5).toBe(0);
        }
        const { weeks, most } = summaryOf(counts, now, ['surgery', 'morphine', 'addiction']);
        for (const value of [...weeks.map(({ visits: of }) => of), ...most.map(({ opened }) => opened)])
          expect(value === null || value % 5 === 0).toBe(true);
      }),
    );
  });

  it('have no word of how cards and hours or cards and cards belong together', () => {
    const text = countsText({
      [week]: [...Array(9)].reduce<typeof emptyWeek>(
        (sum) =>
          withVisit(sum, {
            posture: 'waiting-room',
            startHour: 9,
            isUsed: true,
            end: 'finished',
            cards: new Set(['surgery', 'morphine']),
            language: 'es',
            hasVoice: true,
            isTakenHome: false,
          }),
        emptyWeek,
      ),
    });
    const names = new Set([...text.matchAll(/"([\w-]+)":/g)].map(([, name]) => name));
    expect(names).toEqual(new Set(['version', 'weeks', week, ...Object.keys(emptyWeek), 'surgery', 'morphine', 'es']));
  });
});

describe('a kiosk that counts', () => {
  it('counts nothing until its clinic turns it on, and writes no file', () => {
    const { counts, folder } = kiosk({ isOn: false });
    for (const state of visitWith('long')) counts.onVisit(state);
    counts.onPrinted();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes a visit only when it is over', () => {
    const { counts, folder } = kiosk();
    const [woken, opened, ended] = visitWith('long');
    if (woken) counts.onVisit(woken);
    if (opened) counts.onVisit(opened);
    expect(existsSync(join(folder, countsFile))).toBe(false);
    if (ended) counts.onVisit(ended);
    expect(counts.all()[week]).toMatchObject({ visits: 1, finished: 1, cards: { long: 1 }, languages: { en: 1 } });
    expect(counts.all()[week]?.hours[15]).toBe(1);
  });

  it('does not count somebody who only woke the screen', () => {
    const { counts } = kiosk();
    counts.onVisit(after(initialVisit(1), [{ kind: 'woke' }]));
    counts.onVisit(initialVisit(2));
    expect(counts.all()).toEqual({});
  });

  it('does not count a wake outside the opening hours either, which takes two touches', () => {
    const { counts } = kiosk();
    const dark: VisitState = { ...initialVisit(1), screen: { kind: 'dark' }, instance: 1 };
    const lit = after(dark, [{ kind: 'woke' }]);
    for (const state of [dark, lit, after(lit, [{ kind: 'woke' }]), initialVisit(2)]) counts.onVisit(state);
    expect(counts.all()).toEqual({});
  });

  it('counts a visit that nobody finished as silent, and a card once however often it was opened', () => {
    const { counts } = kiosk();
    const [, opened] = visitWith('long');
    if (!opened) throw new Error('no visit');
    const back = after(opened, [{ kind: 'allQuestionsOpened' }, { kind: 'cardOpened', cardId: 'long' }]);
    for (const state of [opened, back, { ...back, attention: { kind: 'asked', sinceMs: 0 } } as const, initialVisit(2)])
      counts.onVisit(state);
    expect(counts.all()[week]).toMatchObject({ visits: 1, silent: 1, finished: 0, cards: { long: 1 } });
  });

  it('goes on after a restart, in the week that it is then', () => {
    const { counts, world, make } = kiosk();
    for (const state of visitWith('long')) counts.onVisit(state);
    world.now = new Date('2026-12-02T09:00:00');
    const again = make();
    for (const state of visitWith('short', 7)) again.onVisit(state);
    expect(Object.keys(again.all())).toEqual(['2026-W48', '2026-W49']);
  });

  it('keeps a file aside that it cannot read, and begins anew', () => {
    const { folder, make, log } = kiosk();
    writeFileSync(join(folder, countsFile), '{"version":1,"weeks":{"2026-W48":{"visits":-1}}}');
    expect(make().all()).toEqual({});
    expect(existsSync(join(folder, `${countsFile}.rejected`))).toBe(true);
    expect(log.lines.join()).toContain('cannot be read');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe in the place of its file', () => {
    const { folder, make } = kiosk();
    expect(spawnSync('mkfifo', [join(folder, countsFile)]).status).toBe(0);
    expect(make().all()).toEqual({});
  });

  it('says once that it cannot save, and goes on', () => {
    const { counts, folder, log } = kiosk();
    rmSync(folder, { recursive: true });
    for (const id of [1, 2, 3]) for (const state of visitWith('long', id)) counts.onVisit(state);
    expect(log.lines.filter((line) => line.includes('could not be saved'))).toHaveLength(1);
    expect(counts.all()[week]?.visits).toBe(3);
  });

  it('keeps two years, and no more', () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [
        `20${20 + Math.floor(index / 52)}-W${String((index % 52) + 1).padStart(2, '0')}`,
        emptyWeek,
      ]),
    );
    const { weeks } = JSON.parse(countsText(many)) as { weeks: object };
    expect(Object.keys(weeks)).toHaveLength(104);
    expect(Object.keys(weeks).at(-1)).toBe(Object.keys(many).toSorted().at(-1));
  });

  it.skipIf(process.platform === 'win32')('saves for nobody else to read', () => {
    const { counts, folder } = kiosk();
    for (const state of visitWith('long')) counts.onVisit(state);
    expect(readFileSync(join(folder, countsFile), 'utf8')).toContain('"visits": 1');
    expect(statSync(join(folder, countsFile)).mode & 0o077).toBe(0);
  });
});

describe('what staff are told', () => {
  const weeks = (visits: readonly number[]): Counts =>
    Object.fromEntries(
      visits.map((count, index) => {
        const day = new Date(now);
        day.setDate(day.getDate() - 7 * (visits.length - index));
        return [weekOf(day), { ...emptyWeek, visits: count, cards: count > 0 ? { surgery: count } : {} }];
      }),
    );

  it.each([
    [[20, 20, 20, 20, 40, 40, 40, 40], 'muchMore'],
    [[20, 20, 20, 20, 24, 24, 24, 24], 'more'],
    [[20, 20, 20, 20, 20, 21, 20, 20], 'same'],
    [[20, 20, 20, 20, 16, 16, 16, 16], 'less'],
    [[20, 20, 20, 20, 5, 5, 5, 5], 'muchLess'],
    [[1, 0, 0, 1, 5, 5, 5, 5], 'unknown'],
  ] as const)('visits %j: %s', (visits, trend) => {
    expect(summaryOf(weeks(visits), now, ['surgery']).trend).toBe(trend);
  });

  it('names the cards that nobody opened, but only if somebody was there', () => {
    expect(summaryOf(weeks([0, 0, 20, 20]), now, ['surgery', 'morphine']).never).toEqual(['morphine']);
    expect(summaryOf({}, now, ['surgery']).never).toEqual([]);
  });

  it('leaves the week out that still goes on', () => {
    const counts: Counts = { [week]: { ...emptyWeek, visits: 50 }, '2026-W47': { ...emptyWeek, visits: 12 } };
    expect(summaryOf(counts, now, []).weeks.at(-1)).toEqual({ week: '2026-W47', visits: 10 });
    expect(visitsLastWeek(counts, now)).toBe(10);
    expect(countsCsv(counts, now)).not.toContain(week);
  });
});
