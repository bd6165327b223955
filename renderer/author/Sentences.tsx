import { doings, ownDoings, type SourceMap } from '../../content/claims.ts';
import type { DeskCard } from '../../content/desk.ts';
import styles from './Author.module.css';

interface SentencesProps {
  readonly card: DeskCard;
  readonly source: SourceMap;
  /** Says where a sentence comes from: `Q2.1`, or what it does (`asks`). */
  readonly onPlace: (says: string, place: string) => void;
}

/** The sentences of a card, each with where it comes from, to be chosen. */
export function Sentences({ card, source, onPlace }: SentencesProps) {
  const left = card.sentences.filter(({ place }) => place === undefined).length;
  return (
    <section>
      <h2>Where each sentence comes from</h2>
      {card.sentences.length === 0 ? (
        <p>The sentences stand here as soon as nothing above is wanting.</p>
      ) : (
        <>
          <p>
            {left === 0 ? 'Every sentence has its place.' : `${left} of ${card.sentences.length} still have no place.`}{' '}
            Choose it when the words are final. Have the source beside you: “{source.title}”, {source.publisher}. A
            sentence that changes asks anew.
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
              {card.sentences.map(({ says, place }, at) => (
                <tr key={says}>
                  <td>{says}</td>
                  <td>
                    <select
                      aria-label={`Where it comes from: ${says}`}
                      data-wanting={place === undefined}
                      value={place ?? ''}
                      onChange={({ target }) => onPlace(says, target.value)}
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
                    <AsAbove above={card.sentences[at - 1]} place={place} onAct={(name) => onPlace(says, name)} />
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
    <button type="button" onClick={() => onAct(name)}>
      As above
    </button>
  );
}
