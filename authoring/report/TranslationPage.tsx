import { blockText } from '../../content/model/blocks.ts';
import { drawingTexts } from '../../content/model/drawing.ts';
import { type Card, cardFile } from '../../content/model/pack.ts';
import { SignOff } from './ClaimTable.tsx';

/** What a card says, part by part, so that two languages can be compared. */
function partsIn({ question, inShort, body, terms, drawings, prompts }: Card): readonly string[] {
  const drawn = drawings.flatMap((drawing) => [...drawingTexts(drawing), ...drawing.labels.map(({ text }) => text)]);
  return [question, inShort, ...body.map(blockText), ...terms.map(({ says }) => says), ...drawn, ...prompts];
}

/** A translated card beside its original, for somebody who reads both. */
export function TranslationPage({ card, original }: { readonly card: Card; readonly original: Card }) {
  const words = partsIn(card);
  return (
    <article>
      <h2 lang={card.locale}>{card.question}</h2>
      <p className="facts">
        {cardFile(card)}. {card.status}. Beside {cardFile(original)}, for somebody who reads both.
      </p>
      <table className="beside">
        <thead>
          <tr>
            <th>Original</th>
            <th>Translation</th>
            <th>Right</th>
            <th>Change</th>
          </tr>
        </thead>
        <tbody>
          {partsIn(original).map((text, index) => (
            <tr key={index}>
              <td lang={original.locale}>{text}</td>
              <td lang={card.locale}>{words[index]}</td>
              <td className="box">☐</td>
              <td className="room" />
            </tr>
          ))}
        </tbody>
      </table>
      <SignOff file={cardFile(card)} />
    </article>
  );
}
