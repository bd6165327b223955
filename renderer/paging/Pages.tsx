import { markedBy } from '../dom.ts';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PageNumber } from './PageNumber.tsx';
import { blocksOn, withoutLoneSpare } from './pageRanges.ts';
import type { Paging } from './usePages.ts';
import styles from './Pages.module.css';

/** A line of reading text is comfortable up to about this many of its own letter heights. */
const widestLineEm = 30;

/** A paragraph of a paged text. */
export interface PageBlock {
  readonly key: string;
  readonly node: ReactNode;
  /** The language of its text, if the text comes from a pack. */
  readonly lang?: string;
  /** Stays with the block after it. */
  readonly isHead?: boolean;
  /** What follows is beside it, where there are two columns. */
  readonly isAside?: boolean;
  /** Fills a whole page by itself. */
  readonly isWhole?: boolean;
  /** Running text. With large letters, it may continue on the next page. */
  readonly isText?: boolean;
  /** Left out if it would need a page of its own. Only the last block may have this. */
  readonly isSpare?: boolean;
}

interface PagesProps {
  readonly paging: Paging;
  /** The heading, which later pages repeat; undefined where it is above the pages. */
  readonly title?: string;
  /** The heading's language, if the heading comes from a pack. */
  readonly titleLang?: string;
  /** Whether a block needs the whole width, as things side by side do: then there is one column. */
  readonly isWide?: boolean;
  /** One node a paragraph; each is kept whole where a page can hold it. */
  readonly blocks: readonly PageBlock[];
}

/** Text in pages instead of scrolling text: one column, or two columns like an open book where the view is wide enough. */
export function Pages({ paging, title, titleLang, isWide = false, blocks }: PagesProps) {
  const { page, pages, ranges, onMeasured } = paging;
  const view = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const running = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  const size = useSize(view);

  // Measured after every render, as anything may have moved; a measure that says the same changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const [viewNode, flowNode] = [view.current, flow.current];
    if (!viewNode || !flowNode) return;
    // The first page has the whole heading, and begins in the room that the later pages' running head takes.
    viewNode.style.setProperty('--running', `${running.current?.offsetHeight ?? 0}px`);
    const { fontSize, columnGap } = getComputedStyle(flowNode);
    const fit = !isWide && viewNode.clientWidth > widestLineEm * Number.parseFloat(fontSize) ? 2 : 1;
    if (fit !== columns) {
      setColumns(fit);
      return;
    }
    const isRtl = getComputedStyle(flowNode).direction === 'rtl';
    const { left, right } = flowNode.getBoundingClientRect();
    const step = viewNode.getBoundingClientRect().width + Number.parseFloat(columnGap);
    // A little is added, so that rounding over many columns never puts a block on the page before its own.
    const pageAt = (fromStartPx: number) => Math.max(0, Math.floor(fromStartPx / step + 0.05));
    const measured = [...flowNode.children].flatMap((node, block) => {
      const sentences = [...node.querySelectorAll(`${markedBy('sentence')}, ${markedBy('piece')}`)];
      return (sentences.length > 0 ? sentences : [node]).map((piece) => {
        // Columns go on in the direction of reading.
        const starts = [...piece.getClientRects()].map((rect) => (isRtl ? right - rect.right : rect.left - left));
        return { first: pageAt(Math.min(...starts)), last: pageAt(Math.max(...starts)), block };
      });
    });
    onMeasured(blocks.at(-1)?.isSpare ? withoutLoneSpare(measured) : measured);
  });

  const isLater = page > 0;
  const shown = blocksOn(ranges, page);
  const Title = isLater ? 'h1' : 'span';
  return (
    <div className={styles['pages']} data-later={isLater} data-page={page + 1}>
      {title && pages > 1 && (
        <div ref={running} className={styles['running']} data-said-before>
          <PageNumber paging={paging} />
          <Title className={styles['title']} lang={titleLang}>
            {title}
          </Title>
        </div>
      )}
      <div ref={view} className={styles['view']} data-size={size} data-pages>
        <div
          ref={flow}
          className={styles['flow']}
          data-columns={columns}
          style={{ '--page': page, '--columns': columns }}
        >
          {blocks.map(
            ({ key, node, lang, isHead = false, isAside = false, isText = false, isWhole = false }, index) => (
              <div
                key={key}
                lang={lang}
                className={styles['block']}
                data-shown={ranges.length === 0 || shown.has(index)}
                data-head={isHead}
                data-text={isText}
                data-aside={isAside}
                data-whole={isWhole}
              >
                {node}
              </div>
            ),
          )}
        </div>
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
