import { z } from 'zod';
import { iconNames, tintNames } from './pack.ts';

/** A name for programs. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
/** Words for anybody. */
export const sentence = z.string().trim().min(1, 'must not be empty');
/** Words that a patient reads as they stand, on a card's head. */
export const plain = sentence.refine(
  (text) => !/\*\*|\[@|<\/?[a-z]/i.test(text),
  'is plain words: no bold, no citation, no HTML here',
);
const isoDate = z.iso.date('must be a date like 2027-05-31');

/** Longest question, in characters, that attract can show in three lines of 30 mm capitals on an upright 24-inch panel. */
export const longestAttractQuestion = 32;

/** Who answers for a text. */
export const governance = {
  author: sentence,
  reviewer: sentence.nullable(),
  reviewBy: isoDate,
  status: z.enum(['draft', 'reviewed']),
};

/** Front matter of a card. */
export const cardHead = z.strictObject({
  id,
  question: plain.max(64, 'is longer than 64 characters: a heading must be taken in at a glance'),
  inShort: plain,
  topic: id,
  icon: z.enum(iconNames),
  related: z
    .array(id)
    .max(3, 'names more than three cards')
    .refine((ids) => new Set(ids).size === ids.length, 'names a card twice'),
  prompts: z.array(plain).min(1, 'needs at least one question for the doctor').max(4, 'has more than four questions'),
  order: z.int().positive(),
  sensitive: z.boolean(),
  sheet: z.strictObject({ id, name: sentence }).optional(),
  ...governance,
});

/** `pack.yaml`. */
export const packHead = z.strictObject({
  id,
  title: sentence,
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language tag like en or en-AU'),
  disclaimer: z.strictObject({
    short: sentence.max(90, 'is longer than 90 characters'),
    full: z.array(sentence).min(1),
  }),
  origin: z.array(sentence).min(1),
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
