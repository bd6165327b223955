import { encode } from 'uqr';
import styles from './Code.module.css';

/** A text as a square of dots that a telephone's camera reads. It contains the text itself, and no address to open. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  // At level M about 15 % may be lost, for example to glare and fingers. The standard wants a margin of four dots (ISO/IEC 18004).
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure className={styles['figure']}>
      <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} data-code>
        <path d={dots.join('')} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
