import '../styles/fonts.css';
import './paper.css';
import { createRoot } from 'react-dom/client';
import { Paper } from './Paper.tsx';
import { sheetOf } from './sheet.ts';

const api = window.paper;
const start = await api.start();
const root = document.querySelector('#root');
if (root && start) {
  const { pack, settings, visit } = start;
  document.documentElement.lang = pack.locale;
  await Promise.all(
    ['400 21px', '700 21px'].map((style) => document.fonts.load(`${style} "Atkinson Hyperlegible Next"`)),
  );
  const day = new Intl.DateTimeFormat(pack.locale, { dateStyle: 'long' }).format();
  const sheet = sheetOf(pack, settings, visit);
  createRoot(root).render(<Paper sheet={sheet} day={day} paperSize={settings.paperSize} onReady={() => api.ready()} />);
}
