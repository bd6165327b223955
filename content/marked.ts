/** A text in parts: given words, each where it stands first, and what is between them. */
export function markedParts(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const places = words
    .map((word) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from }, index, all) => all.slice(0, index).every((before) => before.to <= from));
  const parts = places.flatMap(({ from, to }, index) => [
    { text: text.slice(places[index - 1]?.to ?? 0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
  ]);
  return [...parts, { text: text.slice(places.at(-1)?.to ?? 0), isMarked: false }].filter((part) => part.text !== '');
}
