import { startTransition, useOptimistic } from 'react';
import { nonClaims, ownDoings, type SourceMap } from '../check/claims.ts';
import type { WorkspaceCard } from '../edit/workspace.ts';
import styles from './Author.module.css';

interface SentencesProps {
  readonly card: WorkspaceCard;
  readonly source: SourceMap;
  /** Says where a sentence comes from: `Q2.1`, or what it does (`asks`). */
  readonly onMap: (says: string, sourceRef: string) => Promise<unknown>;
}

/** The sentences of a card. For each, the author chooses where it comes from. */
export function Sentences({ card, source, onMap }: SentencesProps) {
  // A choice is shown at once, before it is saved.
  const [shown, show] = useOptimistic(card.sentences, (list, chosen: { says: string; sourceRef: string }) =>
    list.map((each) => (each.says === chosen.says ? chosen : each)),
  );
  const choose = (says: string, sourceRef: string) =>
    startTransition(async () => {
      show({ says, sourceRef });
      await onMap(says, sourceRef);
    });
  const left = shown.filter(({ sourceRef }) => sourceRef === undefined).length;
  return (
    <section>
      <h2>Where each sentence comes from</h2>
      {card.sentences.length === 0 ? (
        <p>The sentences are shown here as soon as nothing above is missing.</p>
      ) : (
        <>
          <p>
            {left === 0 ? 'Every sentence has its place.' : `${left} of ${shown.length} still have no place.`} Choose it
            when the words are final. Have the source beside you: “{source.title}”, {source.publisher}. If you change a
            sentence, choose its place again.
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
              {shown.map(({ says, sourceRef }, at) => (
                <tr key={says}>
                  <td>{says}</td>
                  <td>
                    <select
                      aria-label={`Where it comes from: ${says}`}
                      data-wanting={sourceRef === undefined}
                      value={sourceRef ?? ''}
                      onChange={({ target }) => choose(says, target.value)}
                    >
                      {sourceRef === undefined && <option value="">Choose …</option>}
                      {sourceRef?.includes(',') === true && <option>{sourceRef}</option>}
                      <optgroup label="Not from the source: this sentence">
                        {nonClaims.map((nonClaim) => (
                          <option key={nonClaim} value={nonClaim}>
                            {ownDoings[nonClaim]}
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
                    <AsAbove above={shown[at - 1]} sourceRef={sourceRef} onAct={(name) => choose(says, name)} />
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
  readonly above: WorkspaceCard['sentences'][number] | undefined;
  readonly sourceRef: string | undefined;
  readonly onAct: (sourceRef: string) => void;
}

/** A button that gives a sentence the same place as the sentence above it. Items of a list mostly share one place. */
function AsAbove({ above, sourceRef, onAct }: AsAboveProps) {
  const name = above?.sourceRef;
  if (sourceRef !== undefined || name === undefined || name.includes(',')) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        // The button will disappear, so the focus moves to the select of the same row: an author may use the keyboard.
        currentTarget.parentElement?.querySelector('select')?.focus();
        onAct(name);
      }}
    >
      As above
    </button>
  );
}
