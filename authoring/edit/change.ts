import { isDeepStrictEqual } from 'node:util';
import { languageOf } from '../../content/model/language.ts';
import { z } from 'zod';
import { monthsLater } from '../../content/read/approvals.ts';
import {
  type CardForm,
  cardFields,
  cardForm,
  readCardForm,
  sharedFields,
  toTranslate,
  withCardForm,
} from './cardForm.ts';
import { withoutPart, withoutUnsaid, withSourceRef } from '../check/claimLines.ts';
import { claimsFile, nonClaims, partsOf, type SaidPart, sourceFile } from '../check/claims.ts';
import { newCardText, nextOrder } from './newCard.ts';
import type { ForEachPart } from '../../content/model/cardTexts.ts';
import type { Pack } from '../../content/model/pack.ts';
import { parsePack } from '../../content/read/pack.ts';
import type { PackFile } from '../../content/read/packFiles.ts';
import { id } from '../../content/read/schema.ts';

const language = z.string().regex(/^[a-z]{2}$/);

/** What an author does. */
export const authorChange = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('begin'), question: z.string().trim().min(1) }),
  z.strictObject({ does: z.literal('translate'), cardId: id, language }),
  z.strictObject({
    does: z.literal('write'),
    cardId: id,
    language,
    fields: cardFields,
    /** What the fields were when the author began to type. If the file says something else now, nothing is written. */
    before: cardFields.optional(),
  }),
  z.strictObject({ does: z.literal('remove'), cardId: id, language }),
  z.strictObject({
    does: z.literal('map'),
    cardId: id,
    says: z.string(),
    sourceRef: z.string().regex(new RegExp(String.raw`^(Q\d+\.\d+|${nonClaims.join('|')})$`)),
  }),
]);

/** What an author does. */
export type AuthorChange = z.infer<typeof authorChange>;

/** A file after a change. If `text` is undefined, the change removes the file. */
interface ChangedFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** The result of a change: the id of the changed card, the changed files and a note for the author; or why the change was refused. */
export type ChangeResult =
  | { readonly cardId: string; readonly files: readonly ChangedFile[]; readonly note?: string }
  | { readonly refused: string };

/** For each part of a card, the field of the form that has it; null if the form has no such field. A clinician checks all these parts. */
const fieldOfPart: ForEachPart<keyof z.infer<typeof cardFields> | null> = {
  question: 'question',
  inShort: 'inShort',
  body: 'body',
  prompts: 'prompts',
  drawings: 'drawings',
  // Terms are written in the glossary, and a handout only in the card's file.
  terms: null,
  handout: null,
};
const checkedFields = Object.values(fieldOfPart).filter((field) => field !== null);

/** Works out which files of a pack a change makes, changes or removes. It writes nothing itself. `today`: ISO date. */
export function applyChange(files: readonly PackFile[], change: AuthorChange, today: string): ChangeResult {
  const { pack } = parsePack(files);
  if (!pack) return { refused: 'pack.yaml has a mistake: mend it in your editor first' };
  const own = languageOf(pack.locale);
  switch (change.does) {
    case 'begin':
      return begun(pack, files, change.question, today);
    case 'translate':
      return translationBegun(pack, files, change);
    case 'write': {
      const path = `cards/${change.language}/${change.cardId}.md`;
      const text = textOf(files, path);
      if (text === undefined) return { refused: `there is no file ${path}` };
      if (!readCardForm(text)) return { refused: `${path} cannot be written as a form: mend it in your editor` };
      const stale = staleField(text, change);
      if (stale)
        return {
          refused: `"${stale}" was changed in ${path} in the meantime. Copy what you typed, load this page again, and put it in`,
        };
      const isOriginal = change.language === own;
      if (!isOriginal && sharedFields.some((field) => change.fields[field] !== undefined))
        return { refused: `this field is the same in every language: change it in cards/${own}` };
      const written = { path, text: rewritten(text, change.fields) };
      const isDraftAgain =
        change.fields.status === undefined &&
        readCardForm(text)?.status === 'in-review' &&
        readCardForm(written.text)?.status === 'draft';
      return {
        cardId: change.cardId,
        files: [
          written,
          ...(isOriginal
            ? [...translationsAfter(files, change, written.text), ...claimsAfter(files, written, change.cardId)]
            : []),
        ],
        ...(isDraftAgain ? { note: 'Saved. What you changed must be checked, so the card is a draft again.' } : {}),
      };
    }
    case 'remove':
      return removed(files, change, change.language === own);
    case 'map': {
      const part = partOf(pack, change.cardId);
      const text = claimsIn(files);
      if (!part?.said.some(({ says }) => says === change.says) || text === undefined)
        return { refused: 'that sentence is not on the card any more' };
      return { cardId: change.cardId, files: [{ path: claimsFile, text: withSourceRef(text, part, change) }] };
    }
    default:
      return change satisfies never;
  }
}

/** A field that somebody else has changed since the author began to type in it, unless it already has the author's words. */
function staleField(
  text: string,
  { fields, before = {} }: Pick<Extract<AuthorChange, { does: 'write' }>, 'fields' | 'before'>,
): string | undefined {
  const form = readCardForm(text);
  const isAs = (part: z.infer<typeof cardFields>, name: keyof CardForm) =>
    isDeepStrictEqual(readCardForm(withCardForm(text, { [name]: part[name] }))?.[name], form?.[name]);
  return cardForm
    .keyof()
    .options.find((name) => before[name] !== undefined && !isAs(before, name) && !isAs(fields, name));
}

/** A card's text with changed fields. The card becomes a draft again if a clinician is checking it and one of these fields is checked. */
function rewritten(text: string, fields: z.infer<typeof cardFields>): string {
  const isOther = checkedFields.some((field) => fields[field] !== undefined);
  const isDraftAgain = isOther && readCardForm(text)?.status === 'in-review';
  return withCardForm(text, isDraftAgain ? { ...fields, status: 'draft' } : fields);
}

function begun(pack: Pack, files: readonly PackFile[], question: string, today: string): ChangeResult {
  const folder = `cards/${languageOf(pack.locale)}`;
  const same = files.find(
    ({ path, text }) => path.startsWith(folder) && nameFor(readCardForm(text)?.question ?? '') === nameFor(question),
  );
  if (same && nameFor(question) !== unnamed)
    return { refused: `there is a card with this question already (${same.path})` };
  const name = nameFor(question);
  const names = [name, ...files.map((_file, index) => `${name}-${index + 2}`)];
  const cardId = names.find((each) => textOf(files, `${folder}/${each}.md`) === undefined) ?? name;
  const texts = files.flatMap(({ path, text }) => (path.startsWith('cards/') ? text : []));
  const empty = newCardText(pack, cardId, { order: nextOrder(texts), today, reviewBy: monthsLater(today, 12) });
  return {
    cardId,
    files: [{ path: `${folder}/${cardId}.md`, text: withCardForm(empty, { question }) }],
  };
}

/** The change that removes a card. With the original, its translations and its lines in the claim map are removed too. */
function removed(
  files: readonly PackFile[],
  { cardId, language: from }: Extract<AuthorChange, { does: 'remove' }>,
  isOriginal: boolean,
): ChangeResult {
  const path = `cards/${from}/${cardId}.md`;
  if (textOf(files, path) === undefined) return { refused: `there is no file ${path}` };
  const gone = [path, ...(isOriginal ? translationsOf(files, cardId, from).map((file) => file.path) : [])];
  const claims = isOriginal ? claimsIn(files) : undefined;
  return {
    cardId,
    files: [
      ...gone.map((each) => ({ path: each, text: undefined })),
      ...(claims === undefined ? [] : [{ path: claimsFile, text: withoutPart(claims, ['cards', cardId]) }]),
    ],
    note: 'Deleted. A copy is in the folder out/removed.',
  };
}

/** A card in another language of the pack: the same card, its words still to be written. */
function translationBegun(
  pack: Pack,
  files: readonly PackFile[],
  { cardId, language: into }: Extract<AuthorChange, { does: 'translate' }>,
): ChangeResult {
  const path = `cards/${into}/${cardId}.md`;
  const original = textOf(files, `cards/${languageOf(pack.locale)}/${cardId}.md`);
  if (!pack.translations.some(({ locale }) => languageOf(locale) === into))
    return { refused: `the pack has no file pack.${into}.yaml` };
  if (original === undefined) return { refused: `there is no card ${cardId}` };
  if (textOf(files, path) !== undefined) return { refused: `there is a file ${path} already` };
  if (!readCardForm(original)) return { refused: 'the original has a mistake: mend it in your editor first' };
  return { cardId, files: [{ path, text: toTranslate(original) }] };
}

/** A card's translations after the card was changed: they get the same shared fields. `original`: the new text of the card. */
function translationsAfter(
  files: readonly PackFile[],
  { cardId, language: own }: Extract<AuthorChange, { does: 'write' }>,
  original: string,
): readonly PackFile[] {
  const form = readCardForm(original);
  if (!form) return [];
  return translationsOf(files, cardId, own).flatMap(({ path, text }) => {
    const translated = readCardForm(text);
    const other = sharedFields.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(translated?.[field]));
    if (!translated || other.length === 0) return [];
    return [{ path, text: rewritten(text, Object.fromEntries(other.map((field) => [field, form[field]]))) }];
  });
}

/** A card's files in other languages than the pack's own. */
function translationsOf(files: readonly PackFile[], cardId: string, own: string): readonly PackFile[] {
  return files.filter(({ path }) => {
    const [folder, into, name] = path.split('/');
    return folder === 'cards' && into !== own && name === `${cardId}.md`;
  });
}

/** The id of a card whose question has no letter from a to z and no digit, such as a question in Arabic. */
const unnamed = 'card';

/** The id of a card, made from the words of its question: `can-i-go-back-to-work`. */
function nameFor(question: string): string {
  const words = question
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 40).replace(/-$/, '') ?? unnamed;
}

/** The claim map after a card was changed, without what the card no longer says. It does not change while the card is not whole. */
function claimsAfter(files: readonly PackFile[], written: PackFile, cardId: string): readonly PackFile[] {
  const { pack } = parsePack(files.map((file) => (file.path === written.path ? written : file)));
  const part = pack && partOf(pack, cardId);
  const text = claimsIn(files);
  if (!part || text === undefined) return [];
  const after = withoutUnsaid(text, part);
  return after === text ? [] : [{ path: claimsFile, text: after }];
}

/** The text of a pack's claim map: undefined if the pack has no source, empty if the map does not exist yet. */
function claimsIn(files: readonly PackFile[]): string | undefined {
  return textOf(files, sourceFile) === undefined ? undefined : (textOf(files, claimsFile) ?? '');
}

function partOf(pack: Pack, cardId: string): SaidPart | undefined {
  return partsOf(pack).find(({ at: [kind, name] }) => kind === 'cards' && name === cardId);
}

function textOf(files: readonly PackFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}
