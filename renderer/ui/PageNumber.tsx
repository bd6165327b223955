import { useWords } from '../kiosk.ts';
import styles from './PageNumber.module.css';
import type { Paging } from './usePages.ts';

/** Which page this is, of how many. */
export function PageNumber({ paging: { page, pages } }: { readonly paging: Paging }) {
  const words = useWords();
  return <p className={styles['number']}>{words.pageOf(page + 1, pages)}</p>;
}
