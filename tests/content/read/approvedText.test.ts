import { describe, expect, it } from 'vitest';
import { cardText, guideText, textHash } from '../../../content/read/approvedText.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { smallPack, smallPackFiles, withApprovals } from '../../support/smallPack.ts';
import type { Block, Inline } from '../../../content/model/blocks.ts';
import type { Card, Reference } from '../../../content/model/pack.ts';

const { cards, references } = smallPack();
const [card] = cards;
if (!card) throw new Error('the small pack has no card');
const hashOf = (changes: Partial<Card> = {}, studies = references) =>
  textHash(cardText({ ...card, ...changes }, studies));

describe('what is approved with a card', () => {
  it('is a plain text that a person can read', () => {
    expect(cardText(card, references)).toBe(`anteroom card 2
locale: en
question: What is it?
in short: It is this.
paragraph: An answer [1].
ask: Is it?
study 1: A B. First. J 2001;1:1-2
topic: about
icon: droplet
sensitive: false
related: two
`);
  });

  it('is the same however the program stores it: with runs cut in two, fields in another order, or more fields', () => {
    const cut = card.body.map((block): Block => {
      if (block.kind === 'list') return block;
      const halves = (run: Inline): Inline[] =>
        run.kind === 'text'
          ? [
              { ...run, text: run.text.slice(0, 3) },
              { ...run, text: run.text.slice(3) },
            ]
          : [run];
      return { ...block, children: block.children.flatMap(halves) };
    });
    expect(hashOf({ body: cut })).toBe(hashOf());
    const turned = Object.fromEntries(Object.entries({ ...card, ofNextYear: 1 }).toReversed()) as unknown as Card;
    expect(textHash(cardText(turned, references.toReversed()))).toBe(hashOf());
  });

  it.each<[string, Partial<Card>]>([
    ['its question', { question: 'Is it?' }],
    ['its short answer', { inShort: 'No.' }],
    ['a word made strong', { body: [{ kind: 'paragraph', children: [{ kind: 'strong', text: 'An answer' }] }] }],
    ['what could be asked', { prompts: ['Why?'] }],
    ['a paper of the clinic', { handout: { id: 'a', name: 'A sheet' } }],
    ['a hard word', { terms: [{ as: 'answer', says: 'What is said.', at: 0 }] }],
    ['whether the whole room sees it', { sensitive: true }],
    ['where it is found', { topic: 'other' }],
    ['its icon', { icon: 'shield' as Card['icon'] }],
    ['what comes after it', { related: [] }],
    ['its language', { locale: 'es' }],
  ])('changes when this part of the card changes: %s', (_what, changes) => {
    expect(hashOf(changes)).not.toBe(hashOf());
  });

  it.each<[string, Partial<Reference>]>([
    ['title', { title: 'Other' }],
    ['authors', { authors: ['Z'] }],
    ['year', { year: 2020 }],
    ['journal', { journal: 'K' }],
    ['pages', { pages: '9' }],
  ])('changes when a study that the card cites has another %s', (_what, changes) => {
    const renamed = references.map((each) => (each.number === card.citations[0] ? { ...each, ...changes } : each));
    expect(hashOf({}, renamed)).not.toBe(hashOf());
  });

  it('is the same where a study that it does not cite changes, or another card comes before it', () => {
    const others = references.map((each) => (card.citations.includes(each.number) ? each : { ...each, title: 'New' }));
    expect(hashOf({ order: 7, reviewBy: '2030-01-01', author: 'Somebody' }, others)).toBe(hashOf());
  });

  it('cannot be made to look like another text by a line end in a word', () => {
    expect(hashOf({ inShort: 'A.\ntopic: other' })).not.toBe(hashOf({ inShort: 'A.', topic: 'other' }));
  });
});

it('an approval ends when a study that its card cites gets another title', () => {
  const files = withApprovals(smallPackFiles(), ['cards/en/one.md']);
  const statusOf = (changed: typeof files) => parsePack(changed).pack?.cards.find(({ id }) => id === 'one')?.status;
  expect(statusOf(files)).toBe('approved');
  const renamed = files.map(({ path, text }) => ({
    path,
    text: path === 'references.json' ? text.replace('First', 'Another') : text,
  }));
  expect(statusOf(renamed)).toBe('draft');
});

it('the approved text of a guide changes with the minutes, the clinician’s words and the questions of a step', () => {
  const guide = {
    id: 'talk',
    locale: 'en',
    title: 'A talk',
    intro: 'We talk.',
    author: 'We',
    reviewBy: '2027-01-31',
    status: 'draft',
    approval: null,
    steps: [
      {
        kind: 'card',
        id: 'one',
        card: 'one',
        minutes: 3,
        clinician: 'Listen.',
        teachBack: 'What is it?',
        askAbout: ['pain'],
      },
    ],
  } as const;
  const [step] = guide.steps;
  const hash = textHash(guideText(guide));
  for (const changed of [{ minutes: 4 }, { clinician: 'Say.' }, { teachBack: 'Why?' }, { askAbout: [] }])
    expect(textHash(guideText({ ...guide, steps: [{ ...step, ...changed }] }))).not.toBe(hash);
});
