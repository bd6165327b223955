import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './ActionBar.module.css';
import { useLayoutKey } from './useLayoutKey.ts';
import type { Paging } from './usePages.ts';

/** One way on or back: what it is called, and where it leads. */
export interface Step {
  readonly label: string;
  readonly note?: string | undefined;
  /** Instead of the arrow. */
  readonly icon?: LucideIcon;
  /** Plain where going on is not what most people want to do next. */
  readonly look?: 'plain' | 'primary';
  /** A page of this screen's text, which a sliding finger turns too; else another screen. */
  readonly leadsTo: 'page' | 'screen';
  readonly onAct: () => void;
}

interface ActionBarProps {
  /** What else the screen offers, before the steps. */
  readonly children?: ReactNode;
  /** How many buttons that is. */
  readonly offers?: 'one' | 'many';
  readonly previous?: Step | undefined;
  readonly next?: Step | undefined;
}

/** A screen's own buttons. The bar keeps its height when the buttons change, so that turning a page never moves the text. */
export function ActionBar({ children, offers = 'one', previous, next }: ActionBarProps) {
  const room = useRef<HTMLDivElement>(null);
  // The greatest height of the bar so far, for these letters on this screen. If the bar became lower after its own button had turned
  // the page, the new page would show other words.
  const occasion = useLayoutKey();
  const [tallest, setTallest] = useState({ occasion, px: 0 });
  const leastPx = tallest.occasion === occasion ? tallest.px : 0;
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const px = room.current?.offsetHeight ?? 0;
    if (px > leastPx) setTallest({ occasion, px });
  });
  return (
    <div ref={room} className={styles['room']} style={{ minHeight: leastPx }}>
      <div className={styles['actions']} data-offers={children ? offers : 'none'}>
        {children}
        {previous && (
          <div className={styles['previous']} data-turns={previous.leadsTo === 'page' ? 'back' : undefined}>
            <Control name="previous" label={previous.label} icon={previous.icon ?? ArrowLeft} onAct={previous.onAct} />
          </div>
        )}
        {next && (
          <div className={styles['next']} data-turns={next.leadsTo === 'page' ? 'on' : undefined}>
            <Control
              name="next"
              label={next.label}
              icon={next.icon ?? ArrowRight}
              iconAt="end"
              look={next.look ?? 'primary'}
              onAct={next.onAct}
              note={next.note}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** What the steps of a paging are called. */
interface StepWords {
  readonly back: string;
  readonly on: string;
}

/** The steps of a paging: back and on by a page, where there is one. */
export function usePageSteps(
  { page, pages, turn }: Paging,
  called?: StepWords,
): { readonly previous: Step | undefined; readonly next: Step | undefined } {
  const words = useWords();
  const { back, on } = called ?? { back: words.pageBack, on: words.readOn };
  return {
    previous: page > 0 ? { label: back, leadsTo: 'page', onAct: () => turn(-1) } : undefined,
    // Later pages have a running head that counts them.
    next:
      page < pages - 1
        ? {
            label: on,
            note: page === 0 ? words.morePages(pages - 1) : undefined,
            leadsTo: 'page',
            onAct: () => turn(1),
          }
        : undefined,
  };
}

/** The action bar of a screen whose only buttons turn its pages. A text of one page has none. */
export function PageStrip({ paging, called }: { readonly paging: Paging; readonly called?: StepWords }) {
  const { previous, next } = usePageSteps(paging, called);
  return paging.pages > 1 ? <ActionBar previous={previous} next={next} /> : null;
}
