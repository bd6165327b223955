import { cardTexts, drawnOnCard, readOnCard } from '../model/cardTexts.ts';
import { fragmentsOf } from '../model/fragments.ts';
import { citedNumbers } from '../model/blocks.ts';
import type { Block } from '../model/blocks.ts';
import { type Drawing } from '../model/drawing.ts';
import { type CardLink, readBody } from './cardBody.ts';
import { termsOf } from './glossary.ts';
import type { GlossaryEntry } from '../model/glossary.ts';
import { hasTooManyMarks, markdownTree } from './markdown.ts';
import { placeholder } from './placeholder.ts';
import type { Card } from '../model/pack.ts';
import { cardLimits } from '../model/limits.ts';
import { createFileReport, type Read, type SayWrong } from './report.ts';
import { type CardHead, cardHead } from './schema.ts';
import { countWords } from '../model/wordCount.ts';
import { type Checked, checkYaml } from './yaml.ts';

/** A card that was read, with the lines of its links, so that the pack can check them. */
export interface ReadCard {
  readonly file: string;
  readonly card: Card;
  readonly lines: {
    readonly id: number;
    readonly topic: number;
    readonly order: number;
    readonly related: readonly CardLink[];
  };
}

/** What a card needs to know of its pack. */
interface Surroundings {
  /** The language that it is written in. */
  readonly locale: string;
  /** The source's number of each reference, by the reference's id. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly glossary: readonly GlossaryEntry[];
  /** The pack's drawings by their ids. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/**
 * Reads one card: YAML front matter, then Markdown of paragraphs, lists, bold, italic and citations (`[@smith2002]`).
 * Everything else is a problem, never dropped in silence.
 */
export function readCard(file: string, text: string, around: Surroundings): Read<ReadCard | undefined> {
  const { problems, sayWrong, hasErrors } = createFileReport(file);
  if (hasTooManyMarks(text)) {
    sayWrong(1, 'the card has thousands of marks such as * and [', 'Write it as plain paragraphs and lists');
    return { value: undefined, problems };
  }
  const [first, ...rest] = markdownTree(text).children;
  if (first?.type !== 'yaml') {
    sayWrong(1, 'the card has no front matter', 'Begin the file with a line ---, the fields, and another line ---');
    return { value: undefined, problems };
  }
  const unwritten = unwrittenLines(text);
  for (const line of unwritten) sayWrong(line, 'words are still missing here', `Write them in place of ${placeholder}`);
  const head = checkYaml(cardHead, { file, text: first.value, firstLine: 2 });
  for (const { line, message, mend, isNote = false } of head.problems)
    if (!unwritten.includes(line)) sayWrong(line, message, mend, { isNote });
  const { body, links } = readBody(rest, { numberOf: around.numberOf, sayWrong });
  if (body.length === 0) sayWrong(1, 'the card has no answer below its front matter', 'Write at least one paragraph');
  const { value: fields } = head;
  if (!fields) return { value: undefined, problems };
  checkFields(fields, head.lineOf, around, sayWrong);
  if (hasErrors()) return { value: undefined, problems };

  const related = [
    ...fields.related.map((id, index) => ({ id, line: head.lineOf(['related', index]) })),
    ...links.filter(
      ({ id }, index) => !fields.related.includes(id) && links.findIndex((link) => link.id === id) === index,
    ),
  ];
  const card = cardFrom(fields, body, { ...around, related: related.map(({ id }) => id) });
  const lines = {
    id: head.lineOf(['id']),
    topic: head.lineOf(['topic']),
    order: head.lineOf(['order']),
    related,
  };
  return { value: { file, card, lines }, problems };
}

/** The lines on which an author has still to write something. */
function unwrittenLines(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.includes(placeholder) && !line.startsWith('#') ? index + 1 : []));
}

/** Checks what the schema of the front matter cannot check. */
function checkFields(
  { sensitive, question, drawings: drawn }: CardHead,
  lineOf: Checked<CardHead>['lineOf'],
  { drawings }: Surroundings,
  sayWrong: SayWrong,
): void {
  const { attractQuestionLetters } = cardLimits;
  if (!sensitive && question.length > attractQuestionLetters) {
    sayWrong(
      lineOf(['question']),
      `the question is longer than ${attractQuestionLetters} letters: it does not fit in large letters on the screen that the whole room sees`,
      'Shorten it, or keep the card off that screen (sensitive: true)',
    );
  }
  for (const [index, id] of drawn.entries()) {
    if (!drawings.has(id))
      sayWrong(
        lineOf(['drawings', index]),
        `there is no drawing "${id}", or it has errors`,
        'Name a drawing of this pack and language, or mend it',
      );
  }
}

/** Makes a card from front matter and an answer that have no errors. */
function cardFrom(
  { sheet: handout, ...fields }: CardHead,
  body: readonly Block[],
  { locale, glossary, drawings, related }: Surroundings & { readonly related: readonly string[] },
): Card {
  const terms = termsOf({ inShort: fields.inShort, body }, glossary);
  const citations = [...new Set(body.flatMap(citedNumbers))].toSorted((a, b) => a - b);
  const whole = { ...fields, handout, body, terms, drawings: fields.drawings.flatMap((id) => drawings.get(id) ?? []) };
  const uncounted: Card = {
    ...whole,
    approval: null,
    locale,
    related,
    citations,
    words: 0,
    drawnWords: 0,
    fragments: fragmentsOf(whole).length,
  };
  return {
    ...uncounted,
    words: countWords(cardTexts(uncounted, readOnCard).join(' ')),
    drawnWords: countWords(cardTexts(uncounted, drawnOnCard).join(' ')),
  };
}
