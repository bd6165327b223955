import { useState } from 'react';
import { useSend } from '../kiosk.ts';
import { type PageRange, pageCount, pageFor, placeFor } from './pageRanges.ts';

/** A long text or list, one page at a time. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly ranges: readonly PageRange[];
  readonly onMeasured: (ranges: readonly PageRange[]) => void;
  readonly turn: (by: 1 | -1) => void;
}

/** Turns pages, and tells the owner which paragraph is in view. */
export function usePages(place: number): Paging {
  const send = useSend();
  const [ranges, setRanges] = useState<readonly PageRange[]>([]);
  const [wanted, setWanted] = useState(0);
  const page = pageFor(ranges, place, wanted);
  return {
    page,
    pages: pageCount(ranges),
    ranges,
    onMeasured: (measured) =>
      setRanges((known) => (JSON.stringify(known) === JSON.stringify(measured) ? known : measured)),
    turn: (by) => {
      const next = Math.min(Math.max(0, page + by), pageCount(ranges) - 1);
      setWanted(next);
      send({ kind: 'turnedTo', place: placeFor(ranges, next) });
    },
  };
}
