import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CardForm } from '../edit/cardForm.ts';
import type { Workspace, WorkspaceCard } from '../edit/workspace.ts';
import type { Pack } from '../../content/model/pack.ts';
import { cardLimits, longestMonthsUnseen } from '../../content/model/limits.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './Author.module.css';
import { Field } from './Field.tsx';
import { questionHelp } from './questionHelp.ts';
import { SharedFields } from './SharedFields.tsx';

interface CardFieldsProps {
  readonly card: WorkspaceCard;
  readonly form: CardForm;
  /** The pack in the card's language. */
  readonly pack: Pack;
  readonly references: Workspace['references'];
  readonly drawings: Workspace['drawings'];
  readonly isTranslation: boolean;
  /** The original, if the card is a translation. */
  readonly original: CardForm | undefined;
  /** Whether the author has just begun this card: then the cursor goes into its short answer. */
  readonly isNew: boolean;
  readonly onTyping: () => void;
  /**
   * Writes some fields, and waits until the workspace shows them. `before`: what they were when the author began to type. Gives undefined if
   * they could not be written.
   */
  readonly onSave: (fields: Partial<CardForm>, before: Partial<CardForm>) => Promise<string | undefined>;
}

/** A card as a form. A field is saved when the author leaves it. Ctrl+S saves everything that was typed. */
export function CardFields({
  card,
  form,
  pack,
  references,
  drawings,
  isTranslation,
  original,
  isNew,
  onTyping,
  onSave,
}: CardFieldsProps) {
  const [typed, setTyped] = useState<Partial<CardForm>>({});
  const value: CardForm = { ...form, ...typed };
  const isUnsaved = Object.keys(typed).length > 0;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isUnsaved) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  /** What was typed and what it was before, as it is now: saving takes a while, and the author types on. */
  const latest = useRef<{ readonly typed: Partial<CardForm>; readonly before: Partial<CardForm> }>({
    typed: {},
    before: {},
  });
  const saving = useRef<Promise<void>>(Promise.resolve());
  const keep = (now: typeof latest.current) => {
    latest.current = now;
    setTyped(now.typed);
  };
  const type = (fields: Partial<CardForm>) => {
    const { typed: already, before } = latest.current;
    const begun = Object.fromEntries(Object.entries(form).filter(([key]) => key in fields && !(key in before)));
    keep({ typed: { ...already, ...fields }, before: { ...before, ...begun } });
    onTyping();
  };
  const saveTyped = async () => {
    const { typed: fields, before } = latest.current;
    if (Object.keys(fields).length === 0) return;
    if ((await onSave(fields, before)) === undefined) return;
    // What the author typed during the saving is not saved yet, so it stays; what was saved is what it was before.
    const left = Object.entries(latest.current.typed).filter(([key, text]) => text !== entry(fields, key));
    const saved = Object.fromEntries(
      left.map(([key]) => [key, entry(fields, key) ?? entry(latest.current.before, key)]),
    );
    keep({ typed: Object.fromEntries(left), before: saved });
  };
  /** Saves what was typed, one saving after the other. */
  const save = (fields: Partial<CardForm> = {}) => {
    if (Object.keys(fields).length > 0) type(fields);
    saving.current = saving.current.then(saveTyped);
  };
  const leave = () => save();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    leave();
  };
  // The check has not seen what is being typed, so its problems are not shown there.
  const problemsOf = (field: keyof CardForm) =>
    card.problems.filter((problem) => problem.field === field && typed[field] === undefined);
  const about = (field: Exclude<keyof CardForm, 'sensitive'>) => ({
    isEmpty: value[field].length === 0,
    problems: problemsOf(field),
  });

  return (
    <form className={styles['form']} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <Field
        label="Question"
        help={questionHelp(value.question)}
        isTooMuch={!value.sensitive && value.question.length > cardLimits.attractQuestionLetters}
        original={original?.question}
        {...about('question')}
      >
        {(ids) => (
          <input
            {...ids}
            value={value.question}
            onChange={({ target }) => type({ question: target.value })}
            onBlur={leave}
          />
        )}
      </Field>
      <Field
        label="In short"
        help="The answer in one or two short sentences."
        original={original?.inShort}
        {...about('inShort')}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- an author who began a card writes its answer next
            autoFocus={isNew}
            value={value.inShort}
            onChange={({ target }) => type({ inShort: target.value })}
            onBlur={leave}
          />
        )}
      </Field>
      <Field
        label="Answer"
        help="Short sentences. An empty line begins a new paragraph."
        original={original?.body}
        {...about('body')}
      >
        {(ids) => (
          <AnswerField
            ids={ids}
            value={value.body}
            references={references}
            onType={(body) => type({ body })}
            onLeave={leave}
          />
        )}
      </Field>
      <Field
        label="Questions for the doctor"
        help="What a patient could ask, one in each box."
        original={original?.prompts.join('\n')}
        {...about('prompts')}
      >
        {(ids) => (
          <div className={styles['lines']} onKeyDown={toNextLine}>
            {Array.from({ length: cardLimits.prompts }, (_, index) => (
              <input
                key={index}
                {...(index === 0 ? ids : { 'aria-label': `Question ${index + 1} for the doctor` })}
                value={value.prompts[index] ?? ''}
                onChange={({ target }) => type({ prompts: withLine(value.prompts, index, target.value) })}
                onBlur={leave}
              />
            ))}
          </div>
        )}
      </Field>
      {!isTranslation && (
        <SharedFields
          cardId={card.id}
          value={value}
          pack={pack}
          drawings={drawings}
          about={about}
          problemsOf={problemsOf}
          onSave={(fields) => save({ ...typed, ...fields })}
        />
      )}
      <Field label="Written by" help="Your name and profession." {...about('author')}>
        {(ids) => (
          <input
            {...ids}
            value={value.author}
            onChange={({ target }) => type({ author: target.value })}
            onBlur={leave}
          />
        )}
      </Field>
      <Field
        label="Look at it again by"
        help={`At most ${longestMonthsUnseen} months from now.`}
        {...about('reviewBy')}
      >
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={value.reviewBy}
            onChange={({ target }) => type({ reviewBy: target.value })}
            onBlur={leave}
          />
        )}
      </Field>
    </form>
  );
}

/** Enter goes to the next box. */
function toNextLine(event: KeyboardEvent): void {
  const next = event.target instanceof Element ? event.target.nextElementSibling : null;
  if (event.key === 'Enter' && next instanceof HTMLElement) next.focus();
}

function withLine(lines: readonly string[], index: number, line: string): string[] {
  return Array.from({ length: Math.max(lines.length, index + 1) }, (_, at) =>
    at === index ? line : (lines[at] ?? ''),
  );
}

function entry(fields: Partial<Record<string, unknown>>, key: string): unknown {
  return fields[key];
}
