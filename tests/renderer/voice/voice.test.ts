import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Clip } from '../../../content/model/narration.ts';
import type { FocusedControl } from '../../../renderer/voice/spokenPage.ts';
import { createVoice } from '../../../renderer/voice/voice.ts';
import { wordsIn } from '../../../renderer/words/languages.ts';
import { initialVisit, type VisitState } from '../../../visit/state.ts';
import { manualClock } from '../../support/manualClock.ts';

/** A page of three sentences and its voice. The player is made up: a clip ends when the test says so. */
function listening({
  pages = [['One.', 'Two.', 'Three.']],
  visit: part = {},
}: { readonly pages?: readonly string[][]; readonly visit?: Partial<VisitState> } = {}) {
  const clock = manualClock();
  const said: string[] = [];
  const calls: string[] = [];
  let end: ((wasHeard: boolean) => void) | undefined;
  let page = 0;
  const visit = createStore<VisitState>()(() => ({
    ...initialVisit(1),
    screen: { kind: 'card', cardId: 'one', position: 0 },
    attention: { kind: 'present', sinceMs: 0 },
    ...part,
  }));
  const words = wordsIn('en');
  const known = [
    words.voiceOthers,
    words.voiceDone,
    words.voiceButton,
    words.on,
    words.off,
    words.voiceOff,
    ...pages.flat().filter((text) => text.endsWith('.')),
  ];
  const own = [words.voiceAll, words.voiceText, words.visitOver].flatMap((text) => text.split(/(?<=\.) /));
  const clips = Object.fromEntries([...known, ...own, 'Ask'].map((text) => [text, { file: text } satisfies Clip]));
  let still: (() => void) | undefined;
  let focused: FocusedControl | undefined;
  let pressKey = () => {};
  let moveFocus = () => {};
  const voice = createVoice({
    visit,
    ownLanguage: 'en',
    ceiling: 1,
    words: wordsIn,
    narration: () => Promise.resolve({ en: clips }),
    clock,
    onSentence: () => calls.push('sentence'),
    onSpeaking: (isSpeaking) => calls.push(isSpeaking ? 'duck' : 'rise'),
    speech: {
      say: (files, _delivery, onEnd) => {
        said.push(...files.map(({ file }) => file));
        if (files.length === 0) onEnd(false);
        else end = onEnd;
      },
      stop: () => {
        calls.push('stop');
        end = undefined;
      },
      deliver: ({ rate, gain }) => {
        calls.push(`rate ${rate} gain ${gain}`);
      },
    },
    page: {
      lines: () => (pages[page] ?? []).map((text) => ({ text, lang: 'en' })),
      focused: () => focused,
      mark: () => {},
      turnOn: () => {
        if (page + 1 >= pages.length) return false;
        page += 1;
        visit.setState({ screen: { kind: 'card', cardId: 'one', position: page } });
        return true;
      },
      whenStill: (run) => {
        still = run;
        return () => {
          still = undefined;
        };
      },
      onKey: (heard) => {
        pressKey = heard;
      },
      onFocus: (heard) => {
        moveFocus = heard;
      },
    },
  });
  const settle = async () => {
    await Promise.resolve();
    await Promise.resolve();
    still?.();
    still = undefined;
  };
  return {
    voice,
    visit,
    said,
    calls,
    clock,
    settle,
    /** Ends the clip that plays, and lets the short pause after it pass. */
    finish: async () => {
      const ended = end;
      end = undefined;
      ended?.(true);
      clock.pass(300);
      await settle();
    },
    choose: async (comfort: Partial<VisitState['comfort']>) => {
      visit.setState({ comfort: { ...visit.getState().comfort, ...comfort } });
      await settle();
    },
    focusMoves: (control: FocusedControl) => {
      focused = control;
      moveFocus();
    },
    focus: (control: FocusedControl) => {
      focused = control;
      pressKey();
      moveFocus();
    },
    pressKey: () => pressKey(),
  };
}

const askButton: FocusedControl = { lines: [{ text: 'Ask', lang: 'en' }], isOn: false, isHere: false };

describe('the voice', () => {
  it('says nothing until it is asked for', async () => {
    const { said, settle } = listening();
    await settle();
    expect(said).toEqual([]);
  });

  it('reads a page sentence by sentence, says first that others may hear, and says so once in a visit', async () => {
    const { choose, said, finish, visit, settle, voice } = listening();
    await choose({ voice: 'text' });
    for (let times = 0; times < 4; times += 1) await finish();
    expect(said).toEqual(['Other people may hear this.', 'One.', 'Two.', 'Three.']);
    // The voice's buttons stay until somebody wants the screen's own.
    expect(voice.state.getState().phase).toBe('done');
    voice.leave();
    expect(voice.state.getState().phase).toBe('silent');
    visit.setState({ instance: 5 });
    await settle();
    expect(said.at(-1)).toBe('One.');
  });

  it('does not say to somebody with a headset that others may hear', async () => {
    const { choose, said } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    expect(said).toEqual(['This screen talks.']);
  });

  it('turns pages, and reads on from the top of the next', async () => {
    const { choose, said, finish } = listening({ pages: [['One.'], ['Two.']] });
    await choose({ voice: 'text' });
    for (let times = 0; times < 4; times += 1) await finish();
    expect(said).toEqual(['Other people may hear this.', 'One.', 'Two.']);
  });

  it('waits where it was paused, goes on from the beginning of that sentence, and lets the music come up meanwhile', async () => {
    const { choose, said, finish, voice, calls, clock } = listening();
    await choose({ voice: 'text' });
    await finish();
    await finish();
    voice.pause();
    expect(calls.at(-1)).toBe('rise');
    clock.pass(60_000);
    expect(said.at(-1)).toBe('Two.');
    voice.goOn();
    expect(said.slice(-2)).toEqual(['Two.', 'Two.']);
    expect(calls).toContain('duck');
  });

  it('turns the page for somebody who skips its sentences, though none was heard to its end', async () => {
    const { choose, said, voice, settle } = listening({ pages: [['One.', 'Two.'], ['Three.']] });
    await choose({ voice: 'text', ear: 'headset' });
    voice.step(1);
    voice.step(1);
    await settle();
    expect(said).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('goes to another sentence, and never beyond the first', async () => {
    const { choose, said, voice } = listening();
    await choose({ voice: 'text' });
    voice.step(1);
    voice.step(1);
    voice.step(-1);
    for (let times = 0; times < 5; times += 1) voice.step(-1);
    expect(said).toEqual([
      'Other people may hear this.',
      'One.',
      'Two.',
      'One.',
      ...Array(5).fill('Other people may hear this.'),
    ]);
  });

  it('reports each sentence that it begins, so that somebody who only listens does not count as gone', async () => {
    const { choose, calls, finish } = listening();
    await choose({ voice: 'text' });
    await finish();
    expect(calls.filter((call) => call === 'sentence')).toHaveLength(2);
  });

  it('does not read the panel on which it is chosen, but says how to begin', async () => {
    const { choose, said, finish } = listening({ visit: { screen: { kind: 'comfort', position: 0 } } });
    await choose({ voice: 'text' });
    await finish();
    await finish();
    await finish();
    expect(said).toEqual([
      'Other people may hear this.',
      'Each page will be read to you.',
      'Touch “Start reading” to begin.',
    ]);
  });

  it('says the name, state and kind of a button that keys reach, stops at any key, and can repeat this', async () => {
    const { choose, said, finish, focus, pressKey, voice } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    focus(askButton);
    await finish();
    await finish();
    expect(said.slice(1)).toEqual(['Ask', 'Off', 'Button.']);
    pressKey();
    await finish();
    expect(said).toHaveLength(4);
    voice.again();
    expect(said.at(-1)).toBe('Ask');
    // Asked once more, the voice reads the page from where it was cut off.
    voice.again();
    expect(said.at(-1)).toBe('This screen talks.');
  });

  it('does not speak of buttons to people who see them', async () => {
    const { choose, said, focus } = listening();
    await choose({ voice: 'text' });
    focus(askButton);
    expect(said).toEqual(['Other people may hear this.']);
  });

  it('changes its speed and its volume as soon as somebody chooses others', async () => {
    const { choose, calls } = listening();
    await choose({ voice: 'text' });
    await choose({ voiceSpeed: 'slow' });
    await choose({ voiceVolume: 'loud' });
    expect(calls.filter((call) => call.startsWith('rate'))).toEqual(['rate 0.8 gain 1', 'rate 0.8 gain 2']);
  });

  it('is silent at once when it is ended, and says so to somebody who cannot see', async () => {
    const { choose, said, voice, visit, calls } = listening();
    await choose({ voice: 'all' });
    await choose({ voice: 'off' });
    expect(said.at(-1)).toBe('The voice is off.');
    // These words are said to their end, whatever else changes in the visit meanwhile.
    const stops = calls.filter((call) => call === 'stop').length;
    visit.setState({ attention: { kind: 'present', sinceMs: 9 } });
    expect(calls.filter((call) => call === 'stop')).toHaveLength(stops);
    expect(voice.state.getState().phase).toBe('silent');
  });

  it('does not turn from a page on which nothing can be heard', async () => {
    const { choose, said, finish, voice } = listening({ pages: [['Riverside Clinic'], ['Two.']] });
    await choose({ voice: 'text', ear: 'headset' });
    for (let times = 0; times < 4; times += 1) await finish();
    expect(said).toEqual([]);
    expect(voice.state.getState().phase).toBe('done');
  });

  it('is silent in a language that it does not have, and where staff show a group something', async () => {
    const { choose, said, visit, settle } = listening({ visit: { screen: { kind: 'slide' } } });
    await choose({ voice: 'all' });
    visit.setState({ screen: { kind: 'card', cardId: 'one', position: 0 }, instance: 2 });
    await choose({ language: 'ar' });
    await settle();
    expect(said).toEqual([]);
    await choose({ language: 'en' });
    expect(said).toEqual(['Other people may hear this.']);
  });

  it('says the whole question before a visit ends, and after the answer the button that has the focus', async () => {
    const { choose, said, focusMoves, visit, settle, finish } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    visit.setState({ attention: { kind: 'asked', sinceMs: 1 } });
    // The question moves the focus to its button, but the voice must say more than this button.
    focusMoves(askButton);
    await settle();
    await finish();
    expect(said.slice(1)).toEqual(['One.', 'Two.']);
    visit.setState({ attention: { kind: 'present', sinceMs: 2 } });
    await settle();
    expect(said.at(-1)).toBe('Ask');
  });

  it('says nothing to the room when a headset is pulled out', async () => {
    const { choose, said } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    await choose({ voice: 'off', ear: 'speaker' });
    expect(said).toEqual(['This screen talks.']);
  });

  it('says nothing more to people who can see when the visit is over', async () => {
    const { choose, said, visit, settle, finish } = listening();
    await choose({ voice: 'text' });
    visit.setState(initialVisit(2), true);
    await settle();
    await finish();
    expect(said).toEqual(['Other people may hear this.']);
  });

  it('says to somebody who cannot see that the visit is over, and is silent as soon as somebody else is there', async () => {
    const { choose, said, visit, settle, calls } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    visit.setState(initialVisit(2), true);
    await settle();
    expect(said.at(-1)).toBe('Your visit is over.');
    calls.length = 0;
    visit.setState({ screen: { kind: 'topics', position: 0 }, attention: { kind: 'present', sinceMs: 1 } });
    expect(calls).toContain('stop');
  });

  it('says no farewell when staff begin a talk during a visit in which somebody listened', async () => {
    const { choose, said, visit, settle } = listening();
    await choose({ voice: 'all', ear: 'headset' });
    visit.setState({ ...initialVisit(2), screen: { kind: 'step', position: 0 } }, true);
    await settle();
    expect(said).toEqual(['This screen talks.']);
  });

  it('says a notice only to people who hear everything', async () => {
    const { choose, said, voice } = listening();
    await choose({ voice: 'text', ear: 'headset' });
    voice.notice('Three.');
    expect(said).toEqual(['One.']);
    await choose({ voice: 'all' });
    voice.notice('Three.');
    expect(said.at(-1)).toBe('Three.');
  });
});
