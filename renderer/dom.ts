/**
 * The marks in the document that one part of the program sets and another reads. Touch, voice, paging, styles and tests share them.
 * A mark that only a component and its own style sheet know is not here; `tests/renderer/dom.test.ts` tells the two apart, and fails for
 * a shared mark that is missing here, or for one that nothing uses any more.
 */
export const marks = {
  /** Anything that can be pressed. Its value is the control's name, the same from screen to screen. */
  control: 'data-control',
  /** A control that may be pressed as fast as fingers can: digits, letters, knocks. */
  quick: 'data-quick',
  /** A control that a finger is on. Set by the touch interpreter. */
  pressed: 'data-pressed',
  /** How a control looks: `plain`, `primary` or `help`. */
  look: 'data-look',
  /** Where a control has its icon: `start`, `end` or `top`. */
  iconAt: 'data-icon-at',
  /** How many offers an action bar has besides turning pages: `none`, `one` or `many`. */
  offers: 'data-offers',
  /** The element around a control that turns pages: `on` or `back`. A sliding finger and the voice press that control. */
  turns: 'data-turns',

  /** A text that is laid out in pages. A finger that slides over it turns them. */
  pages: 'data-pages',
  /** The number of the page that is shown, from 1. */
  page: 'data-page',
  /** Part of a block that has no sentences. A page may begin or end with such a part, as with a sentence. */
  piece: 'data-piece',
  /** Whether the page that is shown comes after the first page of its text. */
  later: 'data-later',
  /** How many columns a paged text has. */
  columns: 'data-columns',
  /** Whether a block, or a layer of a step, is on the page that is shown. */
  shown: 'data-shown',

  /** A sentence of a card: the voice says it as one. */
  sentence: 'data-sentence',
  /** A part of a text that the voice says by itself, separate from the rest. `digits`: digit by digit. */
  say: 'data-say',
  /** What the voice says first on a screen: how far a talk has come. */
  sayFirst: 'data-say-first',
  /** What is shown again here, but was said on an earlier page and is not said again. */
  saidBefore: 'data-said-before',
  /** What is said where the text itself has no clip: a clinic's own words. */
  instead: 'data-instead',
  /** The number of a study, which is shown and not said. */
  citation: 'data-citation',
  /** What the voice does: `reading`, `paused`, `done`. */
  phase: 'data-phase',

  /** The card that is shown, by its id. */
  card: 'data-card',
  /** The tint of a card's topic. */
  tint: 'data-tint',
  /** A drawing, by its id. */
  drawing: 'data-drawing',
  /** The fragment that a session lights, from 0. */
  fragment: 'data-fragment',
  /** Whether a fragment is lit. */
  lit: 'data-lit',
  /** On the leader's page: whether people see the card now. */
  on: 'data-on',
  /** The paper size of a printout: `A4` or `Letter`. */
  printSize: 'data-print-size',
  /** A code for a telephone. */
  code: 'data-code',
  /** The outline of a bank card, by which staff set the size of the screen. */
  bankCard: 'data-bank-card',

  /** On the root: index of the text size. */
  textStep: 'data-text-step',
  /** On the root: `standard`, `dark` or `light`. */
  contrast: 'data-contrast',
  /** On the root: `full` or `calm`. */
  motion: 'data-motion',
  /** On the root: `whole` or `low`. */
  reach: 'data-reach',
  /** On the root: `usual` or `small`. */
  screenSize: 'data-screen-size',
  /** On the root: keys are used, and the focus is shown. */
  keys: 'data-keys',
  /** On the root: a mouse is used, and its arrow is shown. */
  mouse: 'data-mouse',
} as const;

/** The selector of a mark with this value or, if none is given, with any value. */
export function markedBy(mark: keyof typeof marks, value?: string): string {
  return value === undefined ? `[${marks[mark]}]` : `[${marks[mark]}="${value}"]`;
}
