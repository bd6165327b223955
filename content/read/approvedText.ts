import { createHash } from 'node:crypto';
import type { Block, Inline } from '../model/blocks.ts';
import type { ForEachPart } from '../model/cardTexts.ts';
import type { Drawing, StepSpan } from '../model/drawing.ts';
import type { Card, Guide, GuideStep, Reference } from '../model/pack.ts';

// This file writes what somebody approves as one plain text: everything that is read, seen and cited, and where it is shown. A clinic's
// approvals depend on this text, so its form has a version and never changes. A new form is added as a new version, and this one stays. The
// text is written from values that are named here one by one, so it does not matter how the program stores them.

/** The version of the text below. It is written in front of each hash. */
const version = 2;

/** A hash of an approved text: `2:` and 32 hexadecimal digits. */
export function textHash(text: string): string {
  return `${version}:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** All that is approved with a card. `references`: the pack's. */
export function cardText(card: Card, references: readonly Reference[]): string {
  return lines([
    `anteroom card ${version}`,
    `locale: ${card.locale}`,
    ...Object.values(partLines).flatMap((part) => part(card)),
    ...card.citations.flatMap((number) => references.filter((each) => each.number === number).map(studyLine)),
    // Where the card is shown. Its order is left out, because a new card before it does not change its text.
    `topic: ${card.topic}`,
    `icon: ${card.icon}`,
    `sensitive: ${card.sensitive}`,
    `related: ${card.related.join(', ')}`,
  ]);
}

/** All that is approved with a guide, besides its cards. */
export function guideText({ locale, title, intro, steps }: Guide): string {
  return lines([
    `anteroom guide ${version}`,
    `locale: ${locale}`,
    `title: ${title}`,
    `intro: ${intro}`,
    ...steps.flatMap((step) => [
      `step: ${step.kind} ${step.id}, ${step.minutes} min`,
      `clinician: ${step.clinician}`,
      ...stepLines(step),
    ]),
  ]);
}

/** The lines of each part of a card. */
const partLines: ForEachPart<(card: Card) => readonly string[]> = {
  question: ({ question }) => [`question: ${question}`],
  inShort: ({ inShort }) => [`in short: ${inShort}`],
  body: ({ body }) => body.flatMap(blockLines),
  prompts: ({ prompts }) => prompts.map((prompt) => `ask: ${prompt}`),
  handout: ({ handout }) => (handout ? [`handout: ${handout.id}: ${handout.name}`] : []),
  terms: ({ terms }) => terms.map(({ as, at, says }) => `word: ${as} (${at}): ${says}`),
  drawings: ({ drawings }) => drawings.flatMap(drawingLines),
};

/** Writes one value on each line, with single spaces, so that no text can look like a second line. */
function lines(all: readonly string[]): string {
  return all.map((line) => `${line.replaceAll(/\s+/g, ' ').trim()}\n`).join('');
}

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [`paragraph: ${inlineText(block.children)}`];
  return ['list:', ...block.items.map((item) => `- ${inlineText(item)}`)];
}

function inlineText(runs: readonly Inline[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'strong':
          return `**${run.text}**`;
        case 'emphasis':
          return `*${run.text}*`;
        case 'citation':
          return `[${run.numbers.join(',')}]`;
        default:
          return run.text;
      }
    })
    .join('');
}

function studyLine({ number, authors, title, journal, year, volume, pages }: Reference): string {
  return `study ${number}: ${authors.join(', ')}. ${title}. ${journal} ${year};${volume}:${pages}`;
}

function drawingLines({ id, locale, title, note = '', size, shapes, labels, steps }: Drawing): readonly string[] {
  return [
    `drawing: ${id} (${locale}), ${size.join(' by ')}: ${title}`,
    `note: ${note}`,
    ...steps.map((step) => `seen: ${step}`),
    ...labels.map(
      ({ text, x, y, width, align, steps: span }) =>
        `label: ${text} at ${[x, y, width].map((part) => part.toFixed(4)).join(' ')} ${align} ${spanText(span)}`,
    ),
    ...shapes.map(({ tag, as, at, steps: span }) => {
      const measures = Object.entries(at)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`);
      return `shape: ${tag} ${as} ${measures.join(' ')} ${spanText(span)}`;
    }),
  ];
}

function spanText({ from, until }: StepSpan): string {
  return `steps ${from} to ${until}`;
}

function stepLines(step: GuideStep): readonly string[] {
  switch (step.kind) {
    case 'card':
      return [`teach-back: ${step.teachBack}`, ...step.askAbout.map((cue) => `cue: ${cue}`)];
    case 'choices':
      return [
        `title: ${step.title}`,
        ...step.options.map((option) => `option: ${option}`),
        ...step.rows.flatMap(({ question, answers }) => [
          `row: ${question}`,
          ...answers.map((answer) => `answer: ${answer}`),
        ]),
      ];
    case 'matters':
      return [`title: ${step.title}`, ...step.items.map(({ id, text }) => `item: ${id}: ${text}`)];
    default:
      return [`title: ${step.title}`];
  }
}
