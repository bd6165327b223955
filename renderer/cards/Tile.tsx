import { ArrowRight } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import type { TintName } from '../../content/model/names.ts';
import { CardIcon } from './CardIcon.tsx';
import styles from './Tile.module.css';

interface TileProps {
  readonly card: Card;
  readonly tint: TintName;
  /** `tall`: icon above the question. `row`: one line of icon, question, arrow. */
  readonly shape: 'tall' | 'row';
  readonly onAct: () => void;
}

/** A card to touch. */
export function Tile({ card, tint, shape, onAct }: TileProps) {
  return (
    <button
      type="button"
      className={styles['tile']}
      data-control={`card-${card.id}`}
      data-tint={tint}
      data-shape={shape}
      onClick={onAct}
    >
      <CardIcon name={card.icon} className={styles['icon']} />
      <span className={styles['question']} lang={card.locale}>
        {card.question}
      </span>
      <ArrowRight aria-hidden className={styles['arrow']} />
    </button>
  );
}
