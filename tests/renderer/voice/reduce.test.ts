import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceVoice, type VoiceContext } from '../../../renderer/voice/reduce.ts';
import { initialVoice, type VoiceEvent, type VoiceState } from '../../../renderer/voice/state.ts';
import { wordsIn } from '../../../renderer/words/languages.ts';
import { initialVisit, type VisitState } from '../../../visit/state.ts';

const visits: fc.Arbitrary<VisitState> = fc
  .record({
    visitId: fc.nat(2),
    voice: fc.constantFrom('off', 'text', 'all'),
    screen: fc.constantFrom<VisitState['screen']>(
      { kind: 'attract' },
      { kind: 'card', cardId: 'one', position: 0 },
      { kind: 'comfort', position: 0 },
      { kind: 'slide' },
    ),
  })
  .map(({ visitId, voice, screen }) => {
    const visit = initialVisit(visitId);
    return { ...visit, screen, comfort: { ...visit.comfort, voice } };
  });

const lines = fc.array(
  fc.constantFrom('One.', 'Two.', 'Three.').map((text) => ({ text, lang: 'en' })),
  {
    maxLength: 3,
  },
);
const spoken = fc.constantFrom('page', 'aside');
const just = <const T extends VoiceEvent['kind']>(kind: T) => fc.constant({ kind });

const events: fc.Arbitrary<VoiceEvent> = fc.oneof(
  fc.record({ kind: fc.constant('learned'), languages: fc.constantFrom([], ['en']) }),
  fc.record({
    kind: fc.constant('visitChanged'),
    change: fc.constantFrom('begun', 'ended', 'asked', 'answered', 'screen', 'page', 'choice', 'none'),
    before: visits,
  }),
  fc.record({
    kind: fc.constant('pageSeen'),
    for: fc.constantFrom('reading', 'paused', 'aside', 'panel'),
    lines,
  }),
  fc.record({
    kind: fc.constant('focusSeen'),
    control: fc.option(fc.record({ lines, isOn: fc.constantFrom(true, false, undefined), isHere: fc.boolean() }), {
      nil: undefined,
    }),
  }),
  fc.record({ kind: fc.constant('lineBegan'), of: spoken, at: fc.nat(2) }),
  fc.record({ kind: fc.constant('lineHeard'), of: spoken }),
  fc.record({ kind: fc.constant('linesEnded'), of: spoken }),
  fc.record({ kind: fc.constant('pageTurned'), isTurned: fc.boolean() }),
  fc.record({ kind: fc.constant('stepped'), by: fc.constantFrom(1, -1) }),
  fc.record({ kind: fc.constant('noticed'), text: fc.constant('Printed.') }),
  just('keyPressed'),
  just('focusMoved'),
  just('paused'),
  just('wentOn'),
  just('askedAgain'),
  just('left'),
);

/** Lets events happen one after the other, and shows each step. */
function live(happened: readonly (readonly [VoiceEvent, VisitState])[], see: (step: Seen) => void) {
  let state: VoiceState = initialVoice;
  for (const [event, visit] of happened) {
    const context: VoiceContext = { visit, ownLanguage: 'en', words: wordsIn };
    const after = reduceVoice(state, event, context);
    see({ before: state, event, visit, ...after });
    state = after.state;
  }
}
interface Seen extends ReturnType<typeof reduceVoice> {
  readonly before: VoiceState;
  readonly event: VoiceEvent;
  readonly visit: VisitState;
}

const lives = fc.array(fc.tuple(events, visits), { maxLength: 30 });
/** Effects that begin to speak, or that lead to speech. */
const speaking = new Set(['tell', 'seePage', 'seeFocus', 'turnPage']);

describe('a voice, whatever happens', () => {
  it('begins to speak at most once after an event, and only as the last effect', () => {
    fc.assert(
      fc.property(lives, (happened) =>
        live(happened, ({ effects }) => {
          const at = effects.findIndex(({ kind }) => speaking.has(kind));
          expect(at === -1 || at === effects.length - 1).toBe(true);
        }),
      ),
    );
  });

  it('is silent while nobody wants to hear anything, except for the last words', () => {
    fc.assert(
      fc.property(lives, (happened) =>
        live(happened, ({ event, visit, before, effects }) => {
          // Only these events can still come once the visit is over: they are from a finger, a key or a notice.
          const isWished = ['focusMoved', 'askedAgain', 'noticed', 'keyPressed'].includes(event.kind);
          if (!isWished || (visit.comfort.voice !== 'off' && before.languages.length > 0)) return;
          expect(effects).toEqual([]);
        }),
      ),
    );
  });

  it('goes on with the sentence at which it was paused', () => {
    fc.assert(
      fc.property(lives, visits, (happened, visit) => {
        let last = initialVoice;
        live(happened, ({ state }) => {
          last = state;
        });
        const context: VoiceContext = { visit, ownLanguage: 'en', words: wordsIn };
        const paused = reduceVoice(last, { kind: 'paused' }, context);
        fc.pre(last.phase === 'reading' && last.reading.lines.length > 0);
        expect(reduceVoice(paused.state, { kind: 'wentOn' }, context).effects).toEqual([
          { kind: 'tell', of: 'page', lines: last.reading.lines, from: last.reading.at },
        ]);
      }),
    );
  });

  it('repeats a notice the first time that it is asked to, and reads the page the second time', () => {
    const visit: VisitState = { ...initialVisit(1), screen: { kind: 'card', cardId: 'one', position: 0 } };
    const context: VoiceContext = {
      visit: { ...visit, comfort: { ...visit.comfort, voice: 'all' } },
      ownLanguage: 'en',
      words: wordsIn,
    };
    const noticed = reduceVoice({ ...initialVoice, languages: ['en'] }, { kind: 'noticed', text: 'Printed.' }, context);
    const once = reduceVoice(noticed.state, { kind: 'askedAgain' }, context);
    expect(once.effects).toEqual(noticed.effects);
    const twice = reduceVoice(once.state, { kind: 'askedAgain' }, context);
    expect(twice.effects).toEqual([{ kind: 'seePage', for: 'reading', of: 'all' }]);
  });
});
