import { useState } from 'react';
import { en as words } from '../words/en.ts';

/** A page of a list, and the ways from it. */
export interface ListPage<T> {
  readonly shown: readonly T[];
  /** "Page 1 of 3"; undefined if there is only one page. */
  readonly note: string | undefined;
  /** To the page before; undefined on the first. */
  readonly back: (() => void) | undefined;
  /** To the page after; undefined on the last. */
  readonly on: (() => void) | undefined;
}

/** Shows a list in pages of this many entries. */
export function useListPage<T>(all: readonly T[], mostAPage: number): ListPage<T> {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(all.length / mostAPage));
  return {
    shown: all.slice(page * mostAPage, (page + 1) * mostAPage),
    note: pages > 1 ? words.pageOf(page + 1, pages) : undefined,
    back: page > 0 ? () => setPage(page - 1) : undefined,
    on: page < pages - 1 ? () => setPage(page + 1) : undefined,
  };
}
