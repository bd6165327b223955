import type { Printout } from './printout.ts';

/** What the parts of a printout are called. */
export interface CodeWords {
  readonly questions: string;
  readonly matters: string;
}

/** The parts of a printout that go into a code for a telephone: what the patient does not have at home already. */
type CodeParts = Pick<Printout, 'title' | 'asked' | 'matters' | 'clinicName' | 'clinicNumber' | 'disclaimer'>;

/** A printout as plain text, with each part on its own line. */
export function codeText(
  { title, asked, matters, clinicName, clinicNumber = '', disclaimer }: CodeParts,
  words: CodeWords,
): string {
  const clinic = [clinicName, clinicNumber].filter((line) => line !== '');
  const questions = asked.flatMap(({ question, prompts }) => [question, ...prompts.map((prompt) => `- ${prompt}`)]);
  return [
    title,
    ...(questions.length > 0 ? ['', words.questions, ...questions] : []),
    ...(matters.length > 0 ? ['', words.matters, ...matters.map((text, rank) => `${rank + 1}. ${text}`)] : []),
    '',
    ...clinic,
    disclaimer,
  ].join('\n');
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/**
 * A text in pieces of this many bytes at most. It is cut between lines; a line is cut only if it is longer than a piece. Joined with
 * line breaks, the pieces are the text again, unless a line was cut.
 */
export function piecesOf(text: string, mostBytes: number): readonly string[] {
  const lines = text.split('\n').flatMap((line) => shortLines(line, mostBytes));
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last !== undefined && bytesOf(joined) <= mostBytes) pieces[pieces.length - 1] = joined;
    else pieces.push(line);
  }
  return pieces;
}

function shortLines(line: string, mostBytes: number): readonly string[] {
  const short: string[] = [''];
  for (const letter of line) {
    const last = short.at(-1) ?? '';
    if (bytesOf(last + letter) <= mostBytes) short[short.length - 1] = last + letter;
    else short.push(letter);
  }
  return short;
}
