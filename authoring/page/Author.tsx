import { languageOf } from '../../content/model/language.ts';
import { useState } from 'react';
import type { WorkspaceCard } from '../edit/workspace.ts';
import { type Pack, packIn } from '../../content/model/pack.ts';
import type { Problem } from '../../content/model/problem.ts';
import styles from './Author.module.css';
import { CardFacts } from './CardFacts.tsx';
import { CardFields } from './CardFields.tsx';
import { useWorkspace } from './store.ts';
import { Handover } from './Handover.tsx';
import { NewCard } from './NewCard.tsx';
import { Problems } from './Problems.tsx';
import { Screen } from './CardPreview.tsx';
import { Sentences } from './Sentences.tsx';
import { languageName, Translations } from './Translations.tsx';
import { useChoice } from './useChoice.ts';
import { isReady, wantingOf, wantingTitle, wholeProblems } from './cardState.ts';

/** The author's page: a card as a form, the card as patients see it, and what the check knows about its words. */
export function Author() {
  const { workspace, note, say, change } = useWorkspace();
  const { choice, choose, open } = useChoice();
  const [isBeginning, setBeginning] = useState(false);
  const [begunId, setBegunId] = useState('');
  if (!workspace) return <p className={styles['author']}>{note || 'Reading the pack …'}</p>;

  const { pack, report, folder } = workspace;
  const own = (pack && languageOf(pack.locale)) ?? 'en';
  const language = choice.language || own;
  const cards = workspace.cards.filter((card) => card.language === language);
  const card = cards.find(({ id }) => id === choice.cardId) ?? cards[0];
  const inLanguage = pack && packIn(pack, language);
  const whole = card && inLanguage?.cards.find(({ id, locale }) => id === card.id && languageOf(locale) === language);
  const ofCard = workspace.cards.filter(({ id }) => id === card?.id);
  const said = new Set((card?.problems ?? []).map(keyOf));
  const elsewhere = [...report.errors, ...report.notes].filter((problem) => !said.has(keyOf(problem)));
  const wanting = card && wantingOf(card);
  const ofWhole = card ? wholeProblems(card, language !== own) : [];
  const nameOf = ({ id, form }: WorkspaceCard) =>
    form?.question || workspace.cards.find((each) => each.id === id && each.language === own)?.form?.question || id;
  const begin = async (question: string) => {
    const cardId = await change({ does: 'begin', question });
    if (cardId === undefined) return;
    choose({ cardId, language: own });
    setBegunId(cardId);
    setBeginning(false);
  };
  const translate = async (cardId: string, into: string) => {
    if ((await change({ does: 'translate', cardId, language: into })) === undefined) return;
    open({ cardId, language: into });
  };
  const leaveBeginning = () => {
    setBeginning(false);
    say('');
  };
  const remove = async (chosen: WorkspaceCard) => {
    const others = language === own ? ofCard.filter((file) => file.language !== own) : [];
    const too = others.map((file) => ` and its ${languageName(file.language)} translation`).join('');
    if (!window.confirm(`Delete “${nameOf(chosen)}”${too}?`)) return;
    if ((await change({ does: 'remove', cardId: chosen.id, language })) === undefined) return;
    open({ cardId: '' });
  };

  return (
    <div className={styles['author']}>
      <div className={styles['beside']}>
        <header className={styles['choices']}>
          <select aria-label="Card" value={card?.id} onChange={({ target }) => choose({ cardId: target.value })}>
            {cards.map((each) => (
              <option key={each.id} value={each.id}>
                {nameOf(each)}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => setBeginning(true)}>
            New card
          </button>
          <select aria-label="Language" value={language} onChange={({ target }) => choose({ language: target.value })}>
            {languagesOf(pack).map((each) => (
              <option key={each} value={each}>
                {languageName(each)}
              </option>
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
          {wanting && !isBeginning && (
            <h1>
              <button type="button" onClick={showWanting}>
                {wantingTitle(wanting)}
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
              references={workspace.references}
              drawings={workspace.drawings}
              isTranslation={language !== own}
              original={language === own ? undefined : ofCard.find((file) => file.language === own)?.form}
              isNew={card.id === begunId}
              onTyping={() => say('Not saved yet.')}
              onSave={(fields, before) => change({ does: 'write', cardId: card.id, language, fields, before })}
            />
            {workspace.source && language === own && (
              <Sentences
                card={card}
                source={workspace.source}
                onMap={(says, sourceRef) => change({ does: 'map', cardId: card.id, says, sourceRef })}
              />
            )}
            <Handover
              cardId={card.id}
              status={card.form.status}
              isWhole={whole !== undefined}
              isReady={wanting !== undefined && isReady(wanting)}
              onStatus={(status) => change({ does: 'write', cardId: card.id, language, fields: { status } })}
            />
          </>
        )}
        {!isBeginning && card && (
          <>
            {language === own && card.form && (
              <Translations
                languages={languagesOf(pack).filter((each) => each !== own)}
                files={ofCard}
                onBegin={(into) => void translate(card.id, into)}
                onOpen={(into) => open({ cardId: card.id, language: into })}
              />
            )}
            {whole && pack && (
              <CardFacts
                card={whole}
                report={report}
                narration={workspace.narration}
                packLocale={pack.locale}
                file={`${folder}/${card.file}`}
              />
            )}
            <p className={styles['marks']}>
              <button type="button" onClick={() => void remove(card)}>
                {language === own ? 'Delete this card' : 'Delete this translation'}
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

function languagesOf(pack: Pack | undefined): readonly string[] {
  return [...new Set((pack ? [pack, ...pack.translations] : []).map(({ locale }) => languageOf(locale)))];
}

/** Scrolls to the first field or sentence that is missing or wrong. */
function showWanting(): void {
  document.querySelector('[data-wanting="true"]')?.scrollIntoView({ block: 'start' });
}

function keyOf({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}
