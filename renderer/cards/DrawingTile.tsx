import { ArrowRight } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import { useSend, useWords } from '../kiosk.ts';
import { DrawingView } from './Drawing.tsx';
import styles from './DrawingTile.module.css';

/** Shows a card's drawing as a whole, and opens its steps. A card without a drawing has no such tile. */
export function DrawingTile({ card }: { readonly card: Card }) {
  const words = useWords();
  const send = useSend();
  const [drawing] = card.drawings;
  if (!drawing) return null;
  return (
    <button
      type="button"
      className={styles['tile']}
      data-control={`card-drawing-${card.id}`}
      onClick={() => send({ kind: 'drawingOpened', cardId: card.id })}
    >
      <span className={styles['place']}>
        <DrawingView drawing={drawing} />
      </span>
      <span className={styles['line']}>
        <span lang={drawing.locale} data-say className={styles['title']}>
          {drawing.title}
        </span>
        <span data-say className={styles['look']}>
          {words.drawingLook}
          <ArrowRight aria-hidden className={styles['arrow']} />
        </span>
      </span>
    </button>
  );
}
