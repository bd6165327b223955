/** Numbers that look random and follow from a seed, so that each input can be made again. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  readonly part: () => number;
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** Whether something happens that happens once in `times`. */
  readonly onceIn: (times: number) => boolean;
  /** A size between two sizes: each order of magnitude is as likely as any other. */
  readonly size: (least: number, most: number) => number;
}

/** Mulberry32 by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const part = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(part() * limit);
  return {
    part,
    below,
    one: <T>(list: readonly T[]) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('the list is empty');
      return chosen;
    },
    onceIn: (times) => below(times) === 0,
    size: (least, most) => Math.round(Math.exp(Math.log(least) + part() * (Math.log(most) - Math.log(least)))),
  };
}
