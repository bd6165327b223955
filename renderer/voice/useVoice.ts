import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useVisit } from '../kiosk.ts';
import type { VoiceState } from './state.ts';
import type { Voice } from './voice.ts';

/** Where components find the voice of their page. */
export const VoiceContext = createContext<Voice | undefined>(undefined);

/** The page's voice, and what it does now. */
export function useVoice(): readonly [Voice, Pick<VoiceState, 'phase' | 'languages'>] {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error('no voice around this component');
  const shown = useStore(
    voice.state,
    useShallow(({ phase, languages }) => ({ phase, languages })),
  );
  return [voice, shown];
}

/** Whether the page is being read to somebody who sees it: then the voice's buttons are where the screen's own were. */
export function useIsRead(): boolean {
  const { comfort } = useVisit();
  const [, { phase }] = useVoice();
  return comfort.voice === 'text' && phase !== 'silent';
}
