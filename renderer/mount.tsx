import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import type { KioskApi } from '../main/bridge/contract.ts';
import { App } from './App.tsx';
import { KioskContext } from './kiosk.ts';
import { createKiosk } from './store.ts';
import { listenToGlass } from './ui/glass.ts';
import { keepPhysicalSizes } from './ui/physical.ts';

/** Shows the kiosk in this page, for whoever owns the visit. */
export async function mount(api: KioskApi): Promise<void> {
  const root = document.querySelector('#root');
  const start = await api.start();
  if (!root || !start) return;
  document.documentElement.lang = start.pack.locale;
  keepPhysicalSizes(start.settings.screenDiagonalInches);
  await document.fonts.load('600 40px "Atkinson Hyperlegible Next"');
  const kiosk = createKiosk(api, start);
  listenToGlass(kiosk);
  createRoot(root).render(
    <KioskContext value={kiosk}>
      <App />
    </KioskContext>,
  );
}
