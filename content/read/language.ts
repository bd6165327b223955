import { languageOf } from '../model/language.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Card, Guide, Pack, Reference } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';
import { countWords } from '../model/wordCount.ts';
import { approvalsFile, approved, type ApprovalEntry, cardHashes, guideHashes, readApprovals } from './approvals.ts';
import { type ReadCard, readCard } from './card.ts';
import { readArt, readDrawings, withOriginals } from './drawings.ts';
import { readGlossary } from './glossary.ts';
import { readGuide } from './guide.ts';
import { linkProblems } from './links.ts';
import { missingFile, type OnFile, type PackTexts } from './packFiles.ts';
import { readReferences } from './references.ts';
import { createReport, type Read, type Report, safely } from './report.ts';
import { id, packHead } from './schema.ts';
import { checkYaml } from './yaml.ts';

/** The newest version of a pack's files that this release knows. */
const packVersion = 1;

/** What is needed to read the texts of one language. */
interface Reading {
  readonly texts: PackTexts;
  readonly locale: string;
  /** As in the names of folders: `en` of `en-AU`. */
  readonly language: string;
  readonly approvals: readonly ApprovalEntry[];
  readonly report: Report;
  readonly onFile: OnFile;
}

/**
 * Reads a pack in the language of one of its heads (`pack.yaml`, `pack.es.yaml`). `base`: for a translation, the original pack. A
 * translation may lack some of its cards. The pack is undefined when its head cannot be used.
 */
export function readLanguage(
  texts: PackTexts,
  headFile: string,
  { base, onFile }: { readonly base: Pack | undefined; readonly onFile: OnFile },
): Read<Pack | undefined> {
  onFile(headFile);
  const headText = texts.get(headFile);
  if (headText === undefined) return { value: undefined, problems: [missingFile(headFile)] };
  const { value: head, problems } = checkYaml(packHead, { file: headFile, text: headText, firstLine: 1 });
  if (!head) return { value: undefined, problems };

  const report = createReport();
  report.add(...problems);
  const { locale, attractPicture, version, ...shared } = head;
  if (version > packVersion)
    report.add({
      file: headFile,
      line: 1,
      message: 'a newer release has written this pack',
      mend: 'Install that release; what this one does not know is left out',
      isNote: true,
    });
  const language = languageOf(locale);
  const references = report.take(readReferences(texts.get('references.json')));
  const glossary = report.take(readGlossaryOf(texts, language, onFile));
  const own = report.take(readDrawings(texts, locale, onFile));
  const originals = (base?.cards ?? []).flatMap((card) => card.drawings);
  const drawings = report.take(withOriginals(own, originals, locale));
  const approvals = report.take(readApprovals(texts.get(approvalsFile) ?? ''));
  const reading: Reading = { texts, locale, language, approvals, report, onFile };

  const read = readCards(reading, { references, glossary, drawings });
  // A card that could not be read is still known by its file's name, so that links to it are not reported as dead as well.
  const written = new Set([...(base?.cards ?? []).map((each) => each.id), ...read.names]);
  report.add(...linkProblems(read.cards, { written, topics: new Set(head.topics.map((each) => each.id)) }));
  const cards = wholeCards(read.cards, reading, { base, references });
  const shown = new Set([...(base?.cards ?? []), ...cards].map((each) => each.id));
  const guides = readGuides(reading, { written, shown });
  const attractArt = attractPicture === undefined ? undefined : report.take(readArt(texts, attractPicture));
  report.add(...strayApprovals(approvals, texts));
  const words = wordsOf(shared, cards, references);
  const pack = { ...shared, locale, attractArt, cards, guides, glossary, references, translations: [], words };
  return { value: pack, problems: report.problems };
}

function readGlossaryOf(texts: PackTexts, language: string, onFile: OnFile): ReturnType<typeof readGlossary> {
  const file = `glossary/${language}.yaml`;
  const text = texts.get(file);
  onFile(file);
  return text === undefined ? { value: [], problems: [] } : readGlossary(file, text);
}

/** The cards of a language that could be read, and the names of all that are there. */
function readCards(
  { texts, locale, language, report, onFile }: Reading,
  {
    references,
    glossary,
    drawings,
  }: {
    readonly references: readonly Reference[];
    readonly glossary: Pack['glossary'];
    readonly drawings: ReadonlyMap<string, Drawing>;
  },
): { readonly cards: readonly ReadCard[]; readonly names: readonly string[] } {
  const folder = `cards/${language}/`;
  const found = [...texts].filter(([path]) => path.startsWith(folder) && path.endsWith('.md'));
  const files = found.filter(([path]) => isSlug(nameIn(folder, path)));
  for (const [path] of found) {
    if (!isSlug(nameIn(folder, path)))
      report.add({
        file: path,
        line: 1,
        message: 'this is not a card: the name of a card has only small letters, digits and hyphens',
        mend: 'Give it such a name, or take it away',
        isNote: true,
      });
  }
  if (files.length === 0) report.add(missingFile(`${folder}*.md`));
  const numberOf = new Map(references.map((each) => [each.id, each.number]));
  const cards = files.flatMap(([path, text]) => {
    onFile(path);
    return report.take(safely(path, () => readCard(path, text, { numberOf, locale, glossary, drawings }))) ?? [];
  });
  return { cards, names: files.map(([path]) => nameIn(folder, path)) };
}

/** The name of a card's file, without its ending. */
function nameIn(folder: string, path: string): string {
  return path.slice(folder.length, -'.md'.length);
}

function isSlug(name: string): boolean {
  return id.safeParse(name).success;
}

/** The cards without errors, in their order, with their approvals. Links to cards with errors are left out. */
function wholeCards(
  reads: readonly ReadCard[],
  { approvals, report }: Reading,
  { base, references }: { readonly base: Pack | undefined; readonly references: readonly Reference[] },
): readonly Card[] {
  const faulty = new Set(report.problems.filter(({ isNote }) => !isNote).map(({ file }) => file));
  const whole = reads.filter(({ file }) => !faulty.has(file));
  const ids = new Set([...(base?.cards ?? []), ...whole.map(({ card }) => card)].map((each) => each.id));
  return whole
    .map(({ file, card }) => ({
      ...report.take(approved(card, { file, hashes: cardHashes(card, references) }, approvals)),
      related: card.related.filter((each) => ids.has(each)),
    }))
    .toSorted((a, b) => a.order - b.order);
}

/**
 * `written`: the cards that a step may name. `shown`: the cards without errors. A step with any other card is left out, and the guide
 * stays.
 */
function readGuides(
  { texts, locale, language, approvals, report, onFile }: Reading,
  { written, shown }: { readonly written: ReadonlySet<string>; readonly shown: ReadonlySet<string> },
): readonly Guide[] {
  return [...texts]
    .filter(([path]) => path.startsWith(`paths/${language}/`) && path.endsWith('.yaml'))
    .flatMap(([file, text]) => {
      onFile(file);
      const guide = report.take(safely(file, () => readGuide(file, text, { cards: written, locale })));
      if (!guide) return [];
      const checked = report.take(approved(guide, { file, hashes: guideHashes(guide) }, approvals));
      return [{ ...checked, steps: guide.steps.filter((step) => step.kind !== 'card' || shown.has(step.card)) }];
    });
}

/** How many words are on the screens that are not cards. A screen with more words may be silent for longer. */
function wordsOf(
  { origin, disclaimer }: Pick<Pack, 'origin' | 'disclaimer'>,
  cards: readonly Card[],
  references: readonly Reference[],
): Pack['words'] {
  const studies = references.map(({ title, authors, journal }) => [title, ...authors, journal].join(' '));
  return {
    topics: countWords(cards.map(({ question }) => question).join(' ')),
    sources: countWords([...origin, ...disclaimer.full, ...studies].join(' ')),
    help: countWords(disclaimer.short),
  };
}

/** Approvals of files that are not there. */
function strayApprovals(entries: readonly ApprovalEntry[], texts: PackTexts): readonly Problem[] {
  return entries
    .filter(({ file }) => !texts.has(file))
    .map(({ file, line }) => ({
      file: approvalsFile,
      line,
      message: `there is no file "${file}" to approve`,
      mend: 'Take it out, or name a file of this pack, such as cards/en/surgery.md',
      isNote: true,
    }));
}
