import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, codeText } from '../../../renderer/printout/codeText.ts';

const words = { questions: 'My questions', matters: 'What matters to me' };
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('the printout', () => {
  it('has the questions, what matters in its order, the clinic and the disclaimer', () => {
    const printout = {
      title: 'Before a trial',
      asked: [{ question: 'What is it?', prompts: ['Is it for me?'] }],
      matters: ['A clear head', 'Less pain'],
      clinicName: 'Riverside',
      clinicNumber: '5550 1234',
      disclaimer: 'Not advice.',
    };
    expect(codeText(printout, words)).toBe(
      'Before a trial\n\nMy questions\nWhat is it?\n- Is it for me?\n\nWhat matters to me\n1. A clear head\n2. Less pain\n\nRiverside\n5550 1234\nNot advice.',
    );
  });

  it('leaves out every part that is empty', () => {
    const printout = {
      title: 'Before a trial',
      asked: [],
      matters: [],
      clinicName: '',
      clinicNumber: undefined,
      disclaimer: 'Not advice.',
    };
    expect(codeText(printout, words)).toBe('Before a trial\n\nNot advice.');
  });
});

describe('a text in pieces', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '’', '😀'), maxLength: 30 });

  it('is whole again when the pieces are joined; no piece is larger than asked, and all end between two lines', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 130, max: 300 }),
        (lines, most) => {
          const text = lines.join('\n');
          const pieces = piecesOf(text, most);
          expect(pieces.join('\n')).toBe(text);
          for (const piece of pieces) expect(bytes(piece)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('loses no letter of a line that is longer than a piece, and cuts none in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀'), minLength: 50, maxLength: 200 }), (long) => {
        const pieces = piecesOf(long, 40);
        expect(pieces.join('')).toBe(long);
        for (const piece of pieces) expect(bytes(piece)).toBeLessThanOrEqual(40);
      }),
    );
  });
});
