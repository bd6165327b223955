import { languageOf } from '../model/language.ts';
import { approvalsFile, approved, type ApprovalEntry, cardHash, guideHash, readApprovals } from './approvals.ts';
import { type ReadCard, readCard } from './card.ts';
import type { Art, Drawing } from '../model/drawing.ts';
import { readDrawing } from './drawing.ts';
import { readGlossary } from './glossary.ts';
import type { Pack, Reference } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';
import { readGuide } from './guide.ts';
import { readPicture } from './svg.ts';
import { packHead, referenceList } from './schema.ts';
import { checkTranslation } from './translation.ts';
import { countWords } from '../model/wordCount.ts';
import { checkYaml } from './yaml.ts';

/** A file of a pack. The path is relative to the pack's folder, with `/`. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

export interface ParsedPack {
  /** What is whole in the pack: cards with a problem are left out. Undefined when `pack.yaml` cannot be used. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks a whole pack in all its languages. Never throws: whatever is wrong becomes a problem with file, line and mend. */
export function parsePack(files: readonly PackFile[]): ParsedPack {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const own = parseLanguage(files, 'pack.yaml', byPath, undefined);
  if (!own.pack) return own;
  const base = own.pack;
  const others = [...byPath.keys()]
    .filter((path) => /^pack\.[a-z]{2}\.yaml$/.test(path))
    .map((head) => {
      const { pack, problems } = parseLanguage(files, head, byPath, base);
      if (!pack) return { pack, problems };
      const { whole, problems: unlike } = checkTranslation(base, pack, head);
      return { pack: whole, problems: [...problems, ...unlike] };
    });
  const translations = others.flatMap(({ pack }) => pack ?? []);
  // What the languages share is read with each of them, and is wrong once.
  const problems = [...own.problems, ...others.flatMap((other) => other.problems)].filter(
    ({ file, line, message }, at, all) =>
      all.findIndex((same) => same.file === file && same.line === line && same.message === message) === at,
  );
  return { pack: { ...base, translations }, problems };
}

/**
 * Reads a pack in the language of one of its heads (`pack.yaml`, `pack.es.yaml`). `base`: the pack that it is a translation of, of which
 * it may have no words of its own.
 */
function parseLanguage(
  files: readonly PackFile[],
  headFile: string,
  byPath: ReadonlyMap<string, string>,
  base: Pack | undefined,
): ParsedPack {
  const missing = (file: string): Problem => ({
    file,
    line: 1,
    message: 'the file is missing',
    mend: 'Put it back, or copy it from the built-in pack',
  });

  const headText = byPath.get(headFile);
  if (headText === undefined) return { pack: undefined, problems: [missing(headFile)] };
  const head = checkYaml(packHead, { file: headFile, text: headText, firstLine: 1 });
  if (!head.value) return { pack: undefined, problems: head.problems };

  const problems: Problem[] = [];
  const originals = new Set(base?.cards.map(({ id }) => id));
  const listText = byPath.get('references.json');
  if (listText === undefined) problems.push(missing('references.json'));
  const { references, problems: referenceProblems } = readReferences(listText ?? '[]');
  problems.push(...referenceProblems);
  const numberOf = new Map(references.map(({ id, number }) => [id, number]));

  const language = languageOf(head.value.locale);
  const folder = `cards/${language}/`;
  const cardFiles = files.filter(({ path }) => path.startsWith(folder) && path.endsWith('.md'));
  if (cardFiles.length === 0) problems.push(missing(`${folder}*.md`));
  const { locale } = head.value;
  const { glossary, problems: glossaryProblems } = glossaryIn(byPath, language);
  const { drawings: own, problems: drawingProblems } = drawingsIn(files, locale);
  const ofBase = (base?.cards ?? []).flatMap((card) => card.drawings);
  const untranslated = ofBase.filter(({ id }) => !own.has(id));
  const drawings = new Map([...untranslated, ...own.values()].map((drawing) => [drawing.id, drawing]));
  problems.push(...untranslated.map(({ id }) => untranslatedDrawing(id, locale)));
  problems.push(...glossaryProblems, ...drawingProblems);
  const { entries, problems: approvalProblems } = readApprovals(byPath.get(approvalsFile) ?? '');
  problems.push(...approvalProblems);
  const reads = cardFiles.flatMap(({ path, text }) => {
    const { read, problems: cardProblems } = readCard(path, text, { numberOf, locale, glossary, drawings });
    problems.push(...cardProblems);
    return read ? [read] : [];
  });
  // A card that could not be read is named by its file, so that links to it are not called dead a second time.
  const written = new Set([...originals, ...cardFiles.map(({ path }) => path.slice(folder.length, -'.md'.length))]);
  const topics = new Set(head.value.topics.map(({ id }) => id));
  problems.push(...linkProblems(reads, { written, topics }));

  const whole = reads.filter(({ file }) => problems.every((problem) => problem.file !== file));
  const ids = new Set([...originals, ...whole.map(({ card }) => card.id)]);
  const cards = whole
    .map(({ file, card }) => {
      const checked = approved(card, { file, hash: cardHash(card) }, entries);
      problems.push(...checked.problems);
      return { ...checked.of, related: card.related.filter((id) => ids.has(id)) };
    })
    .toSorted((a, b) => a.order - b.order);
  const guideFiles = files.filter(({ path }) => path.startsWith(`paths/${language}/`) && path.endsWith('.yaml'));
  const guides = guideFiles.flatMap(({ path: file, text }) => {
    const { guide, problems: guideProblems } = readGuide(file, text, { cards: written, locale });
    problems.push(...guideProblems);
    if (!guide) return [];
    const checked = approved(guide, { file, hash: guideHash(guide) }, entries);
    problems.push(...checked.problems);
    // A card that is not whole takes its step with it, and not the guide.
    return [{ ...checked.of, steps: guide.steps.filter((step) => step.kind !== 'card' || ids.has(step.card)) }];
  });
  const { attractPicture, ...shared } = head.value;
  const { disclaimer, origin } = shared;
  const art = attractPicture === undefined ? undefined : artIn(byPath, attractPicture);
  problems.push(...(art?.problems ?? []));
  const words = {
    topics: countWords(cards.map(({ question }) => question).join(' ')),
    sources: countWords(
      [
        ...origin,
        ...disclaimer.full,
        ...references.map(({ title, authors, journal }) => [title, ...authors, journal].join(' ')),
      ].join(' '),
    ),
    help: countWords(disclaimer.short),
  };
  problems.push(...strayApprovals(entries, byPath));
  const parsed = { ...shared, attractArt: art?.art, cards, guides, glossary, references, translations: [], words };
  return { pack: parsed, problems };
}

function glossaryIn(byPath: ReadonlyMap<string, string>, language: string): ReturnType<typeof readGlossary> {
  const file = `glossary/${language}.yaml`;
  const text = byPath.get(file);
  return text === undefined ? { glossary: [], problems: [] } : readGlossary(file, text);
}

/** A picture that is shown without words. */
function artIn(
  byPath: ReadonlyMap<string, string>,
  name: string,
): { readonly art: Art | undefined; readonly problems: readonly Problem[] } {
  const file = `drawings/${name}.svg`;
  const text = byPath.get(file);
  if (text === undefined) {
    const message = `there is no picture ${file}`;
    return {
      art: undefined,
      problems: [{ file: 'pack.yaml', line: 1, message, mend: 'Draw it, or take attractPicture out' }],
    };
  }
  const { picture, problems } = readPicture(file, text);
  return { art: picture && { size: picture.size, shapes: picture.shapes }, problems };
}

/** The drawings that a language has words for, by their ids. */
export function drawingsIn(
  files: readonly PackFile[],
  locale: string,
): { readonly drawings: ReadonlyMap<string, Drawing>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const drawings = new Map<string, Drawing>();
  const folder = `drawings/${languageOf(locale)}/`;
  for (const { path, text } of files) {
    if (!path.startsWith(folder) || !path.endsWith('.yaml')) continue;
    const name = path.slice(folder.length, -'.yaml'.length);
    const file = `drawings/${name}.svg`;
    const svg = files.find((other) => other.path === file);
    if (!svg) {
      problems.push({
        file: path,
        line: 1,
        message: `there is no picture ${file}`,
        mend: 'Draw it, or take this file out',
      });
      continue;
    }
    const { picture, problems: pictureProblems } = readPicture(file, svg.text);
    problems.push(...pictureProblems);
    if (!picture) continue;
    const { drawing, problems: drawingProblems } = readDrawing(path, text, { picture, locale });
    problems.push(...drawingProblems);
    if (drawing) drawings.set(name, drawing);
  }
  return { drawings, problems };
}

function untranslatedDrawing(id: string, locale: string): Problem {
  return {
    file: `drawings/${languageOf(locale)}/${id}.yaml`,
    line: 1,
    message: 'the words of the drawing are not translated',
    mend: 'Translate them; until then it is shown in the pack’s own language',
    isNote: true,
  };
}

/** Approvals of files that are not there. */
function strayApprovals(entries: readonly ApprovalEntry[], byPath: ReadonlyMap<string, string>): readonly Problem[] {
  return entries
    .filter(({ file }) => !byPath.has(file))
    .map(({ file, line }) => ({
      file: approvalsFile,
      line,
      message: `there is no file "${file}" to approve`,
      mend: 'Take it out, or name a file of this pack, such as cards/en/surgery.md',
      isNote: true,
    }));
}

function readReferences(text: string): { references: readonly Reference[]; problems: readonly Problem[] } {
  const file = 'references.json';
  const { value, problems, lineOf } = checkYaml(referenceList, { file, text, firstLine: 1 });
  if (!value) return { references: [], problems };
  const twice = value.flatMap((item, index) =>
    value.findIndex(({ id, number }) => id === item.id || number === item.number) < index
      ? [
          {
            file,
            line: lineOf([index, 'id']),
            message: `the reference "${item.id}" is there twice`,
            mend: 'Give it an id and a number of its own',
          },
        ]
      : [],
  );
  const references = value
    .map((item) => ({
      id: item.id,
      number: item.number,
      locale: item.language,
      authors: item.author.map((author) => ('literal' in author ? author.literal : `${author.family} ${author.given}`)),
      title: item.title,
      journal: item['container-title'],
      year: item.issued['date-parts'][0]?.[0] ?? 0,
      volume: item.volume,
      pages: item.page,
    }))
    .toSorted((a, b) => a.number - b.number);
  return { references, problems: twice };
}

function linkProblems(
  reads: readonly ReadCard[],
  { written, topics }: { written: ReadonlySet<string>; topics: ReadonlySet<string> },
): Problem[] {
  return reads.flatMap(({ file, card, lines }, index) => {
    const earlier = reads.slice(0, index);
    const found: Problem[] = [];
    const report = (line: number, message: string, mend: string) => found.push({ file, line, message, mend });
    const sameId = earlier.find((other) => other.card.id === card.id);
    if (sameId) report(lines.id, `the id "${card.id}" is in ${sameId.file} too`, 'Give each card an id of its own');
    else if (!file.endsWith(`/${card.id}.md`))
      report(lines.id, `the id "${card.id}" is not the file's name`, `Name the file ${card.id}.md`);
    const sameOrder = earlier.find((other) => other.card.order === card.order);
    if (sameOrder)
      report(lines.order, `${sameOrder.file} has the order ${card.order} too`, 'Give each card a place of its own');
    if (!topics.has(card.topic))
      report(lines.topic, `the topic "${card.topic}" is not in pack.yaml`, `Use one of: ${[...topics].join(', ')}`);
    for (const { id, line } of lines.related) {
      if (!written.has(id))
        report(
          line,
          `the link to "${id}" is dead: there is no such card`,
          'Name a card of this pack, or take the link out',
        );
      else if (id === card.id) report(line, 'the card links to itself', 'Take the link out');
    }
    return found;
  });
}
