import { renderToStaticMarkup } from 'react-dom/server';
import type { CheckedPack } from '../check/check.ts';
import { ReviewReport } from './ReviewReport.tsx';

interface RenderOptions {
  /** ISO date. */
  readonly today: string;
  /** The stylesheet, as text: the document has no other file. */
  readonly css: string;
  /** The only card to show. Undefined: the whole pack. */
  readonly cardId?: string;
}

/** A pack as one document to print, for the clinician who checks it. */
export function renderReport(checked: CheckedPack, { today, css, cardId }: RenderOptions): string {
  const body = renderToStaticMarkup(<ReviewReport checked={checked} today={today} cardId={cardId} />);
  const title = checked.pack?.title ?? 'A pack with mistakes';
  const head = `<meta charset="utf-8"><title>${title.replaceAll('<', '&lt;')}: for review</title><style>${css}</style>`;
  return `<!doctype html>\n<html lang="${checked.pack?.locale ?? 'en'}"><head>${head}</head><body>${body}</body></html>\n`;
}
