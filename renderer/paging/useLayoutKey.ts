import { useVisit } from '../kiosk.ts';

/** What a layout was decided for: the size of screen and letters, the language and the reach. Another one is decided again. */
export function useLayoutKey(): string {
  const { textStep, language, reach } = useVisit().comfort;
  return `${innerWidth}x${innerHeight} ${textStep} ${language} ${reach}`;
}
