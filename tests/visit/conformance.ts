import { describe, expect, it } from 'vitest';
import type { Pack } from '../../content/model/pack.ts';
import type { KioskApi } from '../../main/bridge/bridge.ts';
import type { PatientEvent } from '../../visit/events.ts';
import type { VisitState } from '../../visit/state.ts';
import { manualClock, type ManualClock } from '../support/manualClock.ts';
import { smallPack } from '../support/smallPack.ts';

/** The owner of a visit, main or the preview, behaves like this. */
export function conformsToTheVisit(owner: string, own: (pack: Pack, clock: ManualClock) => KioskApi): void {
  describe(`the visit owned by ${owner}`, () => {
    const open = async () => {
      const clock = manualClock();
      const api = own(smallPack(), clock);
      const start = await api.start();
      if (!start) throw new Error('the owner gave no start');
      const seen: VisitState[] = [start.visit];
      const stop = api.onVisit((visit) => seen.push(visit));
      const now = () => seen.at(-1) ?? start.visit;
      const send = (event: PatientEvent) =>
        api.send({ on: { visitId: now().visitId, instance: now().instance }, event });
      return { api, clock, seen, now, send, stop };
    };

    it('starts at attract and tells every change', async () => {
      const { now, send, seen } = await open();
      expect(now().screen.kind).toBe('attract');
      send({ kind: 'woke' });
      send({ kind: 'cardOpened', cardId: 'one' });
      expect(seen.map(({ screen }) => screen.kind)).toEqual(['attract', 'topics', 'card']);
    });

    it('asks after 120 s of silence, waits 30 s, and returns to attract', async () => {
      const { now, send, clock } = await open();
      send({ kind: 'woke' });
      clock.pass(119_999);
      expect(now().attention.kind).toBe('present');
      clock.pass(1);
      expect(now().attention.kind).toBe('asked');
      clock.pass(29_999);
      expect(now().screen.kind).toBe('topics');
      clock.pass(1);
      expect(now()).toMatchObject({ visitId: 2, screen: { kind: 'attract' } });
    });

    it('may be answered as often as one likes, and keeps the place', async () => {
      const { now, send, clock } = await open();
      send({ kind: 'woke' });
      send({ kind: 'cardOpened', cardId: 'one' });
      send({ kind: 'turnedTo', position: 3 });
      for (let round = 0; round < 5; round += 1) {
        clock.pass(130_000);
        expect(now().attention.kind).toBe('asked');
        send({ kind: 'answered' });
        expect(now()).toMatchObject({
          screen: { kind: 'card', cardId: 'one', position: 3 },
          attention: { kind: 'present' },
        });
      }
    });

    it('still asks for its full 30 s when its timer comes far too late', async () => {
      const { now, send, clock } = await open();
      send({ kind: 'woke' });
      clock.skip(3_600_000);
      clock.pass(0);
      expect(now().attention.kind).toBe('asked');
      clock.pass(29_999);
      expect(now().screen.kind).toBe('topics');
      clock.pass(1);
      expect(now().screen.kind).toBe('attract');
    });

    it('gives the current state to a view that comes late', async () => {
      const { api, send } = await open();
      send({ kind: 'woke' });
      expect((await api.start())?.visit.screen.kind).toBe('topics');
    });

    it('ignores a tap that raced a change of screen', async () => {
      const { api, now, send } = await open();
      send({ kind: 'woke' });
      const on = { visitId: now().visitId, instance: now().instance };
      api.send({ on, event: { kind: 'cardOpened', cardId: 'one' } });
      api.send({ on, event: { kind: 'cardOpened', cardId: 'two' } });
      expect(now().screen).toMatchObject({ cardId: 'one' });
    });

    it('tells nothing to a listener that has stopped', async () => {
      const { seen, send, stop } = await open();
      stop();
      send({ kind: 'woke' });
      expect(seen).toHaveLength(1);
    });
  });
}
