import { spokenSentences, type Clip } from '../model/narration.ts';
import type { Card } from '../model/pack.ts';

/** People's own voices for the cards of one language. */
export interface Recordings {
  /** The clips by the text of their sentences. A sentence's own recording is used before the recording of its card. */
  readonly clips: Readonly<Record<string, Clip>>;
  /** Files whose names match no card and no sentence. */
  readonly unknown: readonly string[];
}

/**
 * What a clinic has recorded: `<card>-<number>.<kind>` is one sentence of a card, counted from 1 in the order of the screen;
 * `<card>.<kind>` is the whole card. The place of a sentence in the recording of a card is computed from the lengths of the sentences.
 */
export function recordingsOf(files: readonly string[], cards: readonly Card[]): Recordings {
  const ofCards: [string, Clip][] = [];
  const ofSentences: [string, Clip][] = [];
  const unknown: string[] = [];
  for (const file of files) {
    // Recorders write SURGERY.WAV.
    const stem = file.replace(/\.[a-z0-9]+$/i, '').toLowerCase();
    const [, id = '', number = ''] = /^(.*)-(\d+)$/.exec(stem) ?? [];
    const whole = cards.find((card) => card.id === stem);
    const sentence = cardSentencesOf(cards, id)[Number(number) - 1];
    if (whole) ofCards.push(...partsOf(file, spokenSentences(whole)));
    else if (sentence) ofSentences.push([sentence, { file }]);
    else unknown.push(file);
  }
  return { clips: Object.fromEntries([...ofCards, ...ofSentences]), unknown };
}

function cardSentencesOf(cards: readonly Card[], id: string): readonly string[] {
  const card = cards.find((each) => each.id === id);
  return card ? spokenSentences(card) : [];
}

/** Each sentence with its part of a recording, by how many letters come before it. */
function partsOf(file: string, sentences: readonly string[]): [string, Clip][] {
  const all = sentences.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  return sentences.map((sentence) => {
    const from = before / all;
    before += sentence.length;
    return [sentence, { file, part: { from, to: before / all } }];
  });
}
