/** How many words a text has. Numbers count; marks and citations do not. */
export function countWords(text: string): number {
  return splitWords(text).length;
}

/** The words of a text. A hyphen or an apostrophe joins. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
