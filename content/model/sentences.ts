import { languageOf } from './language.ts';
import type { Inline } from './blocks.ts';

/** One segmenter for each language, because it takes time to make one. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const language = languageOf(locale);
  const found = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, found);
  return found;
}

/** A text with single spaces and no space around it, so that texts can be compared and spoken. */
export function plainText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The sentences of a plain text. */
export function sentencesIn(text: string, locale: string): readonly string[] {
  return [...segmenterOf(locale).segment(plainText(text))].map(({ segment }) => plainText(segment)).filter(Boolean);
}

/** The runs of a paragraph, sentence by sentence; a run that holds the end of a sentence is cut there. */
export function sentencesOf(runs: readonly Inline[]): readonly (readonly Inline[])[] {
  const text = runs.map(textOf).join('');
  const ends = [...segmenterOf('en').segment(text)].map(({ index, segment }) => index + segment.length);
  const sentences: Inline[][] = ends.map(() => []);
  let at = 0;
  for (const run of runs) {
    const runEnd = at + textOf(run).length;
    for (const [number, end] of ends.entries()) {
      const start = ends[number - 1] ?? 0;
      if (end <= at || start >= runEnd) continue;
      const part = run.kind === 'citation' ? run : { ...run, text: run.text.slice(Math.max(0, start - at), end - at) };
      sentences[number]?.push(part);
    }
    at = runEnd;
  }
  return sentences;
}

/** The text that replaces a run while sentences are searched for. A citation counts as one small word, and never ends a sentence. */
function textOf(run: Inline): string {
  return run.kind === 'citation' ? '1' : run.text;
}

/** A sentence as it is said: without the numbers of its studies. */
export function saidOf(runs: readonly Inline[]): string {
  return plainText(runs.map((run) => (run.kind === 'citation' ? '' : run.text)).join('')).replaceAll(' .', '.');
}
