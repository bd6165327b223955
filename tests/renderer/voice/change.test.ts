import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../../renderer/voice/change.ts';
import { initialVisit, type VisitState } from '../../../visit/state.ts';

const visit: VisitState = {
  ...initialVisit(1),
  screen: { kind: 'card', cardId: 'one', position: 0 },
  attention: { kind: 'present', sinceMs: 0 },
};
const comfort = { ...visit.comfort, voice: 'text' } as const;
const isWanted = (state: VisitState) => state.comfort.voice !== 'off' && state.screen.kind !== 'attract';
const heard: VisitState = { ...visit, comfort };
const asked: VisitState = { ...heard, attention: { kind: 'asked', sinceMs: 5 } };

describe('for the voice, a visit', () => {
  it.each<[string, VisitState, VisitState, Change]>([
    ['that wants no voice has no news', visit, { ...visit, instance: 7 }, 'none'],
    ['that begins to want a voice is a screen to read', visit, heard, 'screen'],
    ['that wants no voice any more has ended', heard, visit, 'ended'],
    ['that is over has ended', heard, initialVisit(2), 'ended'],
    ['that was woken, but in which nobody asked for a voice yet, has begun', initialVisit(2), visit, 'begun'],
    ['that goes on without a voice has no news', visit, { ...visit, instance: 7 }, 'none'],
    [
      'in which only the time of the last touch changed has no news',
      heard,
      { ...heard, attention: { kind: 'present', sinceMs: 9 } },
      'none',
    ],
    ['that asks is a question', heard, asked, 'asked'],
    ['that still asks has no news', asked, { ...asked, instance: 7 }, 'none'],
    ['whose question was answered is an answer', asked, heard, 'answered'],
    ['on another screen is a screen to read', heard, { ...heard, instance: 7 }, 'screen'],
    ['in another language is a screen to read', heard, { ...heard, comfort: { ...comfort, language: 'es' } }, 'screen'],
    [
      'on another page is a page to read',
      heard,
      { ...heard, screen: { kind: 'card', cardId: 'one', position: 3 } },
      'page',
    ],
    ['in which a card was marked has a choice to tell', heard, { ...heard, questions: ['one'] }, 'choice'],
    [
      'that is heard faster has a choice to tell',
      heard,
      { ...heard, comfort: { ...comfort, voiceSpeed: 'fast' } },
      'choice',
    ],
  ])('%s', (_what, before, now, change) => {
    expect(changeOf(now, before, isWanted)).toBe(change);
  });
});
