import { useInsertionEffect } from 'react';
import { type Comfort, type Language, textScales } from '../../visit/comfort.ts';
import { isTall } from '../size/physical.ts';
import { useScreenSize } from '../size/useScreenSize.ts';
import { directionOf } from '../words/languages.ts';

/**
 * Puts the visit's comfort and language on the page: text size, contrast and motion are all tokens. It runs before any layout
 * effect, because layout effects measure a page that depends on the tokens.
 */
export function useApplyComfort({ textStep, contrast, motion, reach }: Comfort, language: Language): void {
  const isOnTall = useScreenSize(isTall);
  useInsertionEffect(() => {
    const root = document.documentElement;
    const { style, dataset } = root;
    root.lang = language;
    root.dir = directionOf(language);
    style.setProperty('--text-scale', String(textScales[textStep]));
    dataset['textStep'] = String(textStep);
    dataset['contrast'] = contrast;
    dataset['motion'] = motion;
    dataset['reach'] = reach === 'low' && isOnTall ? 'low' : 'whole';
  }, [textStep, contrast, motion, reach, isOnTall, language]);
}
