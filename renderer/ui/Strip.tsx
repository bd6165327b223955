import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { pageOf, words } from '../words.ts';
import { Control } from './Control.tsx';
import styles from './Strip.module.css';
import type { Paging } from './usePages.ts';

/** One way on or back: what it is called, and to which page it leads. */
export interface Step {
  readonly label: string;
  readonly note?: string;
  readonly onAct: () => void;
}

interface StripProps {
  /** What else the screen offers, before the steps. */
  readonly children?: ReactNode;
  readonly previous?: Step | undefined;
  readonly next?: Step | undefined;
}

/** A screen's own buttons. It keeps its height whatever they say, so that turning a page never moves the text. */
export function Strip({ children, previous, next }: StripProps) {
  return (
    <div className={styles['room']}>
      <div className={styles['strip']} data-offers={Boolean(children)}>
        {children}
        {previous && (
          <div className={styles['previous']}>
            <Control
              name="previous"
              label={previous.label}
              icon={ArrowLeft}
              onAct={previous.onAct}
              note={previous.note}
            />
          </div>
        )}
        {next && (
          <div className={styles['next']}>
            <Control
              name="next"
              label={next.label}
              icon={ArrowRight}
              iconAt="end"
              look="primary"
              onAct={next.onAct}
              note={next.note}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** The steps of a paging: back and on by a page, where there is one. */
export function pageSteps({ page, pages, turn }: Paging): {
  readonly previous: Step | undefined;
  readonly next: Step | undefined;
} {
  return {
    previous: page > 0 ? { label: words.pageBack, note: pageOf(page, pages), onAct: () => turn(-1) } : undefined,
    next:
      page < pages - 1 ? { label: words.morePages, note: pageOf(page + 2, pages), onAct: () => turn(1) } : undefined,
  };
}

/** The strip of a screen whose only buttons turn its pages; none where one page is all. */
export function PageStrip({ paging }: { readonly paging: Paging }) {
  const { previous, next } = pageSteps(paging);
  return paging.pages > 1 ? <Strip previous={previous} next={next} /> : null;
}
