/** Text sizes on offer, as factors of the default. WCAG 2.2 asks for 200 %. */
export const textScales = [1, 1.25, 1.6, 2] as const;

/** Index into {@link textScales}. */
export type TextStep = 0 | 1 | 2 | 3;

/** Languages in which the kiosk can speak. */
export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Looks on offer, in the order in which one touch goes through them. */
export const contrasts = ['standard', 'dark', 'light'] as const;

/** What is read aloud: nothing, the text of each page, or everything, with every button, for people who cannot see the screen. */
export const voices = ['off', 'text', 'all'] as const;
export const voiceSpeeds = ['slow', 'normal', 'fast'] as const;
export const voiceVolumes = ['soft', 'normal', 'loud'] as const;

/** How the screen is adapted to one person. This is part of the visit, and ends with it. */
export interface Comfort {
  readonly textStep: TextStep;
  /** `dark` and `light` are the two looks with high contrast. */
  readonly contrast: (typeof contrasts)[number];
  readonly motion: 'full' | 'calm';
  readonly sound: 'on' | 'off';
  /** `low`: all of the screen in its lower half, for somebody who sits. */
  readonly reach: 'whole' | 'low';
  /** Null: the clinic's own. */
  readonly language: Language | null;
  readonly voice: (typeof voices)[number];
  readonly voiceSpeed: (typeof voiceSpeeds)[number];
  readonly voiceVolume: (typeof voiceVolumes)[number];
  /** Who hears the voice: the room, or one person alone. */
  readonly ear: 'speaker' | 'headset';
}

export const initialComfort: Comfort = {
  textStep: 0,
  contrast: 'standard',
  motion: 'full',
  sound: 'on',
  reach: 'whole',
  language: null,
  voice: 'off',
  voiceSpeed: 'normal',
  voiceVolume: 'normal',
  ear: 'speaker',
};
