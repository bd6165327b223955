import { useLayoutEffect } from 'react';
import { type Comfort, textScales } from '../../visit/comfort.ts';

/** Puts the visit's comfort on the page: text size, contrast and motion are all tokens. */
export function useShownComfort({ textStep, contrast, motion }: Comfort): void {
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--text-scale', String(textScales[textStep]));
    dataset['contrast'] = contrast;
    dataset['motion'] = motion;
  }, [textStep, contrast, motion]);
}
