import { markedBy } from '../dom.ts';
import { plainText, sentencesIn } from '../../content/model/sentences.ts';

/** A sentence that is shown, and where. */
export interface ShownLine {
  readonly text: string;
  /** A language, as browsers name it. */
  readonly lang: string;
  /** What is said where the text itself has no clip. */
  readonly instead?: string;
  /** Undefined for what is said without being shown. */
  readonly range?: Range;
}

/** Elements that have a text of their own. */
const unitSelector = `button,h1,h2,h3,p,li,dt,dd,th,td,${markedBy('sentence')},${markedBy('say')}`;

/** What is not read: what cannot be used now, pictures of words, the numbers of studies, and what was said a page before. */
const silentSelector = `[inert],[aria-hidden="true"],${markedBy('citation')},${markedBy('saidBefore')}`;

/** A run of letters of a unit, and where in the unit's text it begins. */
interface Run {
  readonly node: Text;
  readonly at: number;
}

/** The sentences that a part of the page shows now, in reading order. */
export function linesIn(root: Element): readonly ShownLine[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines: ShownLine[] = [];
  let unit: Element | undefined;
  let runs: Run[] = [];
  let text = '';
  const close = () => {
    if (unit) lines.push(...sentencesOfUnit(unit, runs, text));
    runs = [];
    text = '';
  };
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Element) {
      const name = node.getAttribute('role') === 'img' ? node.getAttribute('aria-label') : null;
      if (!name || !isHeard(node)) continue;
      close();
      unit = undefined;
      const range = document.createRange();
      range.selectNode(node);
      lines.push({ text: plainText(name), lang: langOf(node), range });
    } else if (node instanceof Text && node.parentElement && isHeard(node.parentElement)) {
      const own: Element = node.parentElement.closest(unitSelector) ?? node.parentElement;
      if (own !== unit) close();
      unit = own;
      runs.push({ node, at: text.length });
      text += node.data;
    }
  }
  close();
  const shown = lines.filter(({ range }) => range && isInView(range));
  // A picture whose name is below it is said once.
  return shown.filter((line, at) => line.range?.startContainer instanceof Text || shown[at + 1]?.text !== line.text);
}

/** The sentences of a unit, each with the letters that it has on the page. */
function sentencesOfUnit(unit: Element, runs: readonly Run[], text: string): readonly ShownLine[] {
  // A button may call a language by its own name.
  const lang = langOf(runs[0]?.node.parentElement ?? unit);
  // The pack has already cut this text into sentences, and counts a study's number as a word of its sentence.
  const sentences = unit.matches(markedBy('sentence'))
    ? [plainText(text).replaceAll(' .', '.')]
    : sentencesIn(text, lang);
  const instead = unit.getAttribute('data-instead');
  const isSpelt = unit.getAttribute('data-say') === 'digits';
  let from = 0;
  return sentences.flatMap((sentence) => {
    const start = indexOfPlain(text, sentence, from);
    if (sentence === '' || !start) return [];
    from = start.to;
    const [first, last] = [placeAt(runs, start.from), placeAt(runs, start.to - 1)];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    const said = isSpelt ? Array.from(sentence.replaceAll(/\D/g, '')).join(' ') : sentence;
    return [{ text: said, lang, range, ...(instead ? { instead } : {}) }];
  });
}

/** Where a plain text is in a text that may have other spaces. */
function indexOfPlain(text: string, plain: string, after: number): { from: number; to: number } | undefined {
  const isSpace = (at: number) => /\s/.test(text[at] ?? '');
  let from = after;
  while (from < text.length && isSpace(from)) from += 1;
  let [at, to] = [0, from];
  while (to < text.length && at < plain.length) {
    if (isSpace(to)) {
      to += 1;
    } else {
      if (plain[at] === ' ') at += 1;
      at += 1;
      to += 1;
    }
  }
  return to > from ? { from, to } : undefined;
}

function placeAt(runs: readonly Run[], at: number): { node: Text; offset: number } | undefined {
  const run = runs.findLast((each) => each.at <= at);
  return run && { node: run.node, offset: Math.min(at - run.at, run.node.length - 1) };
}

function isHeard(element: Element): boolean {
  return !element.closest(silentSelector) && element.checkVisibility({ visibilityProperty: true });
}

function langOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? '';
}

/** Whether a text begins on the page that is shown. A text that began on an earlier page was read there. */
function isInView(range: Range): boolean {
  const start = range.getClientRects()[0];
  const holder = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const view = holder?.closest(markedBy('pages'))?.getBoundingClientRect();
  if (!start || start.width === 0) return false;
  const middle = start.left + Math.min(start.width, 20) / 2;
  return !view || (middle >= view.left && middle <= view.right);
}
