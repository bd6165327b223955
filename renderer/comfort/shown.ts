import { useInsertionEffect } from 'react';
import { type Comfort, textScales } from '../../visit/comfort.ts';

/**
 * Puts the visit's comfort on the page: text size, contrast and motion are all tokens. Before any layout effect, as
 * those measure what the tokens make.
 */
export function useShownComfort({ textStep, contrast, motion }: Comfort): void {
  useInsertionEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--text-scale', String(textScales[textStep]));
    dataset['textStep'] = String(textStep);
    dataset['contrast'] = contrast;
    dataset['motion'] = motion;
  }, [textStep, contrast, motion]);
}
