import { describe, expect, it } from 'vitest';
import { countText, fernandezHuerta, grade, pool, spanishSyllables } from '../../../authoring/check/readability.ts';
import { countWords } from '../../../content/model/wordCount.ts';

describe('counting', () => {
  it('takes hyphens and apostrophes as part of a word, and counts no other mark as a word', () => {
    expect(countWords("It’s a follow-up – isn't it? (1, 2)")).toBe(7);
  });

  it('knows sentences, syllables and long words', () => {
    expect(countText('The cat sat. Is constipation a side effect?')).toEqual({
      words: 8,
      sentences: 2,
      syllables: 12,
      longWords: 1,
    });
  });

  it('does not end a sentence at a decimal point', () => {
    expect(countText('It takes 1.5 hours.').sentences).toBe(1);
  });
});

describe('grades', () => {
  it('follow the published formulas', () => {
    // Flesch-Kincaid: 0.39 x 100/10 + 11.8 x 150/100 - 15.59 = 6.01; SMOG: 1.0430 sqrt(10 x 30/10) + 3.1291 = 8.84
    expect(grade({ words: 100, sentences: 10, syllables: 150, longWords: 10 })).toEqual({
      fleschKincaid: 6,
      smog: 8.8,
    });
  });

  it('of several cards come from all their words together, and are not a mean of the grades', () => {
    const counts = { words: 10, sentences: 1, syllables: 15, longWords: 2 };
    expect(pool([counts, { words: 2, sentences: 3, syllables: 2, longWords: 0 }])).toEqual({
      words: 12,
      sentences: 4,
      syllables: 17,
      longWords: 2,
    });
  });
});

describe('Spanish', () => {
  it.each([
    ['dolor', 2],
    ['medicina', 4],
    ['médico', 3],
    ['cáncer', 2],
    ['cirugía', 4],
    ['que', 1],
    ['quiere', 2],
    ['pregunta', 3],
    ['guía', 2],
    ['aliviar', 3],
    ['estreñimiento', 5],
    ['náuseas', 3],
    ['día', 2],
    ['muy', 1],
    ['ya', 1],
    ['llegar', 2],
    ['o', 1],
  ])('counts "%s" as %i syllables', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });

  it('reads as easily as the published formula says', () => {
    // Fernández Huerta: 206.84 - 0.60 x 200 - 1.02 x 10 = 76.64
    expect(fernandezHuerta({ words: 100, sentences: 10, syllables: 200, longWords: 0 })).toBe(76.6);
  });

  it('takes "¿" as the beginning of a sentence', () => {
    expect(countText('¿Qué es? Es una bomba.', 'es').sentences).toBe(2);
  });
});
