import { useRef, useState } from 'react';
import { useSend } from '../kiosk.ts';
import { pageAfter, type PageRange, pageCount, pageFor, positionFor } from './pageRanges.ts';

/** A long text or list, one page at a time. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly ranges: readonly PageRange[];
  readonly onMeasured: (ranges: readonly PageRange[]) => void;
  readonly turn: (by: 1 | -1) => void;
}

/** A layout that changes more often than this in a second would never settle, so it keeps what it has. */
const mostChanges = 12;

/** Turns pages, and tells the owner which paragraph is in view. */
export function usePages(position: number): Paging {
  const send = useSend();
  const [ranges, setRanges] = useState<readonly PageRange[]>([]);
  const [wanted, setWanted] = useState(0);
  const changes = useRef({ sinceMs: 0, count: 0 });
  const page = pageFor(ranges, position, wanted);
  const isSettling = () => {
    const nowMs = performance.now();
    if (nowMs - changes.current.sinceMs > 1000) changes.current = { sinceMs: nowMs, count: 0 };
    changes.current.count += 1;
    return changes.current.count <= mostChanges;
  };
  return {
    page,
    pages: pageCount(ranges),
    ranges,
    onMeasured: (measured) => {
      if (JSON.stringify(ranges) !== JSON.stringify(measured) && isSettling()) setRanges(measured);
    },
    turn: (by) => {
      const next = pageAfter(ranges, page, by);
      setWanted(next);
      send({ kind: 'turnedTo', position: positionFor(ranges, next) });
    },
  };
}
