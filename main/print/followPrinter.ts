import type { PrintServer, QueueState } from './queue.ts';

/** How often the print server is asked, in milliseconds. */
const askedEveryMs = 300_000;

interface FollowOptions {
  readonly every: (spanMs: number, run: () => void) => () => void;
  /** The printer of the settings. */
  readonly printer: () => string | undefined;
  readonly server: () => Promise<Pick<PrintServer, 'state'>>;
}

/** Follows what the print server says of the printer of the settings, so that a stopped printer is known before somebody needs it. */
export function followPrinter({ every, printer, server }: FollowOptions): { readonly now: () => QueueState | 'none' } {
  let last: { readonly name: string; readonly state: QueueState } | undefined;
  const ask = async () => {
    const name = printer();
    if (name !== undefined) last = { name, state: await (await server()).state(name) };
  };
  every(askedEveryMs, () => void ask());
  return {
    now: () => {
      const name = printer();
      if (name === undefined) return 'none';
      return last?.name === name ? last.state : 'unknown';
    },
  };
}
