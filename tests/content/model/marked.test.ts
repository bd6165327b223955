import { describe, expect, it } from 'vitest';
import { markedParts } from '../../../content/model/marked.ts';

describe('a text with marked words', () => {
  it.each([
    ['nothing to mark', [], ['nothing to mark']],
    ['a tube, called a catheter.', ['catheter'], ['a tube, called a ', '<catheter>', '.']],
    ['catheter and catheter', ['catheter'], ['<catheter>', ' and catheter']],
    ['the pump, then the tube', ['tube', 'pump'], ['the ', '<pump>', ', then the ', '<tube>']],
    ['an intrathecal space', ['space', 'intrathecal space'], ['an ', '<intrathecal space>']],
    ['other words', ['pump'], ['other words']],
    ['a pumpkin and a pump.', ['pump'], ['a pumpkin and a ', '<pump>', '.']],
  ])('"%s" is divided into parts at the words %j', (text, words, parts) => {
    expect(markedParts(text, words).map((part) => (part.isMarked ? `<${part.text}>` : part.text))).toEqual(parts);
  });
});
