import type { en } from './en.ts';

/** All that the kiosk itself says, in one language. A language in which something is missing does not build. */
export type Words = {
  readonly [N in keyof typeof en]: (typeof en)[N] extends string
    ? string
    : (typeof en)[N] extends readonly string[]
      ? readonly string[]
      : (typeof en)[N] extends Readonly<Record<string, string>>
        ? { readonly [K in keyof (typeof en)[N]]: string }
        : (typeof en)[N];
};
