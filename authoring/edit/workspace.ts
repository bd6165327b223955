import { languageOf } from '../../content/model/language.ts';
import { type CardForm, fieldAt, readCardForm } from './cardForm.ts';
import { examinePack, type Report } from '../check/check.ts';
import { claimsFile, nonClaims, partsOf, type SourceMap } from '../check/claims.ts';
import { packTexts } from '../../content/read/folder.ts';
import type { Pack } from '../../content/model/pack.ts';
import type { Problem } from '../../content/model/problem.ts';
import { readDrawings } from '../../content/read/drawings.ts';
import { textsOf } from '../../content/read/packFiles.ts';
import { plainText } from '../../content/model/sentences.ts';

/** A pack as its author has it, what the check says of it, and its cards as forms. */
export interface Workspace {
  readonly folder: string;
  /** Undefined where `pack.yaml` cannot be used. */
  readonly pack: Pack | undefined;
  readonly report: Report;
  /** The source that its facts come from, if the pack names one. */
  readonly source: SourceMap | undefined;
  /** The cards in the order of the screen. Those that are not whole come last. */
  readonly cards: readonly WorkspaceCard[];
  readonly references: readonly { readonly id: string; readonly name: string }[];
  /** The drawings that a card can show. */
  readonly drawings: readonly { readonly id: string; readonly title: string }[];
}

/** A file of a card in one language. */
export interface WorkspaceCard {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  /** Undefined where the file can only be mended in an editor. */
  readonly form: CardForm | undefined;
  /** The problems of the card, in the order of its lines. A problem without a field is about the card as a whole. */
  readonly problems: readonly (Problem & { readonly field?: keyof CardForm | 'sentences' })[];
  /** Its sentences, if it is whole and the pack has a source. `sourceRef`: `Q2.1`, `Q2.1, Q3.1` or `asks`; undefined if not chosen yet. */
  readonly sentences: readonly { readonly says: string; readonly sourceRef: string | undefined }[];
}

/** Makes the workspace of a pack. `today`: ISO date. */
export function workspaceOf(folder: string, today: string): Workspace {
  const { files } = packTexts(folder);
  const { report, pack, claims } = examinePack(folder, today);
  const parts = new Map(pack ? partsOf(pack).map((part) => [part.at.join(' '), part]) : []);
  const whole = pack?.cards.map((card) => card.id) ?? [];
  const wrong = [...report.errors, ...report.notes];
  const cards = files.flatMap(({ path, text }): WorkspaceCard[] => {
    const [, language, cardId] = cardPath.exec(path) ?? [];
    if (language === undefined || cardId === undefined) return [];
    const part = (pack && languageOf(pack.locale)) === language ? parts.get(`cards ${cardId}`) : undefined;
    const known = claims?.claims.get(`cards ${cardId}`) ?? [];
    const sentences = [...new Set((claims && part ? part.said : []).map(({ says }) => says))].map((says) => {
      const claim = known.find((each) => plainText(each.says) === says);
      const ours = nonClaims.find((nonClaim) => nonClaim === claim?.ours);
      return { says, sourceRef: claim?.from.join(', ') || ours };
    });
    const problems = wrong.flatMap((problem): WorkspaceCard['problems'] => {
      const isPlace =
        problem.file === claimsFile && sentences.some(({ says }) => problem.message.includes(`"${says}"`));
      if (problem.file !== path && !isPlace) return [];
      const field = isPlace ? 'sentences' : fieldAt(text, problem.line);
      return [{ ...problem, ...(field ? { field } : {}) }];
    });
    return [{ id: cardId, language, file: path, form: readCardForm(text), problems, sentences }];
  });
  const at = (card: WorkspaceCard) => (whole.includes(card.id) ? whole.indexOf(card.id) : whole.length);
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
    drawings: [...(pack ? readDrawings(textsOf(files), pack.locale).value.values() : [])].map(({ id, title }) => ({
      id,
      title,
    })),
  };
}

const cardPath = /^cards\/([a-z]{2})\/([a-z0-9-]+)\.md$/;
