/** How many words a text has. Numbers count; marks and citations do not. */
export function countWords(text: string): number {
  return splitWords(text).length;
}

/** The words of a text. A hyphen or an apostrophe joins. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** How long a slow reader takes, in seconds, at 100 words a minute (standards, "Teaching"). */
export function secondsToRead(words: number): number {
  return Math.round((words / 100) * 60);
}
