import { useLayoutEffect, useRef } from 'react';
import { fitFontSize } from './fit.ts';
import styles from './FitText.module.css';

/** The most lines that people in a room can read with one look. */
const mostLines = 3;

/** Text as large as its box allows, in three lines at most. Give each text its own key, so that another text is another element. */
export function FitText({ text }: { readonly text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = element.current;
    const box = node?.parentElement;
    if (!node || !box) return undefined;
    const fit = () => {
      const px = fitFontSize({
        fits: (sizePx) => {
          node.style.fontSize = `${sizePx}px`;
          const lines = Math.round(node.offsetHeight / Number.parseFloat(getComputedStyle(node).lineHeight));
          return node.scrollWidth <= box.clientWidth && node.offsetHeight <= box.clientHeight && lines <= mostLines;
        },
        largestPx: box.clientHeight,
      });
      node.style.fontSize = `${px}px`;
    };
    // An observer calls once at its beginning, before anything is painted.
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <span ref={element} dir="auto" className={styles['fit']}>
      {text}
    </span>
  );
}
