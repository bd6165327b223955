import { clockFrom } from '../visit/clock.ts';

/** This page's own time. */
export const browserClock = clockFrom(globalThis);
