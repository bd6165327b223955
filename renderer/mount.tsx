import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import type { KioskApi } from '../main/bridge/bridge.ts';
import { App } from './App.tsx';
import { lateSound } from './audio/late.ts';
import { ErrorBoundary, reportOf } from './ErrorBoundary.tsx';
import { createKiosk, KioskContext } from './kiosk.ts';
import { listenToPointers } from './touch/pointerInput.ts';
import { startPageVoice } from './voice/start.ts';
import { VoiceContext } from './voice/useVoice.ts';
import { voiceKeys } from './voice/keys.ts';
import { keepPhysicalSizes } from './size/physical.ts';

/** Shows the kiosk in this page, for the owner of the visit. */
export async function mount(api: KioskApi): Promise<void> {
  window.addEventListener('error', ({ message }) => api.failed({ what: reportOf(message), isFatal: false }));
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) =>
    api.failed({ what: reportOf(reason), isFatal: false }),
  );
  const root = document.querySelector('#root');
  const letters = document.fonts
    .load('600 40px "Atkinson Hyperlegible Next"')
    .catch((error: unknown) => api.failed({ what: reportOf(error), isFatal: false }));
  const start = await api.start();
  if (!root || !start) return;
  // The kiosk listens to the owner before the fonts are loaded, so that it misses nothing.
  const kiosk = createKiosk(api, start);
  keepPhysicalSizes(start.settings.screenDiagonalInches);
  await letters;
  const sound = lateSound(kiosk);
  const voice = startPageVoice(kiosk, sound.setSpeaking);
  listenToPointers({
    hands: start.settings.hands,
    keypad: start.settings.keypad,
    attention: () => kiosk.visit.getState().attention.kind,
    onTouched: () => kiosk.send({ kind: 'touched' }),
    onAnswered: () => kiosk.send({ kind: 'answered' }),
    onAct: sound.touched,
    onVoiceKey: voiceKeys(kiosk, voice),
  });
  createRoot(root).render(
    <ErrorBoundary api={api}>
      <KioskContext value={kiosk}>
        <VoiceContext value={voice}>
          <App />
        </VoiceContext>
      </KioskContext>
    </ErrorBoundary>,
  );
}
