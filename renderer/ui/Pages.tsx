import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Paging } from './usePages.ts';
import styles from './Pages.module.css';

/** A line of reading text is comfortable up to about this many of its own letter heights. */
const widestLineEm = 30;

/** A paragraph of a paged text. */
export interface PageBlock {
  readonly key: string;
  readonly node: ReactNode;
  /** Stays with the block after it. */
  readonly isHead?: boolean;
}

interface PagesProps {
  readonly paging: Paging;
  /** The heading, which later pages keep for those who listen. */
  readonly title: string;
  /** One node a paragraph; each is kept whole where a page can hold it. */
  readonly blocks: readonly PageBlock[];
}

/** Text that turns pages instead of scrolling: one column upright, an open book where there is width for it. */
export function Pages({ paging: { page, ranges, onMeasured }, title, blocks }: PagesProps) {
  const view = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  const size = useSize(view);

  // Measured after every render, as anything may have moved; a measure that says the same changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const [viewNode, flowNode] = [view.current, flow.current];
    if (!viewNode || !flowNode) return;
    const { fontSize, columnGap } = getComputedStyle(flowNode);
    const fit = viewNode.clientWidth > widestLineEm * Number.parseFloat(fontSize) ? 2 : 1;
    if (fit !== columns) {
      setColumns(fit);
      return;
    }
    const left = flowNode.getBoundingClientRect().left;
    const step = viewNode.getBoundingClientRect().width + Number.parseFloat(columnGap);
    // A little over, so that rounding over many columns never puts a block on the page before its own.
    const pageAt = (x: number) => Math.max(0, Math.floor((x - left) / step + 0.05));
    onMeasured(
      [...flowNode.children].map((block) => {
        const lefts = [...block.getClientRects()].map((rect) => rect.left);
        return { first: pageAt(Math.min(...lefts)), last: pageAt(Math.max(...lefts)) };
      }),
    );
  });

  return (
    <div ref={view} className={styles['view']} data-size={size}>
      {page > 0 && <h1 className={styles['unseen']}>{title}</h1>}
      <div
        ref={flow}
        className={styles['flow']}
        data-columns={columns}
        style={{ '--page': page, '--columns': columns }}
      >
        {blocks.map(({ key, node, isHead = false }, index) => {
          const range = ranges[index];
          const isShown = !range || (range.first <= page && page <= range.last);
          return (
            <div key={key} className={styles['block']} data-shown={isShown} data-head={isHead}>
              {node}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Renders again whenever the element's size changes. */
function useSize(element: React.RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('');
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize(`${entry.contentRect.width}x${entry.contentRect.height}`);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
