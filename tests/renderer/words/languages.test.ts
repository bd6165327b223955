import { describe, expect, it } from 'vitest';
import { directionOf, languageNames, wordsIn } from '../../../renderer/words/languages.ts';
import type { Words } from '../../../renderer/words/words.ts';
import { languages } from '../../../visit/comfort.ts';

/** All words of a language, by their names. A function is called with a few numbers. */
function saidIn(words: Words): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'function') return [1, 2, 5, 12].map((n) => [`${name} ${n}`, String(value(n, 12))] as const);
      if (Array.isArray(value)) return value.map((text, at) => [`${name} ${at}`, String(text)] as const);
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).map(([key, text]) => [`${name} ${key}`, String(text)] as const);
      return [[name, String(value)] as const];
    }),
  );
}

describe.each(languages)('the words in %s', (language) => {
  const said = saidIn(wordsIn(language));

  it('have a text for every name', () => {
    expect([...said].filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(new Set(said.keys())).toEqual(new Set(saidIn(wordsIn('en')).keys()));
  });

  it('are its own, and not those of English', () => {
    if (language === 'en') return;
    const english = saidIn(wordsIn('en'));
    const same = [...said].filter(
      ([name, text]) => english.get(name) === text && !/^(?:nameless|textSizes 0|number)/.test(name),
    );
    expect(same).toEqual([]);
  });
});

describe('a language', () => {
  it('is called by its own name, and written in its own direction', () => {
    expect(languages.map((language) => [languageNames[language], directionOf(language)])).toEqual([
      ['English', 'ltr'],
      ['Español', 'ltr'],
      ['العربية', 'rtl'],
    ]);
  });

  it('counts in its own way', () => {
    const arabic = wordsIn('ar');
    expect([1, 2, 3, 11].map(arabic.minutesOf)).toEqual(['دقيقة واحدة', 'دقيقتان', '٣ دقائق', '١١ دقيقة']);
    expect(wordsIn('es').morePages(1)).toBe('1 página más');
  });
});
