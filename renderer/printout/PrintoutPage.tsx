import { useLayoutEffect, useRef, useState } from 'react';
import type { Reference } from '../../content/model/pack.ts';
import type { ViewSettings } from '../../main/bridge/contract.ts';
import type { Words } from '../words/words.ts';
import { measuresOf, type Richness, richnesses } from './paperSize.ts';
import type { Printout } from './printout.ts';

interface PrintoutProps {
  readonly words: Words;
  readonly printout: Printout;
  /** The day as people write it; undefined if it is not known. */
  readonly day: string | undefined;
  readonly paperSize: ViewSettings['paperSize'];
  /** Called once all of it fits. */
  readonly onReady: () => void;
}

/** The printout that is taken home: large print, black on white, two pages at most. Less important parts are left out if needed. */
export function PrintoutPage({ words, printout, day, paperSize, onReady }: PrintoutProps) {
  const [level, setLevel] = useState(0);
  const flow = useRef<HTMLElement>(null);
  const { widthMm, roomMm } = measuresOf(paperSize);
  useLayoutEffect(() => {
    const heightPx = flow.current?.offsetHeight ?? 0;
    const isTooLong = heightPx > roomMm * cssPxPerMm;
    if (isTooLong && level < richnesses.length - 1) setLevel(level + 1);
    else onReady();
    // This runs once for each level that is tried.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [level]);
  const rich = richnesses[level] ?? richnesses[0];
  return (
    <main ref={flow} data-print-size={paperSize} style={{ width: `${widthMm}mm` }}>
      <header>
        <p>
          {printout.clinicName}
          <span>{day}</span>
        </p>
        <h1>{printout.title}</h1>
        {printout.isDraft && <p>{words.printoutDraft}</p>}
        <Numbers words={words} printout={printout} />
      </header>
      <Asked words={words} printout={printout} rich={rich} />
      {printout.matters.length > 0 && (
        <section className="whole">
          <h2>{words.mattersMine}</h2>
          <ol>
            {printout.matters.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {printout.choices.length > 0 && (
        <section className="whole">
          <h2>{words.printoutChoices}</h2>
          {printout.choices.map(({ option, what }) => (
            <p key={option}>
              <strong>{option}.</strong> {rich.hasChoices && what}
            </p>
          ))}
        </section>
      )}
      {printout.through.length > 0 && <Through words={words} printout={printout} rich={rich} />}
      <footer>
        {printout.references.length > 0 && (
          <section>
            <h2>{words.sources}</h2>
            <p>{printout.references.map((reference) => shortReference(reference, rich, words)).join(' ')}</p>
          </section>
        )}
        <p>{printout.disclaimer}</p>
      </footer>
    </main>
  );
}

/** CSS pixels in a CSS millimetre: the same on a screen and on paper. */
const cssPxPerMm = 96 / 25.4;

interface PartProps {
  readonly words: Words;
  readonly printout: Printout;
  readonly rich: Richness;
}

function Asked({ words, printout, rich }: PartProps) {
  return (
    <section>
      <h2>{words.myQuestions}</h2>
      {printout.asked.length === 0 && <Lines count={linesForNone} />}
      {printout.asked.map(({ question, prompts }) => (
        <div key={question} className="asked">
          <h3>{question}</h3>
          {rich.hasPrompts && (
            <ul>
              {prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          )}
          <Lines count={rich.lines} />
        </div>
      ))}
    </section>
  );
}

/** Lines to write on for those who have marked no question, and may still have one. */
const linesForNone = 4;

function Lines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, line) => <div key={line} className="line" />);
}

function Through({ words, printout, rich }: PartProps) {
  return (
    <section>
      <h2>{words.printoutThrough}</h2>
      {printout.through.map(({ question, inShort }) => (
        <p key={question} className="kept">
          <strong>{question}</strong> {rich.hasShort && inShort}
        </p>
      ))}
    </section>
  );
}

function Numbers({ words, printout: { emergencyNumber, clinicNumber } }: Omit<PartProps, 'rich'>) {
  const numbers = [
    [words.emergencyNumber, emergencyNumber],
    [words.clinicNumber, clinicNumber],
  ].filter(([, number]) => number !== undefined);
  if (numbers.length === 0) return null;
  return (
    <p className="numbers">
      {numbers.map(([name, number]) => (
        <span key={name}>
          {name}: <strong dir="ltr">{number}</strong>
        </span>
      ))}
    </p>
  );
}

/** "Smith TJ and others, J Clin Oncol, 2002." */
function shortReference({ authors, journal, year }: Reference, { hasJournals }: Richness, words: Words): string {
  const [first = ''] = authors;
  const names = authors.length > 1 && hasJournals ? `${first} ${words.andOthers}` : first;
  return `${[names, ...(hasJournals ? [journal] : []), year].join(', ')}.`;
}
