import { describe, expect, it } from 'vitest';
import { bold, list, onEnter } from '../../../authoring/page/marks.ts';

/** The text after a mark was set. "[" and "]" are around the selected words; "|" is the cursor. */
function after(mark: typeof bold, marked: string): string {
  const text = marked.replaceAll(/[[\]|]/g, '');
  const from = marked.search(/[[|]/);
  const to = marked.includes(']') ? marked.indexOf(']') - 1 : from;
  const { from: start, to: end, by } = mark({ text, from, to });
  return text.slice(0, start) + by + text.slice(end);
}

describe('a mark in an answer', () => {
  it.each([
    ['Ask your [clinic] first.', 'Ask your **clinic** first.'],
    ['Ask your [clinic ]first.', 'Ask your **clinic** first.'],
    ['It is [early.]', 'It is **early**.'],
    ['A pu|mp.', 'A **pump**.'],
    ['So. |', 'So. **important**'],
    ['Ask **[clinic]**.', 'Ask clinic.'],
    ['Ask [**clinic**].', 'Ask clinic.'],
    ['Ask **cli|nic**.', 'Ask clinic.'],
    ['Ask **clinic**|.', 'Ask clinic.'],
    ['[One\n\nTwo] three', '**One**\n\nTwo three'],
    ['[\nTwo] three', '\n**Two** three'],
    ['[- one]', '- **one**'],
    ['[a **b** c]', '**a b c**'],
  ])('makes bold, and plain again: %j', (marked, text) => {
    expect(after(bold, marked)).toBe(text);
  });

  it.each([
    ['These:\n[one\ntwo]\nThen.', 'These:\n- one\n- two\nThen.'],
    ['These:\nt|wo', 'These:\n- two'],
    ['[1. one\n2) two]', '- one\n- two'],
    ['[- one\n- two]', 'one\ntwo'],
    ['[• one\ntwo]', '- one\n- two'],
    ['One.\n\n|', 'One.\n\n- '],
    ['[one\n\ntwo]', '- one\n\n- two'],
  ])('makes a list, and lines again: %j', (marked, text) => {
    expect(after(list, marked)).toBe(text);
  });

  it.each([
    ['- one|', '- one\n- '],
    ['- one\n- |', '- one\n\n'],
    ['- o|ne', '- o\n- ne'],
  ])('goes on with a list, and ends it: %j', (marked, text) => {
    expect(after((field) => onEnter(field) ?? { ...field, by: '' }, marked)).toBe(text);
  });

  it('leaves Enter alone elsewhere', () => {
    expect(onEnter({ text: 'One.', from: 4, to: 4 })).toBeUndefined();
  });
});
