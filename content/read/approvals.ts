import { addMonths, formatISO, parseISO } from 'date-fns';
import { z } from 'zod';
import { stringify } from 'yaml';
import {
  type Approval,
  type Card,
  cardFile,
  type Governance,
  type Pack,
  type Guide,
  guideFile,
  type Reference,
} from '../model/pack.ts';
import { longestMonthsUnseen } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';
import { cardText, guideText, textHash } from './approvedText.ts';
import { cardHash1, guideHash1 } from './approvedText1.ts';
import type { Read } from './report.ts';
import { isoDate, sentence } from './schema.ts';
import { checkYaml, yamlDocument } from './yaml.ts';

/** The file in which a pack lists who has approved which of its texts. */
export const approvalsFile = 'approvals.yaml';

/** A hash of what somebody approved or rated, of any version. */
export const approvedHash = z.string().regex(/^(?:\d+:[0-9a-f]{32}|[0-9a-f]{16})$/, 'is not the hash of a text');

/** `approvals.yaml`. */
export const approvalList = z
  .array(
    z.strictObject({
      file: sentence,
      by: sentence,
      on: isoDate,
      until: isoDate,
      /** The hash of what was approved: see `approvedText.ts`, and for those of release 0.1.0 `approvedText1.ts`. */
      text: approvedHash,
    }),
  )
  // A file that holds nothing but its heading.
  .nullable();

/** An approval of one file of a pack, with the hash of what its readers saw then. */
export interface ApprovalEntry extends Approval {
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

/** Reads who has approved what. */
export function readApprovals(text: string): Read<readonly ApprovalEntry[]> {
  const { value, problems, lineOf } = checkYaml(approvalList, { file: approvalsFile, text, firstLine: 1 });
  const entries = (value ?? []).map((entry, index) => ({ ...entry, line: lineOf([index]) }));
  const wrong = entries.flatMap(({ file, on, until, line }, index): Problem[] => {
    const report = (message: string, mend: string) => [{ file: approvalsFile, line, message, mend }];
    if (entries.findIndex((other) => other.file === file) < index)
      return report(`"${file}" is approved twice`, 'Keep the later one');
    if (until <= on || until > monthsLater(on, longestMonthsUnseen))
      return report(
        `the approval of "${file}" does not end within ${longestMonthsUnseen} months`,
        `Let it end by ${monthsLater(on, longestMonthsUnseen)} at the latest`,
      );
    return [];
  });
  return { value: entries, problems: [...problems, ...wrong] };
}

/** The ISO date some months after another. */
export function monthsLater(date: string, months: number): string {
  return formatISO(addMonths(parseISO(date), months), { representation: 'date' });
}

/** The hashes of a text: as they are made now, and as release 0.1.0 made them. */
export interface TextHashes {
  readonly now: string;
  readonly before: string;
}

/** The hashes of all that is approved with a card. `references`: the pack's. */
export function cardHashes(card: Card, references: readonly Reference[]): TextHashes {
  return { now: textHash(cardText(card, references)), before: cardHash1(card) };
}

/** The hashes of all that is approved with a guide. */
export function guideHashes(guide: Guide): TextHashes {
  return { now: textHash(guideText(guide)), before: guideHash1(guide) };
}

/** Whether a hash is one of a text's. What was approved in release 0.1.0 stays approved. */
export function isHashOf(hash: string, { now, before }: TextHashes): boolean {
  return hash === now || hash === before;
}

/** The hashes of a card or a guide by its file, such as `cards/en/surgery.md`; undefined where the pack has no such text. */
export function hashesOfFile(pack: Pack, file: string): TextHashes | undefined {
  for (const { cards, guides } of [pack, ...pack.translations]) {
    const card = cards.find((each) => cardFile(each) === file);
    if (card) return cardHashes(card, pack.references);
    const guide = guides.find((each) => guideFile(each) === file);
    if (guide) return guideHashes(guide);
  }
  return undefined;
}

/**
 * Returns the text of the approvals file with one more approval, which replaces an earlier approval of the same file. `text` must be valid
 * YAML.
 */
export function withApproval(text: string, { file, by, on, until, text: hash }: Omit<ApprovalEntry, 'line'>): string {
  // A file that holds nothing but its heading has no list yet.
  const document = yamlDocument(text);
  const before: unknown = document.toJS();
  const earlier = Array.isArray(before) ? before.findIndex((each: unknown) => isOf(each, file)) : -1;
  const entry = document.createNode({ file, by, on, until, text: hash });
  if (earlier !== -1) document.setIn([earlier], entry);
  else if (Array.isArray(before)) document.addIn([], entry);
  else return `${text.trimEnd()}\n${stringify([{ file, by, on, until, text: hash }])}`.trimStart();
  return document.toString();
}

function isOf(entry: unknown, file: string): boolean {
  return typeof entry === 'object' && entry !== null && 'file' in entry && entry.file === file;
}

/**
 * Returns a text with its approval, if the approval is for exactly these words. Otherwise the text stays as its author has it, and a note
 * says that it has changed since.
 */
export function approved<T extends Governance>(
  of: T,
  { file, hashes }: { readonly file: string; readonly hashes: TextHashes },
  entries: readonly ApprovalEntry[],
): Read<T> {
  const entry = entries.find((each) => each.file === file);
  if (!entry) return { value: of, problems: [] };
  const { by, on, until, line, text } = entry;
  if (isHashOf(text, hashes))
    return { value: { ...of, status: 'approved', approval: { by, on, until } }, problems: [] };
  return {
    value: of,
    problems: [
      {
        file: approvalsFile,
        line,
        message: `${file} has changed since ${by} approved it, and is not approved any more`,
        mend: 'Have it checked and approved again, or put the words back',
        isNote: true,
      },
    ],
  };
}
