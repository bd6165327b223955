import { useWords } from '../kiosk.ts';
import styles from './PageNumber.module.css';
import type { Paging } from './usePages.ts';

/** Says which page this is and how many there are. It has the same width on every page, so that nothing beside it moves. */
export function PageNumber({ paging: { page, pages } }: { readonly paging: Paging }) {
  const words = useWords();
  return (
    <p className={styles['number']} data-widest={words.pageOf(pages, pages)}>
      {words.pageOf(page + 1, pages)}
    </p>
  );
}
