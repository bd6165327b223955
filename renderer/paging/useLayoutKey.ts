import { useVisit } from '../kiosk.ts';

/** What a layout depends on: the size of screen and letters, the language and the reach. When it changes, the layout is decided again. */
export function useLayoutKey(): string {
  const { textStep, language, reach } = useVisit().comfort;
  return `${innerWidth}x${innerHeight} ${textStep} ${language} ${reach}`;
}
