/** Icons that a card may name. Neutral on purpose: nothing that frightens. */
export const iconNames = [
  'droplet',
  'route',
  'history',
  'compass',
  'bed',
  'cloud-sun',
  'person',
  'chart',
  'link',
  'sheet',
  'message',
] as const;
export type IconName = (typeof iconNames)[number];

/** Tints that a topic may have; the colours themselves are in the renderer's tokens. */
export const tintNames = ['lagoon', 'sand', 'rose', 'lilac'] as const;
export type TintName = (typeof tintNames)[number];
