import { ArrowLeft } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import { Control } from '../ui/Control.tsx';
import styles from './leader.module.css';
import { leadWords } from './words.ts';

interface CardListProps {
  readonly cards: readonly Card[];
  readonly at: number;
  readonly onOpen: (at: number) => void;
  readonly onBack: () => void;
}

/** All cards of the session, to jump to. */
export function CardList({ cards, at, onOpen, onBack }: CardListProps) {
  return (
    <div className={styles['console']}>
      <header className={styles['head']}>
        <h1>{leadWords.cards}</h1>
      </header>
      <main className={styles['list']}>
        {cards.map(({ id, question }, index) => (
          <Control
            key={id}
            name={`card-${id}`}
            label={`${index + 1}. ${question}`}
            isHere={index === at}
            onAct={() => onOpen(index)}
          />
        ))}
      </main>
      <footer className={styles['buttons']}>
        <Control name="back" label={leadWords.close} icon={ArrowLeft} onAct={onBack} />
      </footer>
    </div>
  );
}
