/** Divides a text into parts: the given words, each at the first place where it is a whole word, and the text between them. */
export function markedParts(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const spans = words
    .map((word) => placeOf(text, word))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from }, index, all) => all.slice(0, index).every((before) => before.to <= from));
  const parts = spans.flatMap(({ from, to }, index) => [
    { text: text.slice(spans[index - 1]?.to ?? 0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
  ]);
  return [...parts, { text: text.slice(spans.at(-1)?.to ?? 0), isMarked: false }].filter((part) => part.text !== '');
}

/** Whether a text has a word, as a whole word. */
export function hasWord(text: string, word: string): boolean {
  return placeOf(text, word).from >= 0;
}

function placeOf(text: string, word: string): { readonly from: number; readonly to: number } {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  let from = text.indexOf(word);
  while (from >= 0 && (isLetter(from - 1) || isLetter(from + word.length))) from = text.indexOf(word, from + 1);
  return { from, to: from + word.length };
}
