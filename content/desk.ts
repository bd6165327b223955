import { z } from 'zod';
import { monthsLater } from './approvals.ts';
import { cardFields, type CardForm, fieldAt, readCardForm, withCardForm } from './cardForm.ts';
import { examinePack, type Report } from './check.ts';
import { withoutPart, withoutUnsaid, withPlace } from './claimLines.ts';
import { claimsFile, doings, partsOf, type SaidPart, type SourceMap, sourceFile } from './claims.ts';
import { packTexts } from './folder.ts';
import { newCardText, nextOrder } from './newCard.ts';
import type { Pack, Problem } from './pack.ts';
import { type PackFile, parsePack } from './parse.ts';
import { id } from './schema.ts';
import { plainText } from './sentences.ts';

/** What an author has on the desk: a pack, what the check says of it, and its cards as forms. */
export interface Desk {
  readonly folder: string;
  /** Undefined where `pack.yaml` cannot be used. */
  readonly pack: Pack | undefined;
  readonly report: Report;
  /** Where its facts may come from, if the pack says so. */
  readonly source: SourceMap | undefined;
  /** In the order of the screen, those that are not whole at the end. */
  readonly cards: readonly DeskCard[];
  readonly references: readonly { readonly id: string; readonly name: string }[];
}

/** A file of a card in one language. */
export interface DeskCard {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  /** Undefined where the file can only be mended in an editor. */
  readonly form: CardForm | undefined;
  /** What is wrong with it, in the order of its lines; without a field, with the card as a whole. */
  readonly problems: readonly (Problem & { readonly field?: keyof CardForm | 'sentences' })[];
  /** Its sentences, when it is whole and the pack has a source; `place`: `Q2.1`, `Q2.1, Q3.1`, `asks`, or nothing yet. */
  readonly sentences: readonly { readonly says: string; readonly place: string | undefined }[];
}

/** Lays a pack on the desk. `today`: ISO date. */
export function deskOf(folder: string, today: string): Desk {
  const { files } = packTexts(folder);
  const { report, pack, claims } = examinePack(folder, today);
  const whole = pack?.cards.map((card) => card.id) ?? [];
  const wrong = [...report.errors, ...report.notes];
  const cards = files.flatMap(({ path, text }): DeskCard[] => {
    const [, language, cardId] = cardPath.exec(path) ?? [];
    if (language === undefined || cardId === undefined) return [];
    const part = pack?.locale.slice(0, 2) === language ? partOf(pack, cardId) : undefined;
    const known = claims?.claims.get(`cards ${cardId}`) ?? [];
    const sentences = [...new Set((claims && part ? part.said : []).map(({ says }) => says))].map((says) => {
      const claim = known.find((each) => plainText(each.says) === says);
      const ours = doings.find((doing) => doing === claim?.ours);
      return { says, place: claim?.from.join(', ') || ours };
    });
    const problems = wrong.flatMap((problem): DeskCard['problems'] => {
      const isPlace =
        problem.file === claimsFile && sentences.some(({ says }) => problem.message.includes(`"${says}"`));
      if (problem.file !== path && !isPlace) return [];
      const field = isPlace ? 'sentences' : fieldAt(text, problem.line);
      return [{ ...problem, ...(field ? { field } : {}) }];
    });
    return [{ id: cardId, language, file: path, form: readCardForm(text), problems, sentences }];
  });
  const at = (card: DeskCard) => (whole.includes(card.id) ? whole.indexOf(card.id) : whole.length);
  return {
    folder,
    pack,
    report,
    source: claims?.source,
    cards: cards.toSorted((a, b) => at(a) - at(b)),
    references: (pack?.references ?? []).map((reference) => ({
      id: reference.id,
      name: `${reference.number}. ${reference.authors[0] ?? ''} ${reference.year}: ${reference.title}`,
    })),
  };
}

const cardPath = /^cards\/([a-z]{2})\/([a-z0-9-]+)\.md$/;
const language = z.string().regex(/^[a-z]{2}$/);

/** What an author does at the desk. */
export const deskChange = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('begin'), question: z.string().trim().min(1) }),
  z.strictObject({ does: z.literal('write'), cardId: id, language, fields: cardFields }),
  z.strictObject({ does: z.literal('remove'), cardId: id, language }),
  z.strictObject({
    does: z.literal('place'),
    cardId: id,
    says: z.string(),
    place: z.string().regex(new RegExp(String.raw`^(Q\d+\.\d+|${doings.join('|')})$`)),
  }),
]);

/** What an author does at the desk. */
export type DeskChange = z.infer<typeof deskChange>;

/** A file as a change leaves it; without a text it is taken away. */
interface ChangedFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** What becomes of a change: the card that it was to, and the files as they are then; or why it cannot be. */
export type DeskAnswer =
  | { readonly cardId: string; readonly files: readonly ChangedFile[] }
  | { readonly refused: string };

/** What a change makes of a pack's files. Nothing is written here. `today`: ISO date. */
export function changeDesk(files: readonly PackFile[], change: DeskChange, today: string): DeskAnswer {
  const { pack } = parsePack(files);
  if (!pack) return { refused: 'pack.yaml has a mistake: mend it in your editor first' };
  const own = pack.locale.slice(0, 2);
  switch (change.does) {
    case 'begin':
      return begun(pack, files, change.question, today);
    case 'write': {
      const path = `cards/${change.language}/${change.cardId}.md`;
      const text = textOf(files, path);
      if (text === undefined) return { refused: `there is no file ${path}` };
      if (!readCardForm(text)) return { refused: `${path} cannot be written as a form: mend it in your editor` };
      const written = { path, text: withCardForm(text, change.fields) };
      return {
        cardId: change.cardId,
        files: [written, ...(change.language === own ? claimsAfter(files, written, change.cardId) : [])],
      };
    }
    case 'remove': {
      const path = `cards/${change.language}/${change.cardId}.md`;
      if (textOf(files, path) === undefined) return { refused: `there is no file ${path}` };
      const text = claimsIn(files);
      const claims =
        text === undefined ? [] : [{ path: claimsFile, text: withoutPart(text, ['cards', change.cardId]) }];
      return {
        cardId: change.cardId,
        files: [{ path, text: undefined }, ...(change.language === own ? claims : [])],
      };
    }
    case 'place': {
      const part = partOf(pack, change.cardId);
      const text = claimsIn(files);
      if (!part?.said.some(({ says }) => says === change.says) || text === undefined)
        return { refused: 'that sentence is not on the card any more' };
      return { cardId: change.cardId, files: [{ path: claimsFile, text: withPlace(text, part, change) }] };
    }
    default:
      return change satisfies never;
  }
}

function begun(pack: Pack, files: readonly PackFile[], question: string, today: string): DeskAnswer {
  const folder = `cards/${pack.locale.slice(0, 2)}`;
  const same = files.find(
    ({ path, text }) => path.startsWith(folder) && nameFor(readCardForm(text)?.question ?? '') === nameFor(question),
  );
  if (same && nameFor(question) !== unnamed)
    return { refused: `there is a card with this question already (${same.path})` };
  const taken = new Set(files.map(({ path }) => path));
  const name = nameFor(question);
  const cardId = [name, ...Array.from({ length: taken.size }, (_, index) => `${name}-${index + 2}`)].find(
    (each) => !taken.has(`${folder}/${each}.md`),
  );
  const texts = files.flatMap(({ path, text }) => (path.startsWith('cards/') ? text : []));
  const empty = newCardText(pack, cardId ?? name, { order: nextOrder(texts), today, reviewBy: monthsLater(today, 12) });
  return {
    cardId: cardId ?? name,
    files: [{ path: `${folder}/${cardId ?? name}.md`, text: withCardForm(empty, { question }) }],
  };
}

/** The name of a question in letters that names for programs do not have. */
const unnamed = 'card';

/** A name for programs, from the words of a question: `can-i-go-back-to-work`. */
function nameFor(question: string): string {
  const words = question
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 40).replace(/-$/, '') ?? unnamed;
}

/** The claim map after a card was written: without what it does not say any more. While the card is not whole, it stays. */
function claimsAfter(files: readonly PackFile[], written: PackFile, cardId: string): readonly PackFile[] {
  const { pack } = parsePack(files.map((file) => (file.path === written.path ? written : file)));
  const part = pack && partOf(pack, cardId);
  const text = claimsIn(files);
  if (!part || text === undefined) return [];
  const after = withoutUnsaid(text, part);
  return after === text ? [] : [{ path: claimsFile, text: after }];
}

/** The claim map of a pack that has a source; empty when it is still to be begun. */
function claimsIn(files: readonly PackFile[]): string | undefined {
  return textOf(files, sourceFile) === undefined ? undefined : (textOf(files, claimsFile) ?? '');
}

function partOf(pack: Pack, cardId: string): SaidPart | undefined {
  return partsOf(pack).find(({ at: [kind, name] }) => kind === 'cards' && name === cardId);
}

function textOf(files: readonly PackFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}
