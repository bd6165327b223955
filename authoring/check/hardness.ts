import { languageOf } from '../../content/model/language.ts';
import { drawingTexts } from '../../content/model/drawing.ts';
import type { Pack } from '../../content/model/pack.ts';
import type { Problem } from '../../content/model/problem.ts';
import { patientText } from '../../content/model/guideTexts.ts';
import {
  gradedText,
  countText,
  fernandezHuerta,
  type Grades,
  grade,
  highestGrades,
  leastFernandezHuerta,
  mostWordsOnCard,
  pool,
} from './readability.ts';

/** What has to be known about a card to judge how hard it is. */
interface GradedCard {
  readonly id: string;
  readonly words: number;
  readonly grades: Pick<Grades, 'fleschKincaid'>;
}

/** Cards that are harder, or longer, than they may be: each by itself, and all of them together. */
export function hardWords(
  { locale }: Pack,
  cards: readonly GradedCard[],
  pooled: readonly { readonly grades: Grades; readonly how: string }[],
): readonly Problem[] {
  if (languageOf(locale) !== 'en') return [];
  const mend = 'Use shorter sentences and shorter words';
  const perCard = cards.flatMap(({ id, words, grades: { fleschKincaid } }) => {
    const file = `cards/${languageOf(locale)}/${id}.md`;
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
  const together = pooled.flatMap(({ grades: { fleschKincaid, smog }, how }) => {
    const is = `all cards together${how} read at grade`;
    const { pooledFleschKincaid, pooledSmog } = highestGrades;
    return [
      ...(fleschKincaid > pooledFleschKincaid
        ? [{ ...whole, message: `${is} ${fleschKincaid} (Flesch-Kincaid), above ${pooledFleschKincaid}` }]
        : []),
      ...(smog > pooledSmog ? [{ ...whole, message: `${is} ${smog} (SMOG), above ${pooledSmog}` }] : []),
    ];
  });
  return cards.length > 0 ? [...perCard, ...together] : [];
}

/** Guides are graded by themselves: their many short lines would make the cards look easier than they are. */
export function hardGuides({ locale, guides }: Pack): readonly Problem[] {
  if (languageOf(locale) !== 'en') return [];
  return guides.flatMap((guide) => {
    const { fleschKincaid } = grade(countText(patientText(guide)));
    if (fleschKincaid <= highestGrades.pooledFleschKincaid) return [];
    const file = `paths/${languageOf(locale)}/${guide.id}.yaml`;
    const message = `the guide reads at grade ${fleschKincaid} (Flesch-Kincaid), above ${highestGrades.pooledFleschKincaid}`;
    return [{ file, line: 1, message, mend: 'Use shorter sentences and shorter words' }];
  });
}

/** Drawings have few words each, and are graded together. */
export function hardDrawings({ locale, cards }: Pack): readonly Problem[] {
  const texts = cards.flatMap((card) => card.drawings).flatMap(drawingTexts);
  if (languageOf(locale) !== 'en' || texts.length === 0) return [];
  const { fleschKincaid } = grade(pool(texts.map((text) => countText(text))));
  if (fleschKincaid <= highestGrades.pooledFleschKincaid) return [];
  const message = `all drawings together read at grade ${fleschKincaid} (Flesch-Kincaid), above ${highestGrades.pooledFleschKincaid}`;
  return [
    { file: `drawings/${languageOf(locale)}`, line: 1, message, mend: 'Use shorter sentences and shorter words' },
  ];
}

/** How easy a Spanish translation is to read: one value for all its own texts together. Null if it has no texts of its own. */
export function spanishEase({ cards, guides, locale }: Pack): number | null {
  const isOwn = (part: { readonly locale: string }) => part.locale === locale;
  const texts = [...cards.filter(isOwn).map(gradedText), ...guides.filter(isOwn).map(patientText)];
  return texts.length === 0 ? null : fernandezHuerta(pool(texts.map((text) => countText(text, 'es'))));
}

/** A translation that is harder to read than it may be. */
export function hardTranslation(translation: Pack): readonly Problem[] {
  if (languageOf(translation.locale) !== 'es') return [];
  const ease = spanishEase(translation);
  if (ease === null || ease >= leastFernandezHuerta) return [];
  const message = `all Spanish text together has a reading ease of ${ease} (Fernández Huerta), below ${leastFernandezHuerta}`;
  return [{ file: 'pack.es.yaml', line: 1, message, mend: 'Use shorter sentences and shorter words' }];
}
