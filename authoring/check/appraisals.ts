import { z } from 'zod';
import { approvedHash, cardHashes, isHashOf } from '../../content/read/approvals.ts';
import type { Pack } from '../../content/model/pack.ts';
import type { Problem } from '../../content/model/problem.ts';
import { id, isoDate, sentence } from '../../content/read/schema.ts';
import { checkYaml } from '../../content/read/yaml.ts';

/**
 * The forms for rating material for patients. Each item has the form's own number, and says in our words what the form asks.
 * Sources: AHRQ PEMAT-P user guide, without its items 13 and 14, which are only for sound and film; CDC Clear Communication Index.
 */
const ratingForms = {
  'PEMAT-P': {
    1: ['understand', 'makes its purpose plain'],
    2: ['understand', 'has nothing that distracts from it'],
    3: ['understand', 'uses common words'],
    4: ['understand', 'uses medical terms only to teach them, and explains them'],
    5: ['understand', 'says who does what'],
    6: ['understand', 'has numbers that are clear'],
    7: ['understand', 'does not ask the reader to calculate'],
    8: ['understand', 'comes in short parts'],
    9: ['understand', 'has headings that say what follows'],
    10: ['understand', 'has an order that makes sense'],
    11: ['understand', 'has a summary'],
    12: ['understand', 'draws the eye to its main points'],
    15: ['understand', 'has pictures where they would help'],
    16: ['understand', 'has pictures that support the words'],
    17: ['understand', 'has pictures with plain titles'],
    18: ['understand', 'has pictures that are clear'],
    19: ['understand', 'has simple tables'],
    20: ['act', 'names something to do'],
    21: ['act', 'speaks to the reader'],
    22: ['act', 'breaks what to do into steps'],
    23: ['act', 'gives a tool to do it with'],
    24: ['act', 'shows how to calculate where the reader has to'],
    25: ['act', 'says how to use its charts'],
    26: ['act', 'has pictures where they make it easier to act'],
  },
  CCI: {
    1: ['clear', 'has one main message'],
    2: ['clear', 'begins with its main message'],
    3: ['clear', 'makes its main message easy to see'],
    4: ['clear', 'has a picture that supports its main message'],
    5: ['clear', 'says what to do'],
    6: ['clear', 'says who does what, in its message and in its call to action'],
    7: ['clear', 'uses the readers’ words'],
    8: ['clear', 'has lists'],
    9: ['clear', 'has parts with headings'],
    10: ['clear', 'begins with what matters most'],
    11: ['clear', 'says what is known and what is not'],
    12: ['clear', 'recommends something to do'],
    13: ['clear', 'says why that matters'],
    14: ['clear', 'says how to do it'],
    15: ['clear', 'has numbers that readers use'],
    16: ['clear', 'says what numbers mean'],
    17: ['clear', 'does not ask the reader to calculate'],
    18: ['clear', 'says what the risk is'],
    19: ['clear', 'has risks and benefits'],
    20: ['clear', 'explains chances in words or a picture'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<number, readonly [string, string]>>>>;

type RatingForm = keyof typeof ratingForms;

const appraisal = z.strictObject({
  card: id,
  sheet: z.enum(['PEMAT-P', 'CCI'] satisfies RatingForm[]),
  rater: sentence,
  /** Whether the rater wrote the card: authors who rate their own cards prove nothing. */
  isAuthor: z.boolean(),
  on: isoDate,
  /** The hash of the card that was rated. */
  text: approvedHash,
  items: z
    .array(
      z.strictObject({
        item: z.int().positive(),
        answer: z.enum(['yes', 'no', 'not applicable']),
        note: sentence.optional(),
      }),
    )
    .min(1),
});

/** `appraisals.yaml`. */
export const appraisalList = z.array(appraisal).nullable();

/** One rating of a card by one form. */
export type Appraisal = z.infer<typeof appraisal>;

/** The file in which a pack keeps the ratings of its cards. */
const appraisalsFile = 'appraisals.yaml';

/** Reads the ratings of a pack's cards. A rating that is older than its card is a problem, because it rates another text. */
export function readAppraisals(
  text: string,
  { cards, references }: Pick<Pack, 'cards' | 'references'>,
): { readonly appraisals: readonly Appraisal[]; readonly problems: readonly Problem[] } {
  const form = checkYaml(appraisalList, { file: appraisalsFile, text, firstLine: 1 });
  const appraisals = form.value ?? [];
  const problems = appraisals.flatMap((each, index): Problem[] => {
    const report = (at: readonly PropertyKey[], message: string, mend: string) => [
      { file: appraisalsFile, line: form.lineOf([index, ...at]), message, mend },
    ];
    const card = cards.find((one) => one.id === each.card);
    if (!card) return report(['card'], `there is no card "${each.card}"`, 'Name a card of this pack');
    const { items } = each;
    const odd = items.findIndex(
      (one, at) =>
        labelOf(each.sheet, one.item) === undefined || items.findIndex((other) => other.item === one.item) < at,
    );
    if (odd !== -1)
      return report(
        ['items', odd],
        `${each.sheet} has no item ${items[odd]?.item}, or the item is answered twice`,
        'Answer each item of the sheet once, by its number',
      );
    const hashes = cardHashes(card, references);
    if (!isHashOf(each.text, hashes))
      return report(
        ['text'],
        `the ${each.sheet} sheet of "${each.card}" by ${each.rater} is older than its card`,
        `Rate the card as it is now, and set text to "${hashes.now}"`,
      );
    return [];
  });
  return { appraisals, problems: [...form.problems, ...problems] };
}

/** What an item of a form asks. Undefined if the form has no item of that number. */
function labelOf(form: RatingForm, number: number): string | undefined {
  return itemsOf(form).find((item) => item.number === number)?.label;
}

/** The items of a rating form, each with the part that it counts for. */
export function itemsOf(
  form: RatingForm,
): readonly { readonly number: number; readonly part: string; readonly label: string }[] {
  return Object.entries(ratingForms[form]).map(([number, [part, label]]) => ({ number: Number(number), part, label }));
}

/** The scores of a rating: for each part of its form, the percentage of "yes" among the answered items that apply. */
export function scoresOf({ sheet, items }: Pick<Appraisal, 'sheet' | 'items'>): Readonly<Record<string, number>> {
  const parts = [...new Set(itemsOf(sheet).map(({ part }) => part))];
  const shares = parts.map((part) => {
    const numbers = new Set(itemsOf(sheet).flatMap((item) => (item.part === part ? item.number : [])));
    const counted = items.filter(({ item, answer }) => numbers.has(item) && answer !== 'not applicable');
    const met = counted.filter(({ answer }) => answer === 'yes').length;
    return [part, counted.length === 0 ? 0 : Math.round((100 * met) / counted.length)] as const;
  });
  return Object.fromEntries(shares);
}
