import { parsePackFolder } from './folder.ts';
import { type IpdasCriterion, ipdasCriteria, ipdasGaps } from './ipdas.ts';
import { formatProblem, type Pack, type Problem, type Reference } from './pack.ts';
import { pathText } from './path.ts';
import {
  cardText,
  type Counts,
  countText,
  fernandezHuerta,
  type Grades,
  grade,
  highestGrades,
  leastFernandezHuerta,
  mostWordsOnCard,
  pool,
} from './readability.ts';

/** What `npm run content:check` says of a pack. With `--json` it is printed as it stands here. */
export interface Report {
  readonly pack: string;
  readonly pooled: Counts & { readonly grades: Grades };
  readonly cards: readonly {
    readonly id: string;
    readonly question: string;
    readonly status: string;
    readonly words: number;
    readonly sentences: number;
    readonly grades: Pick<Grades, 'fleschKincaid'>;
    readonly citations: readonly number[];
  }[];
  readonly references: readonly Reference[];
  /** The translations, and how easy each reads where a formula for its language is known. */
  readonly languages: readonly { readonly locale: string; readonly ease: number | null }[];
  /** How each path that shows ways to choose from stands to the standards for decision aids. */
  readonly ipdas: readonly { readonly path: string; readonly gaps: readonly IpdasCriterion[] }[];
  readonly errors: readonly Problem[];
}

/** Checks one pack: its form, its links, and how hard its words are. */
export function checkPack(folder: string): Report {
  const { pack, problems } = parsePackFolder(folder);
  const cards = pack?.cards ?? [];
  const counts = cards.map((card) => countText(cardText(card)));
  const pooledCounts = pool(counts);
  const pooled = { ...pooledCounts, grades: grade(pooledCounts) };
  const reported = cards.map(({ id, question, status, citations }, index) => {
    const { words, sentences } = counts[index] ?? pooledCounts;
    const { fleschKincaid } = grade(counts[index] ?? pooledCounts);
    return { id, question, status, words, sentences, grades: { fleschKincaid }, citations };
  });
  const translations = pack?.translations ?? [];
  const hard = pack
    ? [...hardWords(pack, reported, pooled.grades), ...hardPaths(pack), ...translations.flatMap(hardTranslation)]
    : [];
  const ipdas = (pack?.paths ?? []).flatMap(({ id, ipdas: answers }) =>
    answers ? [{ path: id, gaps: ipdasGaps(answers) }] : [],
  );
  const references = pack?.references ?? [];
  const languages = translations.map((translation) => ({
    locale: translation.locale,
    ease: translation.locale.startsWith('es') ? spanishEase(translation) : null,
  }));
  return { pack: folder, pooled, cards: reported, references, languages, ipdas, errors: [...problems, ...hard] };
}

function hardWords({ locale }: Pack, cards: Report['cards'], grades: Grades): Problem[] {
  if (!locale.startsWith('en')) return [];
  const mend = 'Use shorter sentences and shorter words';
  const perCard = cards.flatMap(({ id, words, grades: { fleschKincaid } }) => {
    const file = `cards/${locale.slice(0, 2)}/${id}.md`;
    const found: Problem[] = [];
    if (words > mostWordsOnCard) {
      found.push({
        file,
        line: 1,
        message: `the card has ${words} words, more than ${mostWordsOnCard}`,
        mend: 'Keep one message, and cut the rest',
      });
    }
    if (fleschKincaid > highestGrades.cardFleschKincaid) {
      found.push({
        file,
        line: 1,
        message: `the card reads at grade ${fleschKincaid} (Flesch-Kincaid), above ${highestGrades.cardFleschKincaid}`,
        mend,
      });
    }
    return found;
  });
  const whole = { file: 'pack.yaml', line: 1, mend };
  if (cards.length > 0 && grades.fleschKincaid > highestGrades.pooledFleschKincaid) {
    perCard.push({
      ...whole,
      message: `all cards together read at grade ${grades.fleschKincaid} (Flesch-Kincaid), above ${highestGrades.pooledFleschKincaid}`,
    });
  }
  if (cards.length > 0 && grades.smog > highestGrades.pooledSmog) {
    perCard.push({
      ...whole,
      message: `all cards together read at grade ${grades.smog} (SMOG), above ${highestGrades.pooledSmog}`,
    });
  }
  return perCard;
}

/** Paths are graded by themselves: their many short lines would only make the cards look easier than they are. */
function hardPaths({ locale, paths }: Pack): Problem[] {
  if (!locale.startsWith('en')) return [];
  return paths.flatMap((path) => {
    const { fleschKincaid } = grade(countText(pathText(path)));
    if (fleschKincaid <= highestGrades.pooledFleschKincaid) return [];
    const file = `paths/${locale.slice(0, 2)}/${path.id}.yaml`;
    const message = `the path reads at grade ${fleschKincaid} (Flesch-Kincaid), above ${highestGrades.pooledFleschKincaid}`;
    return [{ file, line: 1, message, mend: 'Use shorter sentences and shorter words' }];
  });
}

/** How easy all that a translation into Spanish has of its own is to read, together; null where it has nothing. */
function spanishEase({ cards, paths, locale }: Pack): number | null {
  const isOwn = (part: { readonly locale: string }) => part.locale === locale;
  const texts = [...cards.filter(isOwn).map(cardText), ...paths.filter(isOwn).map(pathText)];
  return texts.length === 0 ? null : fernandezHuerta(pool(texts.map((text) => countText(text, 'es'))));
}

function hardTranslation(translation: Pack): Problem[] {
  if (!translation.locale.startsWith('es')) return [];
  const ease = spanishEase(translation);
  if (ease === null || ease >= leastFernandezHuerta) return [];
  const message = `all Spanish text together has a reading ease of ${ease} (Fernández Huerta), below ${leastFernandezHuerta}`;
  return [{ file: 'pack.es.yaml', line: 1, message, mend: 'Use shorter sentences and shorter words' }];
}

/** The report as lines for people. */
export function formatReport({ pack, pooled, cards, references, languages, ipdas, errors }: Report): string {
  const rows = cards.map(
    ({ id, words, sentences, grades, citations, status }) =>
      `  ${id.padEnd(24)} ${String(words).padStart(4)} words ${String(sentences).padStart(3)} sentences  grade ${grades.fleschKincaid.toFixed(1).padStart(4)}  ${status.padEnd(8)}  ${citations.length > 0 ? `cites ${citations.join(', ')}` : ''}`,
  );
  const sum = `  all cards: ${pooled.words} words, Flesch-Kincaid ${pooled.grades.fleschKincaid}, SMOG ${pooled.grades.smog}; ${references.length} references`;
  const aids = ipdas.map(({ path, gaps }) => {
    const all = Object.keys(ipdasCriteria).length;
    return `  ${path}: IPDAS ${all - gaps.length} of ${all} met; gaps: ${gaps.join(', ') || 'none'}`;
  });
  const spoken = languages.map(
    ({ locale, ease }) => `  ${locale}: ${ease === null ? 'reading ease is not measured' : `Fernández Huerta ${ease}`}`,
  );
  const verdict = errors.length === 0 ? ['  no errors'] : errors.map((error) => `  ${formatProblem(error)}`);
  return [pack, ...rows, sum, ...spoken, ...aids, ...verdict].join('\n');
}
