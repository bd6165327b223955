import { ArrowRight } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import type { TintName } from '../../content/model/names.ts';
import { useSend } from '../kiosk.ts';
import { CardIcon } from './CardIcon.tsx';
import styles from './Tile.module.css';

interface TileProps {
  readonly card: Card;
  readonly tint: TintName;
  /** `tall`: icon above the question. `row`: one line of icon, question, arrow. */
  readonly shape: 'tall' | 'row';
}

/** A card to touch: it opens. */
export function Tile({ card, tint, shape }: TileProps) {
  const send = useSend();
  return (
    <button
      type="button"
      className={styles['tile']}
      data-control={`card-${card.id}`}
      data-tint={tint}
      data-shape={shape}
      onClick={() => send({ kind: 'cardOpened', cardId: card.id })}
    >
      <CardIcon name={card.icon} className={styles['icon']} />
      <span className={styles['question']} lang={card.locale}>
        {card.question}
      </span>
      <ArrowRight aria-hidden className={styles['arrow']} />
    </button>
  );
}
