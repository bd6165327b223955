import { z } from 'zod';
import { cardLimits, longestMonthsUnseen } from '../model/limits.ts';
import { iconNames, tintNames } from '../model/names.ts';

/** A name for programs. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
/** A text that is not empty. */
export const sentence = z.string().trim().min(1, 'must not be empty');
/** A text that patients see exactly as it is written, such as a card's question. */
export const plain = sentence.refine(
  (text) => !/\*\*|\[@|<\/?[a-z]/i.test(text),
  'must be plain words, without bold, citations or HTML',
);
export const isoDate = z.iso.date('must be a date like 2027-05-31');

/** Who answers for a text, and when it is looked at again. A text cannot say by itself that it is approved: see `approvals.ts`. */
export const governance = {
  author: sentence.describe('Who wrote it.'),
  reviewBy: isoDate.describe(`When somebody looks at it again, at most ${longestMonthsUnseen} months from now.`),
  status: z
    .enum(['draft', 'in-review'])
    .describe('"draft", or "in-review" while a clinician checks it. It is approved by "npm run content:approve".'),
};

/** Front matter of a card. */
export const cardHead = z.strictObject({
  id: id.describe('The name of the file, without ".md".'),
  question: plain
    .max(
      cardLimits.questionLetters,
      `is longer than ${cardLimits.questionLetters} characters: a heading must be taken in at a glance`,
    )
    .describe(
      `The question, as a patient would ask it. ${cardLimits.attractQuestionLetters} characters at most, unless the card is sensitive.`,
    ),
  inShort: plain.describe('The answer in one or two short sentences.'),
  topic: id.describe('One of the topics of pack.yaml.'),
  icon: z.enum(iconNames).describe('The sign on the card.'),
  related: z
    .array(id)
    .max(cardLimits.related, `names more than ${cardLimits.related} cards`)
    .refine((ids) => new Set(ids).size === ids.length, 'names a card twice')
    .describe(`Up to ${cardLimits.related} cards that are worth reading next.`),
  prompts: z
    .array(plain)
    .min(1, 'needs at least one question for the doctor')
    .max(cardLimits.prompts, `has more than ${cardLimits.prompts} questions`)
    .describe('Questions that a patient could put to the doctor.'),
  order: z.int().positive().describe('Its place among the cards, from 1.'),
  sensitive: z
    .boolean()
    .describe('Whether the card may frighten or shame somebody. If so, it is not shown in the attract loop.'),
  sheet: z.strictObject({ id, name: sentence }).optional().describe('A paper sheet of the clinic that it points to.'),
  drawings: z
    .array(id)
    .max(cardLimits.drawings, `shows more than ${cardLimits.drawings} drawings`)
    .default([])
    .describe('Drawings of this pack, in the order of showing.'),
  ...governance,
});

/** The front matter of a card that is right. */
export type CardHead = z.infer<typeof cardHead>;

/** `pack.yaml`. */
export const packHead = z.strictObject({
  /**
   * The version of the form of the pack's files. A release that changes the form uses the next number. A pack without a version has version
   * 1.
   */
  version: z.int().min(1).default(1),
  id,
  title: sentence,
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language tag like en or en-AU'),
  disclaimer: z.strictObject({
    short: sentence.max(90, 'is longer than 90 characters'),
    full: z.array(sentence).min(1),
  }),
  origin: z.array(sentence).min(1),
  /** A picture of `drawings/` for the questions of attract that have no drawing. */
  attractPicture: id.optional(),
  topics: z.array(z.strictObject({ id, title: sentence, tint: z.enum(tintNames) })).min(1),
});

/** `references.json`: CSL-JSON items, with the source's own number. */
export const referenceList = z.array(
  z.looseObject({
    id: z.string().min(1),
    number: z.int().positive(),
    title: sentence,
    'container-title': sentence,
    author: z
      .array(z.union([z.object({ family: z.string(), given: z.string() }), z.object({ literal: z.string() })]))
      .min(1),
    issued: z.object({ 'date-parts': z.array(z.array(z.int()).min(1)).min(1) }),
    volume: z.string(),
    page: z.string(),
    /** The language that the study is written in. */
    language: z.string().min(2).default('en'),
  }),
);
