import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardForm, cardForm, fieldAt, readCardForm, withCardForm } from '../../../authoring/edit/cardForm.ts';
import { packTexts } from '../../../content/read/folder.ts';
import { newCardText } from '../../../authoring/edit/newCard.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { smallPack, smallPackFiles } from '../../support/smallPack.ts';

const begun = newCardText(smallPack(), 'three', { order: 3, today: '2026-06-30', reviewBy: '2027-06-30' });
const filled: CardForm = {
  question: 'Work: when?',
  inShort: 'Soon. It depends.',
  body: 'Ask **first**.\n\n- one\n- two\n\nThen go.',
  prompts: ['One thing: what may I lift?', '#2, is it so?'],
  topic: 'about',
  icon: 'bed',
  drawings: [],
  related: ['one'],
  sensitive: false,
  author: 'Ana Ruiz, "pain" nurse',
  reviewBy: '2027-06-30',
  status: 'in-review',
};

describe('a card as a form', () => {
  it('is empty wwords are still missing here', () => {
    expect(readCardForm(begun)).toEqual({
      ...Object.fromEntries(Object.keys(cardForm.shape).map((key) => [key, ''])),
      prompts: [],
      icon: 'message',
      drawings: [],
      related: [],
      sensitive: false,
      reviewBy: '2027-06-30',
      status: 'draft',
    });
  });

  it('is a whole card when it is filled in, whatever characters its words have', () => {
    const text = withCardForm(begun, filled);
    expect(readCardForm(text)).toEqual(filled);
    const { pack, problems } = parsePack(smallPackFiles({ 'cards/en/three.md': text }));
    expect(problems).toEqual([]);
    expect(pack?.cards.at(-1)).toMatchObject({ id: 'three', question: 'Work: when?', prompts: filled.prompts });
  });

  it('keeps the fields that it does not show, and the comments between them', () => {
    const text = withCardForm(begun, { author: 'Ana' });
    expect(text.split('\n').filter((line) => !begun.includes(line))).toEqual(['author: Ana']);
    expect(text.split('\n')).toHaveLength(begun.split('\n').length);
  });

  it('asks for words again when an author has taken them out', () => {
    const emptied = withCardForm(withCardForm(begun, filled), readCardForm(begun) ?? {});
    expect(readCardForm(emptied)).toEqual(readCardForm(begun));
    const problemsOf = (text: string) => parsePack(smallPackFiles({ 'cards/en/three.md': text })).problems;
    expect(problemsOf(emptied)).toEqual(problemsOf(begun));
  });

  it('gives back texts of one line as they were put in', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
    const lines = fc.array(line.filter((text) => text !== '' && text !== 'TODO'));
    fc.assert(
      fc.property(line, lines, (question, prompts) => {
        const form = readCardForm(withCardForm(begun, { question, prompts }));
        expect(form?.question).toBe(question === 'TODO' ? '' : question);
        expect(form?.prompts).toEqual(prompts);
      }),
    );
  });

  it('shows each paragraph of each card as one line, and does not change its meaning when it is saved', () => {
    const { files } = packTexts('content/packs/drug-pumps');
    const cards = files.filter(({ path }) => path.startsWith('cards/'));
    expect(cards).not.toEqual([]);
    const saved = files.map((file) =>
      cards.includes(file) ? { ...file, text: withCardForm(file.text, readCardForm(file.text) ?? {}) } : file,
    );
    expect(parsePack(saved)).toEqual(parsePack(files));
    for (const { path, text } of cards)
      for (const block of (readCardForm(text)?.body ?? '').split('\n\n'))
        expect(block.startsWith('- ') || !block.includes('\n'), path).toBe(true);
  });

  it.each([
    ['a list right below its line', 'These:\n- one\n- two\nThen go.', 'These:\n\n- one\n- two\n\nThen go.'],
    ['dots of another program', 'These:\n\n• one\n•two', 'These:\n\n- one\n- two'],
    ['lines with numbers', 'These:\n1. one\n2. two', 'These:\n1. one\n2. two'],
    ['empty lines and spaces', '\n\nOne. \n\n\n\nTwo.\n', 'One.\n\nTwo.'],
  ])('takes %s as it is meant', (_what, typed, body) => {
    expect(readCardForm(withCardForm(begun, { body: typed }))?.body).toBe(body);
  });

  it('does not exist when the file was broken in an editor', () => {
    const broken = begun.replace('question: TODO', 'question: [');
    expect(readCardForm(broken)).toBeUndefined();
    expect(withCardForm(broken, filled)).toBe(broken);
    expect(readCardForm('No head.')).toBeUndefined();
  });

  it('knows which field each line of the file belongs to', () => {
    const lines = begun.split('\n');
    const fieldOf = (part: string, after = 0) =>
      fieldAt(begun, lines.findIndex((line) => line.startsWith(part)) + 1 + after);
    expect(fieldOf('question:')).toBe('question');
    expect(fieldOf('inShort:', 1)).toBe('inShort');
    expect(fieldOf('prompts:', 1)).toBe('prompts');
    expect(fieldOf('order:')).toBeUndefined();
    expect(fieldAt(begun, lines.length - 1)).toBe('body');
    expect(fieldAt(begun, 1)).toBeUndefined();
  });
});
