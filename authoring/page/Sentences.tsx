import { startTransition, useOptimistic } from 'react';
import { doings, ownDoings, type SourceMap } from '../check/claims.ts';
import type { DeskCard } from '../edit/workspace.ts';
import styles from './Author.module.css';

interface SentencesProps {
  readonly card: DeskCard;
  readonly source: SourceMap;
  /** Says where a sentence comes from: `Q2.1`, or what it does (`asks`). */
  readonly onPlace: (says: string, place: string) => Promise<unknown>;
}

/** The sentences of a card, each with where it comes from, to be chosen. */
export function Sentences({ card, source, onPlace }: SentencesProps) {
  // Shown as it is chosen, not only when it is written.
  const [shown, show] = useOptimistic(card.sentences, (list, chosen: { says: string; place: string }) =>
    list.map((each) => (each.says === chosen.says ? chosen : each)),
  );
  const choose = (says: string, place: string) =>
    startTransition(async () => {
      show({ says, place });
      await onPlace(says, place);
    });
  const left = shown.filter(({ place }) => place === undefined).length;
  return (
    <section>
      <h2>Where each sentence comes from</h2>
      {card.sentences.length === 0 ? (
        <p>The sentences stand here as soon as nothing above is wanting.</p>
      ) : (
        <>
          <p>
            {left === 0 ? 'Every sentence has its place.' : `${left} of ${shown.length} still have no place.`} Choose it
            when the words are final. Have the source beside you: “{source.title}”, {source.publisher}. A sentence that
            changes asks anew.
          </p>
          {left === 0 &&
            card.problems.map(
              ({ field, message, mend }) =>
                field === 'sentences' && (
                  <p key={message} className={styles['wanting']}>
                    {message}. {mend}.
                  </p>
                ),
            )}
          <table className={styles['sentences']}>
            <tbody>
              {shown.map(({ says, place }, at) => (
                <tr key={says}>
                  <td>{says}</td>
                  <td>
                    <select
                      aria-label={`Where it comes from: ${says}`}
                      data-wanting={place === undefined}
                      value={place ?? ''}
                      onChange={({ target }) => choose(says, target.value)}
                    >
                      {place === undefined && <option value="">Choose …</option>}
                      {place?.includes(',') === true && <option>{place}</option>}
                      <optgroup label="Not from the source: this sentence">
                        {doings.map((doing) => (
                          <option key={doing} value={doing}>
                            {ownDoings[doing]}
                          </option>
                        ))}
                      </optgroup>
                      {source.questions.map(({ about, sentences }, index) => (
                        <optgroup key={about} label={`Q${index + 1}: ${about}`}>
                          {Array.from({ length: sentences }, (_, count) => `Q${index + 1}.${count + 1}`).map((name) => (
                            <option key={name} value={name}>
                              {name}: {about}, sentence {name.split('.')[1]}
                            </option>
                          ))}
                        </optgroup>
                      ))}
                    </select>
                    <AsAbove above={shown[at - 1]} place={place} onAct={(name) => choose(says, name)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

interface AsAboveProps {
  readonly above: DeskCard['sentences'][number] | undefined;
  readonly place: string | undefined;
  readonly onAct: (place: string) => void;
}

/** One touch for the items of a list, which mostly come from where the line above them does. */
function AsAbove({ above, place, onAct }: AsAboveProps) {
  const name = above?.place;
  if (place !== undefined || name === undefined || name.includes(',')) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        // The button goes; whoever works by keys stays in the row.
        currentTarget.parentElement?.querySelector('select')?.focus();
        onAct(name);
      }}
    >
      As above
    </button>
  );
}
