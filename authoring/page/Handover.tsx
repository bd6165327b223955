import { startTransition, useOptimistic } from 'react';
import type { CardForm } from '../edit/cardForm.ts';
import styles from './Author.module.css';
import { printAddress } from './store.ts';

interface HandoverProps {
  readonly cardId: string;
  readonly status: CardForm['status'];
  /** Whether the card is whole, so that a clinician could check it. */
  readonly isWhole: boolean;
  /** Whether nothing on the card is missing or wrong. */
  readonly isReady: boolean;
  readonly onStatus: (status: CardForm['status']) => Promise<unknown>;
}

/** How a card goes to its reviewer. */
export function Handover({ cardId, status, isWhole, isReady, onStatus }: HandoverProps) {
  const [shown, show] = useOptimistic(status);
  const choose = (next: CardForm['status']) =>
    startTransition(async () => {
      show(next);
      await onStatus(next);
    });
  return (
    <section className={styles['form']}>
      <h2>When it is ready</h2>
      <label>
        <input
          type="checkbox"
          checked={shown === 'in-review'}
          disabled={!isReady && shown === 'draft'}
          onChange={({ target }) => choose(target.checked ? 'in-review' : 'draft')}
        />{' '}
        The words are final, and a clinician is to check them
      </label>
      {isWhole && (
        <p>
          <a href={printAddress(cardId)} target="_blank" rel="noreferrer">
            The document for the clinician
          </a>
          : it opens beside this page. Print it (Ctrl+P), or keep it as a PDF.
        </p>
      )}
    </section>
  );
}
