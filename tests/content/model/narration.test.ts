import { describe, expect, it } from 'vitest';
import { spokenSentences, packLines } from '../../../content/model/narration.ts';
import { recordingsOf } from '../../../content/read/recordings.ts';
import { smallPack } from '../../support/smallPack.ts';

const pack = smallPack();

describe('what can be read aloud of a pack', () => {
  it('is each sentence of each card, without the numbers of its studies', () => {
    const [card] = pack.cards;
    expect(card && spokenSentences(card)).toEqual(['What is it?', 'It is this.', 'An answer.', 'Is it?']);
  });

  it('is each text once, with its language, and only the year of a study', () => {
    const lines = packLines(pack);
    const texts = lines.map(({ locale, text }) => `${locale} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain('en Talk with your doctor.');
    expect(lines.find(({ text }) => text.startsWith('2001'))).toEqual({
      locale: 'en',
      text: '2001;1:1–2.',
      said: '2001.',
    });
  });
});

describe("a clinic's own recordings", () => {
  it('are for the sentence whose number is in their name, counted from 1 in the order of the screen', () => {
    const { clips, unknown } = recordingsOf(['one-3.wav'], pack.cards);
    expect(clips).toEqual({ 'An answer.': { file: 'one-3.wav' } });
    expect(unknown).toEqual([]);
  });

  it('of a whole card are divided into one part for each sentence, in order and without an overlap', () => {
    const { clips } = recordingsOf(['one.opus'], pack.cards);
    const parts = ['What is it?', 'It is this.', 'An answer.', 'Is it?'].map((text) => clips[text]);
    expect(parts[0]).toMatchObject({ file: 'one.opus', part: { from: 0 } });
    expect(parts.at(-1)?.part?.to).toBeCloseTo(1);
    for (const [index, part] of parts.entries())
      if (index > 0) expect(part?.part?.from).toBe(parts[index - 1]?.part?.to);
  });

  it('of a sentence are used before a recording of its whole card', () => {
    const { clips } = recordingsOf(['one-2.ogg', 'one.opus'], pack.cards);
    expect(clips['It is this.']).toEqual({ file: 'one-2.ogg' });
    expect(clips['What is it?']?.file).toBe('one.opus');
  });

  it('that name no card or sentence are reported', () => {
    const files = ['three.opus', 'one-9.opus', 'one-0.opus', 'notes-1.wav'];
    expect(recordingsOf(files, pack.cards)).toEqual({ clips: {}, unknown: files });
  });
});
