import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../content/model/blocks.ts';
import { sentencesOf } from '../../../content/model/sentences.ts';

describe('the sentences of a paragraph', () => {
  it('are cut where one ends, inside a run or between two', () => {
    const runs: Inline[] = [
      { kind: 'text', text: 'You can have a ' },
      { kind: 'strong', text: 'trial' },
      { kind: 'text', text: '. It lasts only for a time. It helps ' },
      { kind: 'citation', numbers: [1, 2] },
      { kind: 'text', text: '. Ask.' },
    ];
    expect(sentencesOf(runs)).toEqual([
      [
        { kind: 'text', text: 'You can have a ' },
        { kind: 'strong', text: 'trial' },
        { kind: 'text', text: '. ' },
      ],
      [{ kind: 'text', text: 'It lasts only for a time. ' }],
      [
        { kind: 'text', text: 'It helps ' },
        { kind: 'citation', numbers: [1, 2] },
        { kind: 'text', text: '. ' },
      ],
      [{ kind: 'text', text: 'Ask.' }],
    ]);
  });

  it('are none when the paragraph is empty', () => {
    expect(sentencesOf([])).toEqual([]);
  });
});
