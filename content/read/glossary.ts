import type { GlossaryEntry } from '../model/glossary.ts';
import { z } from 'zod';
import { blockText } from '../model/blocks.ts';
import type { Term } from '../model/pack.ts';
import type { Block } from '../model/blocks.ts';
import type { Read } from './report.ts';
import { plain } from './schema.ts';
import { checkYaml } from './yaml.ts';

const entry = z.strictObject({
  term: plain,
  forms: z.array(plain).default([]),
  says: plain.regex(/[.!?]$/, 'must be a sentence that ends with ".", "!" or "?"'),
});

/** The hard words of a language. */
export const glossaryList = z.array(entry).nullable();

/** Reads the hard words of a language. */
export function readGlossary(file: string, text: string): Read<readonly GlossaryEntry[]> {
  const { value, problems, lineOf } = checkYaml(glossaryList, { file, text, firstLine: 1 });
  const glossary = value ?? [];
  const twice = glossary.flatMap(({ term }, index) =>
    glossary.findIndex((other) => other.term.toLowerCase() === term.toLowerCase()) < index
      ? [{ file, line: lineOf([index]), message: `"${term}" is there twice`, mend: 'Explain each word once' }]
      : [],
  );
  return { value: glossary, problems: [...problems, ...twice] };
}

/** A pattern that finds any of the words in a text, but only as a whole word. Capital and small letters count as the same. */
function finder(words: readonly string[]): RegExp {
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The hard words of a card, each where it comes first: in the short answer (-1), or in a block of the answer. */
export function termsOf(
  { inShort, body }: { readonly inShort: string; readonly body: readonly Block[] },
  glossary: readonly GlossaryEntry[],
): readonly Term[] {
  const texts = [inShort, ...body.map(blockText)];
  return glossary
    .flatMap(({ term, forms, says }) => {
      const found = finder([term, ...forms]);
      const at = texts.findIndex((text) => found.test(text));
      const as = found.exec(texts[at] ?? '')?.[0];
      return as === undefined ? [] : [{ as, says, at: at - 1, index: texts[at]?.indexOf(as) ?? 0 }];
    })
    .toSorted((a, b) => a.at - b.at || a.index - b.index)
    .map(({ as, says, at }) => ({ as, says, at }));
}

/** Returns a text with every hard word replaced by a short one, because a word that is explained need not count as long. */
export function withTermsKnown(text: string, glossary: readonly GlossaryEntry[]): string {
  return glossary.reduce(
    (rest, { term, forms }) => rest.replaceAll(new RegExp(finder([term, ...forms]).source, 'giu'), 'word'),
    text,
  );
}
