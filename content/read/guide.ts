import { z } from 'zod';
import { ipdasAnswers } from '../model/ipdas.ts';
import type { Guide, GuideStep } from '../model/pack.ts';
import { createFileReport, type Read } from './report.ts';
import { governance, id, plain, sentence } from './schema.ts';
import { checkYaml } from './yaml.ts';

/** A guide with more steps than this would be a lecture, not a talk. */
const mostSteps = 15;

const minutes = z.int().min(1).max(30);
const led = { minutes, clinician: sentence };

const step = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    card: id,
    ...led,
    teachBack: plain.endsWith('?', 'must be a question that ends with "?"'),
    askAbout: z.array(plain).max(4, 'has more than four cues'),
  }),
  z.strictObject({
    kind: z.literal('choices'),
    id,
    title: plain,
    ...led,
    options: z.array(plain).min(2).max(3, 'has more than three ways to go on'),
    rows: z.array(z.strictObject({ question: plain, answers: z.array(plain) })).min(1),
  }),
  z.strictObject({
    kind: z.literal('matters'),
    id,
    title: plain,
    ...led,
    items: z
      .array(z.strictObject({ id, text: plain }))
      .min(2)
      .max(8, 'has more than eight things to choose from'),
  }),
  z.strictObject({ kind: z.literal('agenda'), id, title: plain, ...led }),
]);

/** A guide as its file has it. */
export const guideForm = z.strictObject({
  id,
  title: plain,
  intro: plain,
  ...governance,
  ipdas: ipdasAnswers.optional(),
  steps: z.array(step).min(1).max(mostSteps, `has more than ${mostSteps} steps`),
});

/** Reads one guide. `cards`: the ids of all cards that are written, which its steps may show. `locale`: the language of the guide. */
export function readGuide(
  file: string,
  text: string,
  { cards, locale }: { readonly cards: ReadonlySet<string>; readonly locale: string },
): Read<Guide | undefined> {
  const { value, problems: notes, lineOf } = checkYaml(guideForm, { file, text, firstLine: 1 });
  if (!value) return { value: undefined, problems: notes };
  const { problems, sayWrong, hasErrors } = createFileReport(file);
  for (const { line, message, mend } of notes) sayWrong(line, message, mend, { isNote: true });
  const report = (at: readonly PropertyKey[], message: string, mend: string) => sayWrong(lineOf(at), message, mend);
  if (!file.endsWith(`/${value.id}.yaml`))
    report(['id'], `the id "${value.id}" does not match the file's name`, `Name the file ${value.id}.yaml`);
  if (!value.ipdas && value.steps.some(({ kind }) => kind === 'choices'))
    report(
      ['steps'],
      'the guide shows ways to choose from, but does not say how it meets the standards for decision aids (IPDAS)',
      'Add "ipdas" with an answer to each criterion; one that the guide does not meet is a "gap"',
    );
  const steps = value.steps.map((each): GuideStep => (each.kind === 'card' ? { ...each, id: each.card } : each));
  for (const [index, each] of steps.entries()) {
    const at = ['steps', index];
    if (steps.findIndex((other) => other.id === each.id) < index)
      report(at, `the step "${each.id}" is there twice`, 'Give each step an id of its own, and each card one step');
    if (each.kind === 'card' && !cards.has(each.card))
      report([...at, 'card'], `there is no card "${each.card}"`, 'Name a card of this pack, or take the step out');
    if (each.kind === 'choices') {
      for (const [row, { question, answers }] of each.rows.entries()) {
        if (answers.length !== each.options.length)
          report(
            [...at, 'rows', row],
            `"${question}" has ${answers.length} answers for ${each.options.length} ways to go on`,
            'Answer the same question for each; where you do not know, write "Ask your doctor."',
          );
      }
    }
  }
  return { value: !hasErrors() ? { ...value, approval: null, locale, steps } : undefined, problems };
}
