import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers. The same seed gives the same numbers again. */
export class Random {
  #generator;

  /** @param {number} seed */
  constructor(seed) {
    this.#generator = xoroshiro128plus(seed);
  }

  /**
   * A whole number, both ends included.
   * @param {number} least
   * @param {number} most
   */
  whole(least, most) {
    return uniformInt(this.#generator, least, most);
  }

  /**
   * A number between two.
   * @param {number} least
   * @param {number} most
   */
  between(least, most) {
    return least + (most - least) * uniformFloat64(this.#generator);
  }

  /**
   * A random element of a list.
   * @template T
   * @param {readonly [T, ...T[]]} some
   * @returns {T}
   */
  oneOf(some) {
    return some[this.whole(0, some.length - 1)] ?? some[0];
  }
}
