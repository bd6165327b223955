import type { ViewSettings } from '../../main/bridge/contract.ts';

/** Paper in millimetres (ISO 216, and ANSI/ASME Y14.1), and the margin that every printer can keep. */
const papersMm = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;
const marginMm = 16;

/** The part of two pages that can be used for certain. The rest may stay empty, because some blocks are kept whole. */
const usable = 0.94;
const mostPages = 2;

/** How wide the text of a printout is, and how tall it may be in one piece so that two pages hold it. */
export function measuresOf(paper: ViewSettings['paperSize']): { readonly widthMm: number; readonly roomMm: number } {
  const { width, height } = papersMm[paper];
  return { widthMm: width - 2 * marginMm, roomMm: mostPages * (height - 2 * marginMm) * usable };
}

/** What a printout has. */
export interface Richness {
  /** Whether each card's answer in short is there, or its question alone. */
  readonly hasShort: boolean;
  readonly hasPrompts: boolean;
  readonly hasChoices: boolean;
  /** Whether each study has its journal, or its author and year alone. */
  readonly hasJournals: boolean;
  /** Lines to write on under each question. */
  readonly lines: number;
}

const all: Richness = { hasShort: true, hasPrompts: true, hasChoices: true, hasJournals: true, lines: 2 };

/** From a full printout down to what it must have: questions, a line to write on, what matters, the numbers, the studies. */
export const richnesses: readonly [Richness, ...Richness[]] = [
  all,
  { ...all, lines: 1 },
  { ...all, lines: 1, hasJournals: false },
  { ...all, lines: 1, hasJournals: false, hasPrompts: false },
  { ...all, lines: 1, hasJournals: false, hasPrompts: false, hasChoices: false },
  { hasShort: false, lines: 1, hasJournals: false, hasPrompts: false, hasChoices: false },
];
