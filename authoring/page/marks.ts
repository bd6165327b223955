/** A text field, and what is selected in it: from, to (exclusive). */
interface Field {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What takes the place of a part of a field's text. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** The new text is then selected, without this many characters at each end. Undefined: the cursor goes behind the new text. */
  readonly marksBut?: number;
}

/** Makes the selected text bold, or the word at the cursor. Text that is bold already becomes plain. */
export function bold({ text, from, to }: Field): Replacement {
  const justMade = from === to ? /\*\*([^*\n]+)\*\*$/.exec(text.slice(0, from)) : null;
  if (justMade?.[1]) return { from: from - justMade[0].length, to, by: justMade[1] };
  const [start, end] = from === to ? wordAt(text, from) : trimmed(text, from, firstLineEnd(text, from, to));
  const chosen = text.slice(start, end);
  if (/^\*\*[^*]+\*\*$/.test(chosen)) return { from: start, to: end, by: chosen.slice(2, -2), marksBut: 0 };
  const isInside = chosen !== '' && text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**';
  if (isInside) return { from: start - 2, to: end + 2, by: chosen, marksBut: 0 };
  if (chosen === '') return { from: start, to: end, by: '**important**', marksBut: 2 };
  // If it is the word at the cursor, nothing is selected then: the author can go on writing behind the word.
  return { from: start, to: end, by: `**${chosen.replaceAll('**', '')}**`, ...(from === to ? {} : { marksBut: 0 }) };
}

/** Makes the selected lines a list, or the line at the cursor. A list becomes plain lines. */
export function list({ text, from, to }: Field): Replacement {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const isList = lines.every((line) => line.trim() === '' || line.startsWith('- '));
  const isEmpty = lines.every((line) => line.trim() === '');
  const by = lines.map((line) => {
    if (isEmpty) return '- ';
    if (isList) return line.replace(/^- /, '');
    const words = line.replace(/^\s*([-*•·–]|\d+[.)])?\s*/, '');
    return words === '' ? '' : `- ${words}`;
  });
  return { from: start, to: end, by: by.join('\n'), ...(from === to ? {} : { marksBut: 0 }) };
}

/** What Enter does in a list: it begins a new item, or ends the list if the item is empty. Undefined outside a list. */
export function onEnter({ text, from, to }: Field): Replacement | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  if (!line.startsWith('- ')) return undefined;
  return line.trim() === '-' ? { from: start, to, by: '\n' } : { from, to, by: '\n- ' };
}

function wordAt(text: string, at: number): [number, number] {
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return [at - before, at + after];
}

/** The end of the selection, but not beyond its first line with words: bold text cannot go over the end of a line. */
function firstLineEnd(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0));
  return end === -1 ? to : Math.min(end, to);
}

/** A selection without spaces (a double click selects one too), without punctuation at its end, and without a list's mark at its start. */
function trimmed(text: string, from: number, to: number): [number, number] {
  const chosen = text.slice(from, to);
  const start = from + (/^\s*(- )?/.exec(chosen)?.[0].length ?? 0);
  return [start, Math.max(start, from + chosen.replace(/[\s.,;:!?]+$/, '').length)];
}
