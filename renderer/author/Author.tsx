import { useState } from 'react';
import type { DeskCard } from '../../content/desk.ts';
import { type Pack, packIn, type Problem } from '../../content/pack.ts';
import styles from './Author.module.css';
import { CardFacts } from './CardFacts.tsx';
import { CardFields } from './CardFields.tsx';
import { useDesk } from './desk.ts';
import { Handover } from './Handover.tsx';
import { NewCard } from './NewCard.tsx';
import { Problems } from './Problems.tsx';
import { Screen } from './Screen.tsx';
import { Sentences } from './Sentences.tsx';

/** What an author has before them: a card as a form, beside it the card as patients see it, and all that is known of its words. */
export function Author() {
  const { desk, note, say, change } = useDesk();
  const [choice, setChoice] = useState<Choice>(() => choiceIn(location.hash));
  const [isBeginning, setBeginning] = useState(false);
  const [begunId, setBegunId] = useState('');
  const choose = (part: Partial<Choice>) => {
    const chosen = { ...choice, ...part };
    // Who loads the page anew finds the card again.
    location.hash = new URLSearchParams({ ...chosen, isWide: String(chosen.isWide) }).toString();
    setChoice(chosen);
  };
  if (!desk) return <p className={styles['author']}>{note || 'Reading the pack …'}</p>;

  const { pack, report, folder } = desk;
  const own = pack?.locale.slice(0, 2) ?? 'en';
  const language = choice.language || own;
  const cards = desk.cards.filter((card) => card.language === language);
  const card = cards.find(({ id }) => id === choice.cardId) ?? cards[0];
  const inLanguage = pack && packIn(pack, language);
  const whole = card && inLanguage?.cards.find(({ id, locale }) => id === card.id && locale.startsWith(language));
  const ofCard = new Set((card?.problems ?? []).map(keyOf));
  const elsewhere = [...report.errors, ...report.notes].filter((problem) => !ofCard.has(keyOf(problem)));
  const ofWhole = (card?.problems ?? []).filter(({ field }) => !field || !card?.form);
  const begin = async (question: string) => {
    const cardId = await change({ does: 'begin', question });
    if (cardId === undefined) return;
    choose({ cardId, language: own });
    setBegunId(cardId);
    setBeginning(false);
  };
  const leaveBeginning = () => {
    setBeginning(false);
    say('');
  };
  const remove = async ({ id, form }: DeskCard) => {
    if (!window.confirm(`Delete “${form?.question || id}”?`)) return;
    if ((await change({ does: 'remove', cardId: id, language })) === undefined) return;
    choose({ cardId: '' });
    document.querySelector('#root > *')?.scrollTo({ top: 0 });
  };

  return (
    <div className={styles['author']}>
      <div className={styles['beside']}>
        <header className={styles['choices']}>
          <select aria-label="Card" value={card?.id} onChange={({ target }) => choose({ cardId: target.value })}>
            {cards.map(({ id, form }) => (
              <option key={id} value={id}>
                {form?.question || id}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => setBeginning(true)}>
            New card
          </button>
          <select aria-label="Language" value={language} onChange={({ target }) => choose({ language: target.value })}>
            {languagesOf(pack).map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <label>
            <input
              type="checkbox"
              checked={choice.isWide}
              onChange={({ target }) => choose({ isWide: target.checked })}
            />{' '}
            Wide screen
          </label>
          {card && !isBeginning && (
            <h1>
              <button type="button" onClick={showWanting}>
                {stateTitle(card)}
              </button>
            </h1>
          )}
          <output>{note}</output>
        </header>
        {isBeginning && <NewCard onBegin={(question) => void begin(question)} onLeave={leaveBeginning} />}
        {!isBeginning && ofWhole.length > 0 && (
          <Problems title="The card as a whole" problems={ofWhole} folder={folder} />
        )}
        {!isBeginning && card?.form && inLanguage && (
          <>
            <CardFields
              key={card.file}
              card={card}
              form={card.form}
              pack={inLanguage}
              references={desk.references}
              isNew={card.id === begunId}
              onTyping={() => say('Not saved yet.')}
              onSave={(fields) => change({ does: 'write', cardId: card.id, language, fields })}
            />
            {desk.source && language === own && (
              <Sentences
                card={card}
                source={desk.source}
                onPlace={(says, place) => change({ does: 'place', cardId: card.id, says, place })}
              />
            )}
            <Handover
              cardId={card.id}
              status={card.form.status}
              isWhole={whole !== undefined}
              isReady={stateTitle(card) === nothingWrong}
              onStatus={(status) => change({ does: 'write', cardId: card.id, language, fields: { status } })}
            />
          </>
        )}
        {!isBeginning && card && (
          <>
            {whole && pack && (
              <CardFacts
                card={whole}
                report={report}
                narration={desk.narration}
                packLocale={pack.locale}
                file={`${folder}/${card.file}`}
              />
            )}
            <p className={styles['marks']}>
              <button type="button" onClick={() => void remove(card)}>
                Delete this card
              </button>
            </p>
          </>
        )}
        {elsewhere.length > 0 && <Problems title="Elsewhere in this pack" problems={elsewhere} folder={folder} />}
      </div>
      <Screen cardId={whole?.id} language={language} isWide={choice.isWide} />
    </div>
  );
}

/** What is looked at, and how. Empty: what comes first. */
interface Choice {
  readonly cardId: string;
  readonly language: string;
  readonly isWide: boolean;
}

/** What the address says was chosen. */
function choiceIn(hash: string): Choice {
  const said = new URLSearchParams(hash.slice(1));
  return {
    cardId: said.get('cardId') ?? '',
    language: said.get('language') ?? '',
    isWide: said.get('isWide') === 'true',
  };
}

function languagesOf(pack: Pack | undefined): readonly string[] {
  return [...new Set((pack ? [pack, ...pack.translations] : []).map(({ locale }) => locale.slice(0, 2)))];
}

const nothingWrong = 'No mistakes';

/** How a card stands: what is still to be written, what has no place yet, and what is wrong with it. */
function stateTitle({ form, problems, sentences }: DeskCard): string {
  const mistakes = problems.filter(({ isNote }) => !isNote);
  const unwritten = mistakes.filter(({ field }) => field && field !== 'sentences' && form?.[field].toString() === '');
  const placeless = sentences.filter(({ place }) => place === undefined).length;
  const others = mistakes.filter(
    (problem) => !unwritten.includes(problem) && !(placeless > 0 && problem.field === 'sentences'),
  ).length;
  const parts = [
    counted(unwritten.length, 'field is still to be written', 'fields are still to be written'),
    counted(placeless, 'sentence has no place yet', 'sentences have no place yet'),
    counted(others, 'mistake', 'mistakes'),
  ];
  return parts.filter((part) => part !== '').join(', ') || nothingWrong;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

/** Goes to the first thing that is wanting. */
function showWanting(): void {
  document.querySelector('[data-wanting="true"]')?.scrollIntoView({ block: 'start' });
}

function keyOf({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}
