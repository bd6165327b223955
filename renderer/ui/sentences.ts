import type { Inline } from '../../content/pack.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The runs of a paragraph, sentence by sentence; a run that holds the end of a sentence is cut there. */
export function sentencesOf(runs: readonly Inline[]): readonly (readonly Inline[])[] {
  const text = runs.map(textOf).join('');
  const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
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

/** What stands for a run while sentences are looked for: a citation is one small word, never an end. */
function textOf(run: Inline): string {
  return run.kind === 'citation' ? '1' : run.text;
}
