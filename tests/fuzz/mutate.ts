import type { Random } from './random.ts';

/** Values that people and programs write in the place of a good one. */
const oddValues = [
  '',
  'null',
  '~',
  'true',
  '[]',
  '{}',
  '-1',
  '1e999',
  '.nan',
  '0x7fffffffffffffff',
  '9'.repeat(400),
  '"',
  "'",
  '|',
  '>-',
  '*me',
  '&me [*me]',
  '!!binary aGk=',
  '!!js/function "x"',
  '<<: *me',
  '__proto__: 1',
  'constructor',
  '2026-02-30',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  'İ',
  'ﷺ'.repeat(20),
  '<script>alert(1)</script>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&#0;&#xffffff;&b;',
  '[@a2001]',
  '[a](one.md)',
  '[a](javascript:x)',
  '![a](b)',
  '```',
  '| a |\n|---|',
  '[^1]: a',
  '\t',
  '\r',
  '---',
  '...',
  '# ',
];

/** Pieces that open something inside themselves, and what closes them. */
const nests = [
  ['[', ']'],
  ['{', '}'],
  ['{a: ', '}'],
  ['- ', ''],
  ['> ', ''],
  ['* ', ''],
  ['1. ', ''],
  ['(', ')'],
  ['[a](', ')'],
  ['**', '**'],
  ['*a _', '_*'],
  ['<g>', '</g>'],
  ['<g class="ground">', '</g>'],
  ['<b>', '</b>'],
  ['"', '"'],
  ['&a [', ']'],
  ['? ', ''],
  ['\n  ', ''],
] as const;

/** Pieces that are harmless alone, and may cost too much when they come in crowds. */
const crowds = [
  ' ',
  '\n',
  '\t',
  'a',
  '[',
  ']',
  '*',
  '_',
  '`',
  '<',
  '>',
  '&',
  '\\',
  '[@x]\n',
  '[@a2001] ',
  '[a]: b\n',
  '[a][b]',
  '*a_',
  '<a/>\n',
  '<path d="M0 0"/>',
  'M0 0 ',
  'a: b\n',
  '- a\n',
  '&a a\n',
  '# a\n',
  '| a ',
  '{term: a, says: b.}, ',
  '"id":1,',
  'é',
  'a b. ',
];

/**
 * A text that is hostile in one or several ways. Its size and its depth
 * grow with the orders of magnitude, up to the largest file that is read.
 */
export function mutated(text: string, others: readonly string[], mostLetters: number, random: Random): string {
  let now = text;
  for (let changes = 1 + random.below(3); changes > 0; changes -= 1) now = changedOnce(now, others, random);
  // Few inputs are large, because one of them takes as long as a thousand others.
  if (random.onceIn(250)) now = grown(now, mostLetters, random);
  return now.slice(0, mostLetters);
}

function changedOnce(text: string, others: readonly string[], random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const put = (...replaced: readonly string[]) =>
    [...lines.slice(0, at), ...replaced, ...lines.slice(at + 1)].join('\n');
  const cut = random.below(text.length + 1);
  switch (random.below(11)) {
    case 0:
      return put();
    case 1:
      return put(line, line);
    case 2:
      return put(`${' '.repeat(random.below(9))}${line.trimStart()}`);
    case 3:
      return put(line.replace(/:.*$/, () => `: ${random.one(oddValues)}`));
    case 4:
      return put(line.replace(/^(\s*)[\w-]+:/, (_all, indent: string) => `${indent}${random.one(oddValues)}:`));
    case 5:
      return put(random.one(random.one(others).split('\n')));
    case 6:
      return text.slice(0, cut);
    case 7:
      return text.slice(0, cut) + random.one(oddValues) + text.slice(cut);
    case 8: {
      const [open, close] = random.one(nests);
      const depth = random.size(1, 60);
      return text.slice(0, cut) + open.repeat(depth) + close.repeat(random.below(2) * depth) + text.slice(cut);
    }
    case 9:
      return text.slice(0, cut) + random.one(crowds).repeat(random.size(1, 60)) + text.slice(cut);
    default: {
      const other = random.one(others);
      const from = random.below(other.length + 1);
      return text.slice(0, cut) + other.slice(from, from + random.size(1, 400)) + text.slice(cut);
    }
  }
}

/** The text with a part of it, a crowd or a nest as large or as deep as a file may be. */
function grown(text: string, mostLetters: number, random: Random): string {
  const cut = random.below(text.length + 1);
  const letters = random.size(500, mostLetters);
  const times = (piece: string) => Math.max(1, Math.floor(letters / Math.max(1, piece.length)));
  const put = (piece: string) => text.slice(0, cut) + piece + text.slice(cut);
  switch (random.below(3)) {
    case 0: {
      const [open, close] = random.one(nests);
      const depth = times(open + close);
      return put(open.repeat(depth) + (random.onceIn(2) ? close.repeat(depth) : ''));
    }
    case 1: {
      const piece = random.one(crowds);
      return put(piece.repeat(times(piece)));
    }
    default: {
      const from = random.below(text.length + 1);
      const piece = text.slice(from, from + random.size(1, 400)) || ' ';
      return put(piece.repeat(times(piece)));
    }
  }
}
