import { z } from 'zod';
import { placeholder } from '../../content/read/placeholder.ts';
import type { Pack } from '../../content/model/pack.ts';
import type { Problem } from '../../content/model/problem.ts';
import type { PackFile } from '../../content/read/packFiles.ts';
import { cardSentences, type ForEachPart, readOnCard } from '../../content/model/cardTexts.ts';
import { patientTexts } from '../../content/model/guideTexts.ts';
import { id, sentence } from '../../content/read/schema.ts';
import { plainText, sentencesIn } from '../../content/model/sentences.ts';
import { checkYaml } from '../../content/read/yaml.ts';

/** The file in which a pack describes its source. */
export const sourceFile = 'source.yaml';
/** The file of a pack's claim map, which says where each sentence of the pack comes from. */
export const claimsFile = 'claims.yaml';

/**
 * A map of the source: how many sentences each of its questions has, and which studies each sentence cites. The words of the source are
 * not copied into it.
 */
export const sourceMap = z.strictObject({
  title: sentence,
  publisher: sentence,
  questions: z
    .array(
      z.strictObject({
        about: sentence,
        sentences: z.int().positive(),
        cites: z.record(z.string().regex(/^\d+$/), z.array(z.int().positive())).default({}),
      }),
    )
    .min(1),
});

/** The map of a pack's source. */
export type SourceMap = z.infer<typeof sourceMap>;

/** What a sentence can do instead of making a claim from the source. */
export const ownDoings = {
  asks: 'asks, or invites to ask',
  explains: 'explains a hard word',
  advises: 'is our own advice',
  adds: 'adds what we know, and the source does not say',
  guides: 'is about this screen',
  notes: 'says what a drawing does not show',
  [placeholder]: 'not named yet',
} as const;

/** The names of {@link ownDoings}. */
export const nonClaims = ['asks', 'explains', 'advises', 'adds', 'guides', 'notes'] as const;

const place = z.string().regex(/^Q\d+\.\d+$/, 'must be a place in the source, such as Q2.1 (question 2, sentence 1)');
const claim = z.strictObject({
  says: sentence,
  from: z.array(place).default([]),
  cites: z.array(z.int().positive()).default([]),
  ours: z.enum([...nonClaims, placeholder]).optional(),
});

/** A sentence with where it comes from, or what it does instead of claiming anything. */
export type Claim = z.infer<typeof claim>;
const claimLists = z.record(id, z.array(claim));
/** `claims.yaml`. */
export const claimMap = z.strictObject({
  cards: claimLists,
  drawings: claimLists.default({}),
  paths: claimLists.default({}),
  glossary: z.array(claim).default([]),
});

/** A sentence that a reader comes to, and the studies that it cites. */
export interface Said {
  readonly says: string;
  readonly cites: readonly number[];
}

/** What a pack says, in parts, each with its place in the claim map. */
export interface SaidPart {
  readonly at: readonly string[];
  readonly said: readonly Said[];
}

/** A pack's claims by the part of the pack, such as `cards surgery`, and the map of its source. */
export interface ClaimMap {
  readonly source: SourceMap;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

/**
 * Compares what a pack says, in its own language, with its claim map. Each sentence must have a place in the source, or say what it does
 * instead of claiming anything. Each citation must be where the map has it and where the source has it. A pack without a `source.yaml` has
 * nothing to compare with. `isWhole`: whether all of the pack could be read. If not, a line that seems left over may belong to a text that
 * could not be read, so it is no problem.
 */
export function checkClaims(
  pack: Pack,
  files: readonly PackFile[],
  { isWhole }: { readonly isWhole: boolean },
): { readonly map: ClaimMap | undefined; readonly problems: readonly Problem[] } {
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  const sourceText = textOf(sourceFile);
  if (sourceText === undefined) return { map: undefined, problems: [] };
  const source = checkYaml(sourceMap, { file: sourceFile, text: sourceText, firstLine: 1 });
  const claims = checkYaml(claimMap, { file: claimsFile, text: textOf(claimsFile) ?? 'cards: {}', firstLine: 1 });
  if (!source.value || !claims.value) return { map: undefined, problems: [...source.problems, ...claims.problems] };
  const { questions } = source.value;
  const lists = listsOf(claims.value);
  const problems: Problem[] = [...source.problems, ...claims.problems];
  const report = (at: readonly PropertyKey[], message: string, mend: string) =>
    problems.push({ file: claimsFile, line: claims.lineOf(at), message, mend });

  for (const { at, said } of partsOf(pack)) {
    const known = lists.get(at.join(' ')) ?? [];
    const placeless = said.filter(({ says }) => !known.some((each) => plainText(each.says) === says));
    if (placeless[0])
      report(
        at,
        `${placesWanted(placeless)} no place in the source`,
        'When the words are final, say where each sentence comes from: on the author\'s page, or in claims.yaml after "npm run content:claims"',
      );
    for (const [nth, { says, cites }] of said.entries()) {
      const index = lineFor(known, said, nth);
      const found = known[index];
      if (!found) continue;
      const where = [...at, index];
      if (found.from.length === 0 && (!found.ours || found.ours === placeholder)) {
        report(where, `"${says}" names no place`, 'Add "from", or say what it does (ours: asks)');
        continue;
      }
      const lost = found.from.filter((each) => !isThere(each, questions));
      if (lost.length > 0)
        report(where, `the source has no place ${lost.join(', ')}`, 'Name a place that source.yaml has, such as Q2.1');
      if (String(found.cites) !== String(cites))
        report(
          where,
          `"${says}" cites ${listed(cites)}, and the map has ${listed(found.cites)}`,
          'Put the citation back where it was, or mend the map after looking at the source',
        );
      const ofSource = new Set(found.from.flatMap((each) => citesAt(each, questions)));
      const stray = cites.filter((number) => !ofSource.has(number));
      if (stray.length > 0)
        report(
          where,
          `"${says}" cites ${listed(stray)}, which the source does not cite at ${found.from.join(', ')}`,
          'Cite what the source cites there',
        );
    }
  }
  if (isWhole) problems.push(...leftOver(pack, lists, claims.lineOf));
  return { map: { source: source.value, claims: lists }, problems };
}

/**
 * The index of the line that is for the `nth` sentence of a part, or -1 if there is none. A sentence that occurs twice can have two lines,
 * in the same order. If it has only one line, that line is for both.
 */
export function lineFor(claims: readonly Claim[], said: readonly Said[], nth: number): number {
  const says = said[nth]?.says;
  const lines = claims.flatMap((each, line) => (plainText(each.says) === says ? line : []));
  const before = said.slice(0, nth).filter((each) => each.says === says).length;
  return lines[before] ?? lines[0] ?? -1;
}

/** "“A” has", or "“A” and 3 more sentences have". */
function placesWanted([first, ...others]: readonly Said[]): string {
  if (others.length === 0) return `"${first?.says}" has`;
  return `"${first?.says}" and ${others.length} more ${others.length === 1 ? 'sentence has' : 'sentences have'}`;
}

function listsOf(map: z.infer<typeof claimMap>): ReadonlyMap<string, readonly Claim[]> {
  return new Map([
    ...Object.entries(map.cards).map(([name, list]) => [`cards ${name}`, list] as const),
    ...Object.entries(map.drawings).map(([name, list]) => [`drawings ${name}`, list] as const),
    ...Object.entries(map.paths).map(([name, list]) => [`paths ${name}`, list] as const),
    ['glossary', map.glossary],
  ]);
}

/**
 * The parts of a card whose sentences are listed under the card in the map. Hard words and drawings have lists of their own. A handout's
 * name is the clinic's, and is not mapped.
 */
const mappedOnCard: ForEachPart<boolean> = { ...readOnCard, terms: false };

/** Everything that a pack says in its own language, sentence by sentence. */
export function partsOf({ cards, guides, glossary, locale }: Pack): readonly SaidPart[] {
  const drawings = cards.flatMap((card) => card.drawings);
  return [
    ...cards.map((card) => ({ at: ['cards', card.id], said: cardSentences(card, mappedOnCard) })),
    ...drawings.map(({ id: name, title, note, labels, steps }) => ({
      at: ['drawings', name],
      said: [title, ...(note ? [note] : []), ...labels.map(({ text }) => text), ...steps]
        .flatMap((text) => sentencesIn(text, locale))
        .map(uncited),
    })),
    ...guides.map((guide) => ({
      at: ['paths', guide.id],
      said: [...new Set(patientTexts(guide).flatMap((text) => sentencesIn(text, locale)))].map(uncited),
    })),
    { at: ['glossary'], said: glossary.flatMap(({ says }) => sentencesIn(says, locale)).map(uncited) },
  ];
}

function uncited(says: string): Said {
  return { says, cites: [] };
}

function isThere(name: string, questions: SourceMap['questions']): boolean {
  const [question = 0, at = 0] = name.slice(1).split('.').map(Number);
  return at >= 1 && at <= (questions[question - 1]?.sentences ?? 0);
}

function citesAt(name: string, questions: SourceMap['questions']): readonly number[] {
  const [question = 0, at = 0] = name.slice(1).split('.').map(Number);
  return questions[question - 1]?.cites[String(at)] ?? [];
}

function listed(numbers: readonly number[]): string {
  return numbers.length === 0 ? 'nothing' : numbers.join(', ');
}

/** The lines of the map whose sentences the pack does not say any more. */
function leftOver(
  pack: Pack,
  lists: ReadonlyMap<string, readonly Claim[]>,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly Problem[] {
  const said = new Map(partsOf(pack).map((part) => [part.at.join(' '), part.said.map(({ says }) => says)]));
  return [...lists].flatMap(([name, claims]) =>
    claims.flatMap(({ says }, index) =>
      said.get(name)?.includes(plainText(says))
        ? []
        : [
            {
              file: claimsFile,
              line: lineOf([...name.split(' '), index]),
              message: `"${says}" is not said any more`,
              mend: 'Take it out, or write the sentence as the pack has it',
            },
          ],
    ),
  );
}
