/** Text sizes on offer, as factors of the default. WCAG 2.2 asks for 200 %. */
export const textScales = [1, 1.25, 1.6, 2] as const;

/** Index into {@link textScales}. */
export type TextStep = 0 | 1 | 2 | 3;

/** Languages in which the kiosk can speak. */
export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** How the screen is made bearable for one person. Part of the visit: it ends with it. */
export interface Comfort {
  readonly textStep: TextStep;
  readonly contrast: 'standard' | 'high';
  readonly motion: 'full' | 'calm';
  readonly sound: 'on' | 'off';
  /** Null: the clinic's own. */
  readonly language: Language | null;
}

export const initialComfort: Comfort = {
  textStep: 0,
  contrast: 'standard',
  motion: 'full',
  sound: 'on',
  language: null,
};
