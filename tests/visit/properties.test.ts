import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineMs } from '../../visit/quiet.ts';
import { reduce } from '../../visit/reduce.ts';
import { initialVisit, isWaiting, type VisitState } from '../../visit/state.ts';
import type { PatientEvent } from '../../visit/events.ts';
import { at, byPatient, catalogue, patientEvent, quietTimes, reached, step } from '../support/visits.ts';

const timePassed = { by: 'system', event: { kind: 'timePassed' } } as const;

describe('a visit, from any state', () => {
  it('ends in silence at attract, deep-equal to the initial visit, after at most one question', () => {
    fc.assert(
      fc.property(reached, ({ state }) => {
        let [now, silences] = [state, 0];
        for (
          let due = deadlineMs(now, catalogue, quietTimes);
          due !== undefined;
          due = deadlineMs(now, catalogue, quietTimes)
        ) {
          now = reduce(now, timePassed, at(due));
          silences += 1;
        }
        expect(silences).toBeLessThanOrEqual(2);
        // Outside the opening hours it may have been dark since.
        const { screen, instance } = now;
        expect(isWaiting(now)).toBe(true);
        expect(now).toEqual({ ...initialVisit(now.visitId), screen, instance });
      }),
    );
  });

  it('is never ended by silence before the question was shown for its full time', () => {
    fc.assert(
      fc.property(reached, fc.nat(10_000_000), ({ state, nowMs }, laterMs) => {
        const later = reduce(state, timePassed, at(nowMs + laterMs));
        if (later.visitId === state.visitId) return;
        expect(state.attention.kind).toBe('asked');
        const askedMs = state.attention.kind === 'asked' ? nowMs + laterMs - state.attention.sinceMs : 0;
        expect(askedMs).toBeGreaterThanOrEqual(quietTimes[state.posture].askedMs);
      }),
    );
  });

  it('does not hear events that were made on another screen or another visit', () => {
    const otherwise = fc.record({
      visitId: fc.integer({ min: -2, max: 2 }),
      instance: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(reached, patientEvent, otherwise, ({ state, nowMs }, event, off) => {
        fc.pre(off.visitId !== 0 || off.instance !== 0);
        const on = { visitId: state.visitId + off.visitId, instance: state.instance + off.instance };
        expect(reduce(state, { by: 'patient', on, event }, at(nowMs))).toBe(state);
        expect(
          reduce(
            state,
            { by: 'staff', on, event: { kind: 'sessionStarted', cards: ['short'], ledFrom: 'here' } },
            at(nowMs),
          ),
        ).toBe(state);
      }),
    );
  });

  it('keeps its posture whatever a patient does; only its end leads back to the waiting room', () => {
    fc.assert(
      fc.property(reached, patientEvent, ({ state, nowMs }, event) => {
        const next = reduce(state, byPatient(state, event), at(nowMs));
        if (next.visitId === state.visitId) expect(next.posture).toBe(state.posture);
        else expect(next.posture).toBe('waiting-room');
      }),
    );
  });

  it('has an answer to every event, and a state that is always well formed', () => {
    fc.assert(
      fc.property(reached, step, ({ state, nowMs }, { what }) => {
        const on = { visitId: state.visitId, instance: state.instance };
        const next = reduce(state, what.by === 'system' ? what : { ...what, on }, at(nowMs));
        expect(isWaiting(next)).toBe(next.attention.kind === 'resting');
        expect(new Set(next.questions).size).toBe(next.questions.length);
        expect(next.questions.every((cardId) => catalogue.cardWords.has(cardId))).toBe(true);
        if (next.screen.kind === 'card') expect(catalogue.cardWords.has(next.screen.cardId)).toBe(true);
        if ('position' in next.screen) expect(next.screen.position).toBeGreaterThanOrEqual(0);
        expect(new Set([...next.trail, next.screen].map(({ kind }) => kind)).size).toBe(next.trail.length + 1);
      }),
    );
  });

  it('is woken by a touch or a key that chooses nothing but a language or the voice', () => {
    fc.assert(
      fc.property(patientEvent, (event) => {
        const attract = initialVisit(7);
        const next = reduce(attract, byPatient(attract, event), at(0));
        expect(['attract', 'topics', 'help']).toContain(next.screen.kind);
        expect(next.questions).toEqual([]);
        const language = event.kind === 'wokeIn' ? event.language : null;
        const voice = event.kind === 'voiceAsked' ? 'all' : 'off';
        expect(next.comfort).toEqual({ ...attract.comfort, language, voice });
      }),
    );
  });

  it('is dark only while nobody is there, and the first touch on a black screen only shows attract', () => {
    fc.assert(
      fc.property(reached, patientEvent, ({ state, nowMs }, event) => {
        const darkened = reduce(state, { by: 'system', event: { kind: 'darkened' } }, at(nowMs));
        if (!isWaiting(state)) {
          expect(darkened).toBe(state);
          return;
        }
        expect(darkened).toMatchObject({ screen: { kind: 'dark' }, attention: { kind: 'resting' } });
        expect(reduce(darkened, { by: 'system', event: { kind: 'darkened' } }, at(nowMs))).toBe(darkened);
        const touched = reduce(darkened, byPatient(darkened, event), at(nowMs));
        expect(['dark', 'attract']).toContain(touched.screen.kind);
        expect(touched).toEqual({ ...darkened, screen: touched.screen, instance: touched.instance });
        const woken = reduce(darkened, byPatient(darkened, { kind: 'woke' }), at(nowMs));
        expect(reduce(darkened, { by: 'system', event: { kind: 'lit' } }, at(nowMs))).toEqual(woken);
        expect(woken.screen.kind).toBe('attract');
      }),
    );
  });

  it('takes any touch while it asks as "I am here", and as nothing else', () => {
    fc.assert(
      fc.property(reached, patientEvent, ({ state, nowMs }, event) => {
        fc.pre(!isWaiting(state) && !['finished', 'sentenceStarted'].includes(event.kind));
        const asked: VisitState = { ...state, attention: { kind: 'asked', sinceMs: nowMs } };
        const next = reduce(asked, byPatient(asked, event), at(nowMs));
        expect(next).toEqual({ ...state, attention: { kind: 'present', sinceMs: nowMs } });
      }),
    );
  });

  it('is kept alive by a voice that reads, but the voice never begins a visit and never answers for a person', () => {
    fc.assert(
      fc.property(reached, fc.nat(100_000), ({ state, nowMs }, laterMs) => {
        const next = reduce(state, byPatient(state, { kind: 'sentenceStarted' }), at(nowMs + laterMs));
        const isThere = state.attention.kind === 'present';
        expect(next).toEqual(isThere ? { ...state, attention: { kind: 'present', sinceMs: nowMs + laterMs } } : state);
      }),
    );
  });

  it('says everything into a headset that is plugged in, except where staff lead, and nothing to the room when it is pulled out', () => {
    fc.assert(
      fc.property(reached, ({ state, nowMs }) => {
        const plug = (now: VisitState, isIn: boolean) =>
          reduce(now, { by: 'system', event: { kind: 'headset', isIn } }, at(nowMs));
        const heard = plug(state, true);
        if (state.posture !== 'waiting-room') {
          expect(heard).toEqual(state);
          return;
        }
        const voice = state.comfort.voice === 'off' ? 'all' : state.comfort.voice;
        expect(heard.comfort).toMatchObject({ voice, ear: 'headset' });
        expect(heard.attention.kind).toBe('present');
        expect(heard.screen.kind).toBe(isWaiting(state) ? 'topics' : state.screen.kind);
        // It does not matter whether the kiosk has noticed that the headset was plugged in.
        for (const now of [heard, state])
          expect(plug(now, false).comfort).toEqual({ ...state.comfort, voice: 'off', ear: 'speaker' });
      }),
    );
  });

  it('is ended at once by Finish, wherever it is; a talk asks once before', () => {
    fc.assert(
      fc.property(reached, ({ state, nowMs }) => {
        fc.pre(!isWaiting(state) && state.attention.kind === 'present');
        const finish = (now: VisitState) => reduce(now, byPatient(now, { kind: 'finished' }), at(nowMs));
        const once = finish(state);
        const asks = state.posture !== 'waiting-room' && state.screen.kind !== 'ending';
        if (asks) expect(once).toMatchObject({ visitId: state.visitId, screen: { kind: 'ending' } });
        expect(asks ? finish(once) : once).toEqual(initialVisit(state.visitId + 1));
      }),
    );
  });

  it('has a consultation in that posture only, always at a step of its guide, with marks of that guide only', () => {
    fc.assert(
      fc.property(reached, ({ state: { posture, consultation, screen, trail } }) => {
        expect(consultation !== null).toBe(posture === 'consultation');
        const isAtStep = [screen, ...trail].some(({ kind }) => kind === 'step' || kind === 'steps');
        if (!consultation) expect(isAtStep).toBe(false);
        const steps = catalogue.guides.get(consultation?.guideId ?? '') ?? [];
        if (consultation) expect(steps[consultation.step]).toBeDefined();
        const ids = steps.map(({ id }) => id);
        const items = steps.flatMap((each) => each.items);
        for (const [chosen, all] of [
          [consultation?.clear ?? [], ids],
          [consultation?.seen ?? [], ids],
          [consultation?.matters ?? [], items],
        ] as const) {
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.every((id) => all.includes(id))).toBe(true);
        }
      }),
    );
  });

  it('has a session in the guided posture and nowhere else, always at a fragment of one of its own cards', () => {
    fc.assert(
      fc.property(reached, ({ state: { posture, session, screen, trail } }) => {
        expect(session !== null).toBe(posture === 'guided');
        if (!session) {
          expect([screen, ...trail].some(({ kind }) => kind === 'slide')).toBe(false);
          return;
        }
        const card = session.cards[session.at];
        expect(card).toBeDefined();
        expect(session.seen).toContain(card);
        expect(session.fragment).toBeGreaterThanOrEqual(0);
        expect(session.fragment).toBeLessThan(catalogue.cardFragments.get(card ?? '') ?? 0);
        expect(session.cards.every((id) => catalogue.cardWords.has(id))).toBe(true);
      }),
    );
  });

  it('that is led is taken back to the very place at which it was handed over, whatever the people did meanwhile', () => {
    const explored = fc.array(
      patientEvent.filter(({ kind }) => !['handedOver', 'takenBack', 'finished'].includes(kind)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(reached, explored, ({ state, nowMs }, events) => {
        fc.pre(state.screen.kind === 'slide' && state.attention.kind === 'present');
        const act = (now: VisitState, event: PatientEvent) => reduce(now, byPatient(now, event), at(nowMs));
        const away = events.reduce(act, act(state, { kind: 'handedOver' }));
        const back = act(away, { kind: 'takenBack' });
        expect(back.screen).toEqual({ kind: 'slide' });
        expect(back.trail).toEqual([]);
        expect(back.session).toEqual({ ...state.session, isBlank: false });
      }),
    );
  });

  it('keeps its place, its marks and all else when a screen for staff comes or goes', () => {
    fc.assert(
      fc.property(reached, fc.constantFrom('here', 'elsewhere'), ({ state, nowMs }, from) => {
        const next = reduce(state, { by: 'system', event: { kind: 'ledFrom', from } }, at(nowMs));
        expect(next).toEqual({ ...state, session: state.session && { ...state.session, ledFrom: from } });
      }),
    );
  });

  it('is ended at once when staff end its session, and does not change when it has no session', () => {
    fc.assert(
      fc.property(reached, ({ state, nowMs }) => {
        const on = { visitId: state.visitId, instance: state.instance };
        const next = reduce(state, { by: 'staff', on, event: { kind: 'sessionEnded' } }, at(nowMs));
        expect(next).toEqual(state.session ? initialVisit(state.visitId + 1) : state);
      }),
    );
  });

  it('is a new visit when a talk begins: nothing of the person before is in it', () => {
    fc.assert(
      fc.property(reached, ({ state, nowMs }) => {
        const on = { visitId: state.visitId, instance: state.instance };
        const next = reduce(
          state,
          { by: 'staff', on, event: { kind: 'consultationStarted', guideId: 'talk' } },
          at(nowMs),
        );
        expect(next).toEqual({
          ...initialVisit(state.visitId + 1),
          instance: 1,
          posture: 'consultation',
          screen: { kind: 'step', position: 0 },
          comfort: { ...initialVisit(1).comfort, sound: 'off' },
          consultation: { guideId: 'talk', step: 0, seen: ['short'], clear: [], matters: [] },
          attention: { kind: 'present', sinceMs: nowMs },
        });
      }),
    );
  });
});
