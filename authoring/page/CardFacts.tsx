import { languageOf } from '../../content/model/language.ts';
import type { Report } from '../check/check.ts';
import { spokenSentences, type Narration } from '../../content/model/narration.ts';
import type { Card } from '../../content/model/pack.ts';
import { countText, grade, highestGrades } from '../check/readability.ts';
import { secondsToRead } from '../../content/model/wordCount.ts';
import styles from './Author.module.css';

interface CardFactsProps {
  readonly card: Card;
  readonly report: Report;
  readonly narration: Narration;
  readonly packLocale: string;
  /** Where its file is. */
  readonly file: string;
}

/** What is known of a card: how hard and how long it is, whether it can be heard, and who answers for it. */
export function CardFacts({ card, report, narration, packLocale, file }: CardFactsProps) {
  // The report has grades for cards in the pack's own language only.
  const measured = card.locale === packLocale ? report.cards.find(({ id }) => id === card.id) : undefined;
  const clips = narration[languageOf(card.locale)] ?? {};
  const sentences = spokenSentences(card);
  const silent = sentences.filter((text) => clips[text] === undefined);
  const hardest = measured && measured.grades.fleschKincaid > highestGrades.pooledFleschKincaid && hardestOf(sentences);
  const facts = [
    [
      'Reading grade',
      measured
        ? `${measured.grades.fleschKincaid} (6 or less is good; above 8 is refused)`
        : 'measured for all cards together, by npm run content:check',
    ],
    ...(hardest ? [['Hardest sentence', hardest]] : []),
    ['Length', `${card.words} words, said aloud in ${secondsToRead(card.words)} seconds (120 at most)`],
    [
      'Voice',
      silent.length === 0
        ? 'every sentence can be heard'
        : `nobody has recorded ${silent.length} of its ${sentences.length} sentences yet (npm run narrate)`,
    ],
    ['Status', card.approval ? `approved by ${card.approval.by} until ${card.approval.until}` : card.status],
    ['Next look', card.reviewBy],
    ['File', file],
  ];
  return (
    <section>
      <h2>This card</h2>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function hardestOf(sentences: readonly string[]): string | undefined {
  const gradeOf = (text: string) => grade(countText(text)).fleschKincaid;
  return sentences.toSorted((a, b) => gradeOf(b) - gradeOf(a))[0];
}
