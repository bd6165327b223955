import { longestMonthsUnseen } from '../../content/model/limits.ts';
import { languageOf } from '../../content/model/language.ts';
import { type Appraisal, itemsOf, readAppraisals, scoresOf } from './appraisals.ts';
import { approvalsFile, monthsLater } from '../../content/read/approvals.ts';
import { checkClaims, type ClaimMap } from './claims.ts';
import { packTexts, parsePackTexts } from '../../content/read/folder.ts';
import { withTermsKnown } from '../../content/read/glossary.ts';
import { hardDrawings, hardGuides, hardTranslation, hardWords, spanishEase } from './hardness.ts';
import { type IpdasCriterion, ipdasCriteria, ipdasGaps } from '../../content/model/ipdas.ts';
import { cardFile, type Pack, guideFile, type Reference } from '../../content/model/pack.ts';
import { isChecked, isOverdue } from '../../content/model/withhold.ts';
import { formatProblem, type Problem } from '../../content/model/problem.ts';
import { gradedText, type Counts, countText, type Grades, grade, pool } from './readability.ts';
import { secondsToRead } from '../../content/model/wordCount.ts';

/** What `npm run content:check` says of a pack. */
export interface Report {
  readonly pack: string;
  readonly pooled: Counts & { readonly grades: Grades };
  /** The same grades, if each hard word that the glossary explains counts as a short word. */
  readonly explained: { readonly grades: Grades };
  readonly cards: readonly {
    readonly id: string;
    readonly question: string;
    readonly status: string;
    readonly reviewBy: string;
    readonly words: number;
    readonly sentences: number;
    /** At 100 words a minute. */
    readonly seconds: number;
    readonly grades: Pick<Grades, 'fleschKincaid'>;
    readonly citations: readonly number[];
  }[];
  readonly references: readonly Reference[];
  /** The translations. `ease`: how easy each is to read; null if its language has no formula here, or if nothing is translated yet. */
  readonly languages: readonly { readonly locale: string; readonly ease: number | null }[];
  /** For each guide that answers the standards for decision aids: the criteria that it does not meet. */
  readonly ipdas: readonly { readonly guide: string; readonly gaps: readonly IpdasCriterion[] }[];
  /** The ratings of cards, with their scores. */
  readonly appraisals: readonly (Appraisal & { readonly scores: Readonly<Record<string, number>> })[];
  readonly errors: readonly Problem[];
  /** What somebody still has to do. None of it is a mistake. */
  readonly notes: readonly Problem[];
}

/** Everything that is needed to look at a pack as a whole: its words, its claim map, and the result of the check. */
export interface CheckedPack {
  readonly report: Report;
  readonly pack: Pack | undefined;
  readonly claims: ClaimMap | undefined;
}

/** Checks one pack: its form, its links, what its words rest on, and how hard they are. `today`: ISO date. */
export function checkPack(folder: string, today: string): Report {
  return examinePack(folder, today).report;
}

/** Checks one pack, and returns the pack and its claim map together with the report. */
export function examinePack(folder: string, today: string): CheckedPack {
  const read = packTexts(folder);
  const { files } = read;
  const { pack, problems: found } = parsePackTexts(read);
  const cards = pack?.cards ?? [];
  const texts = cards.map(gradedText);
  const counts = texts.map((text) => countText(text));
  const pooledCounts = pool(counts);
  const pooled = { ...pooledCounts, grades: grade(pooledCounts) };
  const known = texts.map((text) => countText(withTermsKnown(text, pack?.glossary ?? [])));
  const explained = { grades: grade(pool(known)) };
  const reported = cards.map(({ id, question, status, reviewBy, citations }, index) => {
    const { words, sentences } = counts[index] ?? pooledCounts;
    const { fleschKincaid } = grade(counts[index] ?? pooledCounts);
    return {
      id,
      question,
      status,
      reviewBy,
      words,
      sentences,
      seconds: secondsToRead(words),
      grades: { fleschKincaid },
      citations,
    };
  });
  const translations = pack?.translations ?? [];
  const hard = pack
    ? [
        ...hardWords(pack, reported, [
          { grades: pooled.grades, how: '' },
          { grades: explained.grades, how: ', with explained hard words counted as short,' },
        ]),
        ...hardGuides(pack),
        ...hardDrawings(pack),
        ...translations.flatMap(hardTranslation),
      ]
    : [];
  const isWhole = found.every(({ isNote }) => isNote);
  const claims = pack ? checkClaims(pack, files, { isWhole }) : { map: undefined, problems: [] };
  const ratings = files.find(({ path }) => path === 'appraisals.yaml')?.text ?? '';
  // A card with mistakes is left out of the pack, and its ratings would look wrong. So ratings are only read if the pack has no mistakes.
  const appraised = isWhole
    ? readAppraisals(ratings, { cards, references: pack?.references ?? [] })
    : { appraisals: [], problems: [] };
  const fallen = found.filter(({ file, isNote }) => file === approvalsFile && isNote);
  const report = {
    pack: folder,
    pooled,
    explained,
    cards: reported,
    references: pack?.references ?? [],
    languages: translations.map((translation) => ({
      locale: translation.locale,
      ease: languageOf(translation.locale) === 'es' ? spanishEase(translation) : null,
    })),
    ipdas: (pack?.guides ?? []).flatMap(({ id, ipdas: answers }) =>
      answers ? [{ guide: id, gaps: ipdasGaps(answers) }] : [],
    ),
    appraisals: appraised.appraisals.map((each) => ({ ...each, scores: scoresOf(each) })),
    errors: [
      ...found.filter((problem) => !fallen.includes(problem)),
      ...hard,
      ...claims.problems,
      ...appraised.problems,
    ],
    notes: [...fallen, ...(pack ? datesOf(pack, today) : [])],
  };
  return { report, pack, claims: claims.map };
}

/** A note for each text that is due to be looked at, has an approval in the future, or has a `reviewBy` that is too far away. */
function datesOf(pack: Pack, today: string): readonly Problem[] {
  const all = [pack, ...pack.translations].flatMap(({ locale, cards, guides }) => [
    ...cards.filter((card) => card.locale === locale).map((of) => ({ of, file: cardFile(of) })),
    ...guides.filter((guide) => guide.locale === locale).map((of) => ({ of, file: guideFile(of) })),
  ]);
  return all.flatMap(({ of, file }) => {
    const note = (message: string, mend: string) => [{ file, line: 1, message, mend, isNote: true, isDue: true }];
    if (of.approval && today < of.approval.on)
      return note(
        `this text was approved on ${of.approval.on}, a day that has not come yet`,
        'Check the date of this machine, or have the text approved again',
      );
    if (isOverdue(of, today))
      return note(`the check of this text ran out on ${of.approval?.until}`, 'Have it checked and approved again');
    if (!isChecked(of) && of.reviewBy < today)
      return note(`this text had to be looked at by ${of.reviewBy}`, 'Look at it, and set reviewBy to a later day');
    if (of.reviewBy > monthsLater(today, longestMonthsUnseen))
      return note(
        `the next look at this text is due by ${of.reviewBy}, more than ${longestMonthsUnseen} months from now`,
        'Set reviewBy to an earlier day',
      );
    return [];
  });
}

/** The report as lines for people. */
export function formatReport(report: Report): string {
  const { pack, pooled, explained, cards, references, languages, ipdas, appraisals, errors, notes } = report;
  const rows = cards.map(
    ({ id, words, sentences, grades, citations, status }) =>
      `  ${id.padEnd(24)} ${String(words).padStart(4)} words ${String(sentences).padStart(3)} sentences  grade ${grades.fleschKincaid.toFixed(1).padStart(4)}  ${status.padEnd(8)}  ${citations.length > 0 ? `cites ${citations.join(', ')}` : ''}`,
  );
  const sum = `  all cards: ${pooled.words} words, Flesch-Kincaid ${pooled.grades.fleschKincaid}, SMOG ${pooled.grades.smog}; hard words explained: ${explained.grades.fleschKincaid}, ${explained.grades.smog}; ${references.length} references`;
  const aids = ipdas.map(({ guide, gaps }) => {
    const all = Object.keys(ipdasCriteria).length;
    return `  ${guide}: IPDAS ${all - gaps.length} of ${all} met; gaps: ${gaps.join(', ') || 'none'}`;
  });
  const spoken = languages.map(
    ({ locale, ease }) => `  ${locale}: ${ease === null ? 'reading ease is not measured' : `Fernández Huerta ${ease}`}`,
  );
  const verdict = errors.length === 0 ? ['  no errors'] : errors.map((error) => `  ${formatProblem(error)}`);
  const rated = appraisals.map(({ card, sheet, rater, isAuthor, items, scores }) => {
    const shares = Object.entries(scores).map(([part, share]) => `${part} ${share} %`);
    const whose = isAuthor ? `${rater}, who wrote the card, so the rating proves nothing` : rater;
    return `  ${sheet} of ${card}: ${shares.join(', ')}; ${items.length} of ${itemsOf(sheet).length} items (${whose})`;
  });
  const toDo = notes.map((note) => `  to do: ${formatProblem(note)}`);
  return [pack, ...rows, sum, ...spoken, ...aids, ...rated, ...toDo, ...verdict].join('\n');
}
