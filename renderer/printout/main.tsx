import '../styles/fonts.css';
import './printout.css';
import { createRoot } from 'react-dom/client';
import { packIn } from '../../content/model/pack.ts';
import { directionOf, wordsIn } from '../words/languages.ts';
import { PrintoutPage } from './PrintoutPage.tsx';
import { printoutOf } from './printout.ts';

const api = window.printout;
const start = await api.start();
const root = document.querySelector('#root');
if (root && start) {
  const { settings, visit, day } = start;
  const language = visit.comfort.language ?? settings.languages[0];
  const pack = packIn(start.pack, language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  await Promise.all(
    ['400 21px', '700 21px'].flatMap((style) => [
      document.fonts.load(`${style} "Atkinson Hyperlegible Next"`),
      // The browser fetches this font only for a text with an Arabic letter.
      document.fonts.load(`${style} "Noto Sans Arabic Variable"`, language === 'ar' ? 'ا' : 'a'),
    ]),
  );
  const printout = printoutOf(pack, settings, visit);
  createRoot(root).render(
    <PrintoutPage
      words={wordsIn(language)}
      printout={printout}
      day={day && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))}
      paperSize={settings.paperSize}
      onReady={() => api.ready()}
    />,
  );
}
