import { useState } from 'react';
import type { Report } from '../../content/check.ts';
import type { Claim } from '../../content/claims.ts';
import { cardSentences, type Narration } from '../../content/narration.ts';
import { type Card, type Pack, packIn, type Problem } from '../../content/pack.ts';
import { plainText } from '../../content/sentences.ts';
import { secondsToRead } from '../../content/words.ts';
import styles from './Author.module.css';

interface AuthorProps {
  readonly pack: Pack | undefined;
  readonly report: Report;
  /** Where the sentences of each card come from, by the card's id. */
  readonly claims: Readonly<Record<string, readonly Claim[]>>;
  readonly narration: Narration;
  /** Where the pack is. */
  readonly folder: string;
}

/** What an author has before them: a card as patients see it, and beside it all that is known of its words. It is read anew at each save. */
export function Author({ pack, report, claims, narration, folder }: AuthorProps) {
  const usual = { cardId: pack?.cards[0]?.id ?? '', language: pack?.locale.slice(0, 2) ?? 'en', isWide: false };
  const [choice, setChoice] = useState<Choice>(() => ({ ...usual, ...choiceIn(location.hash) }));
  const { cardId, language, isWide } = choice;
  const choose = (part: Partial<Choice>) => {
    const chosen = { ...choice, ...part };
    // A save loads the page anew, and finds the card again.
    location.hash = new URLSearchParams({ ...chosen, isWide: String(chosen.isWide) }).toString();
    setChoice(chosen);
  };
  const mistakes = report.errors.filter(({ isNote }) => !isNote);
  const toDo = [...report.errors.filter(({ isNote }) => isNote), ...report.notes];
  // A card with a mistake in its form is no card yet.
  const broken = [...new Set(mistakes.map(({ file }) => file))].filter((file) =>
    file.startsWith(`cards/${usual.language}/`),
  );
  const languages = [...new Set((pack ? [pack, ...pack.translations] : []).map(({ locale }) => locale.slice(0, 2)))];
  const card = pack && packIn(pack, language).cards.find(({ id }) => id === cardId);
  const address = `/preview/?${new URLSearchParams({ card: cardId, language }).toString()}`;
  return (
    <div className={styles['author']}>
      <section className={styles['beside']}>
        <header className={styles['choices']}>
          <select aria-label="Card" value={cardId} onChange={({ target }) => choose({ cardId: target.value })}>
            {(pack?.cards ?? []).map(({ id, question }) => (
              <option key={id} value={id}>
                {question}
              </option>
            ))}
            {broken.map((file) => (
              <option key={file} value={file} disabled>
                {file}: not whole yet
              </option>
            ))}
          </select>
          <select aria-label="Language" value={language} onChange={({ target }) => choose({ language: target.value })}>
            {languages.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <label>
            <input type="checkbox" checked={isWide} onChange={({ target }) => choose({ isWide: target.checked })} />{' '}
            Wide screen
          </label>
        </header>
        <Problems title={mistakesTitle(mistakes.length)} problems={mistakes} folder={folder} />
        {toDo.length > 0 && <Problems title="To do" problems={toDo} folder={folder} />}
        {card && (
          <CardFacts
            card={card}
            report={report}
            claims={card.locale === pack.locale ? (claims[card.id] ?? []) : []}
            narration={narration}
            packLocale={pack.locale}
          />
        )}
      </section>
      {/* The screen at half its size: a second document, as a kiosk's page is. */}
      <div className={styles['screen']} data-wide={isWide}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this server's own page, which needs its scripts */}
        <iframe title="The card as patients see it" src={address} key={address} />
      </div>
    </div>
  );
}

/** What is looked at, and how. */
interface Choice {
  readonly cardId: string;
  readonly language: string;
  readonly isWide: boolean;
}

/** What the address says was chosen. */
function choiceIn(hash: string): Partial<Choice> {
  const said = new URLSearchParams(hash.slice(1));
  const [cardId, language] = [said.get('cardId'), said.get('language')];
  return {
    ...(cardId ? { cardId } : {}),
    ...(language ? { language } : {}),
    isWide: said.get('isWide') === 'true',
  };
}

function mistakesTitle(count: number): string {
  if (count === 0) return 'No mistakes';
  return count === 1 ? '1 mistake' : `${count} mistakes`;
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly folder: string;
}

/** What is wrong, each with the way to its line in the author's own editor. */
function Problems({ title, problems, folder }: ProblemsProps) {
  const open = ({ file, line }: Problem) =>
    void fetch(`/__open-in-editor?file=${encodeURIComponent(`${folder}/${file}:${line}`)}`);
  return (
    <section>
      <h2 data-count={problems.length}>{title}</h2>
      <ul className={styles['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line} ${problem.message}`}>
            <button type="button" onClick={() => open(problem)}>
              {problem.file}:{problem.line}
            </button>{' '}
            {problem.message}. <em>{problem.mend}.</em>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardFactsProps {
  readonly card: Card;
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly narration: Narration;
  readonly packLocale: string;
}

/** What is known of a card: how hard and how long it is, who answers for it, and of each sentence where it comes from and whether it can be heard. */
function CardFacts({ card, report, claims, narration, packLocale }: CardFactsProps) {
  // Grades are for English, and claims are for the pack's own language.
  const isOriginal = card.locale === packLocale;
  const measured = isOriginal ? report.cards.find(({ id }) => id === card.id) : undefined;
  const clips = narration[card.locale.slice(0, 2)] ?? {};
  const sentences = cardSentences(card);
  const silent = sentences.filter((text) => clips[text] === undefined);
  const facts = [
    [
      'Reading grade',
      measured
        ? `${measured.grades.fleschKincaid} (6 or less over all cards, 8 at most for one)`
        : 'measured for all cards together, by npm run content:check',
    ],
    ['Words', `${card.words}, ${secondsToRead(card.words)} seconds at 100 words a minute (120 at most)`],
    [
      'Narration',
      silent.length === 0
        ? 'every sentence can be heard'
        : `${silent.length} of ${sentences.length} sentences have no voice yet: npm run narrate`,
    ],
    ['Status', card.approval ? `approved by ${card.approval.by} until ${card.approval.until}` : card.status],
    ['Next look', card.reviewBy],
  ];
  return (
    <>
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
      <section>
        <h2>Its sentences</h2>
        <table className={styles['sentences']}>
          <tbody>
            {sentences.map((text, index) => {
              const claim = claims.find(({ says }) => plainText(says) === text);
              const place = claim?.from.join(', ') || claim?.ours;
              return (
                <tr key={`${index} ${text}`}>
                  <td>{text}</td>
                  <td>{place ?? '–'}</td>
                  <td>{clips[text] === undefined ? 'no voice yet' : 'has a voice'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
