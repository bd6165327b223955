import { useState } from 'react';
import { type Pack, packIn } from '../../content/pack.ts';
import styles from './Author.module.css';
import { CardFacts } from './CardFacts.tsx';
import { CardFields } from './CardFields.tsx';
import { useDesk } from './desk.ts';
import { Handover } from './Handover.tsx';
import { NewCard } from './NewCard.tsx';
import { Problems } from './Problems.tsx';
import { Sentences } from './Sentences.tsx';

/** What an author has before them: a card as a form, beside it the card as patients see it, and all that is known of its words. */
export function Author() {
  const { desk, note, change } = useDesk();
  const [choice, setChoice] = useState<Choice>(() => choiceIn(location.hash));
  const [isBeginning, setBeginning] = useState(false);
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
  const mistakes = report.errors.filter(({ isNote }) => !isNote);
  const toDo = [...report.errors.filter(({ isNote }) => isNote), ...report.notes];
  const unwritten = (card?.problems ?? []).filter(({ field }) => field && card?.form?.[field].toString() === '').length;
  const shownAtFields = new Set(card?.problems.flatMap(({ field, file, line }) => (field ? `${file}:${line}` : [])));
  const elsewhere = mistakes.filter(({ file, line }) => !shownAtFields.has(`${file}:${line}`));
  const begin = async (question: string) => {
    const cardId = await change({ does: 'begin', question });
    if (cardId === undefined) return;
    choose({ cardId, language: own });
    setBeginning(false);
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
          <h1>{stateTitle({ unwritten, mistakes: mistakes.length - unwritten })}</h1>
          <output>{note}</output>
        </header>
        {isBeginning && <NewCard onBegin={(question) => void begin(question)} onLeave={() => setBeginning(false)} />}
        {!isBeginning && card?.form && inLanguage && (
          <>
            <CardFields
              key={card.file}
              card={card}
              form={card.form}
              pack={inLanguage}
              references={desk.references}
              onSave={(fields) => change({ does: 'write', cardId: card.id, language, fields })}
            />
            {desk.source && language === own && (
              <Sentences
                card={card}
                source={desk.source}
                onPlace={(says, place) => void change({ does: 'place', cardId: card.id, says, place })}
              />
            )}
            <Handover
              cardId={card.id}
              status={card.form.status}
              isWhole={whole !== undefined}
              onStatus={(status) => change({ does: 'write', cardId: card.id, language, fields: { status } })}
            />
          </>
        )}
        {whole && pack && (
          <CardFacts card={whole} report={report} narration={desk.narration} packLocale={pack.locale} />
        )}
        {elsewhere.length > 0 && <Problems title="Mistakes" problems={elsewhere} folder={folder} />}
        {toDo.length > 0 && <Problems title="To do" problems={toDo} folder={folder} />}
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

/** How a card stands. `unwritten`: fields in which nothing stands yet. */
function stateTitle({ unwritten, mistakes }: { readonly unwritten: number; readonly mistakes: number }): string {
  const found = mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`;
  const left = unwritten === 1 ? '1 field is still to be written' : `${unwritten} fields are still to be written`;
  if (unwritten > 0) return mistakes > 0 ? `${left}, and ${found}` : left;
  return mistakes > 0 ? found : 'No mistakes';
}

interface ScreenProps {
  /** Undefined as long as the card is not whole. */
  readonly cardId: string | undefined;
  readonly language: string;
  readonly isWide: boolean;
}

/** The screen at half its size: a second document, as a kiosk's page is. */
function Screen({ cardId, language, isWide }: ScreenProps) {
  if (cardId === undefined)
    return (
      <p className={styles['screen']} data-wide={isWide}>
        Here stands the card, as patients see it, as soon as every field is written and has no mistake.
      </p>
    );
  const address = `/preview/?${new URLSearchParams({ card: cardId, language }).toString()}`;
  return (
    <div className={styles['screen']} data-wide={isWide}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this server's own page, which needs its scripts */}
      <iframe title="The card as patients see it" src={address} key={address} />
    </div>
  );
}
