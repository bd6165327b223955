import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCardForm } from '../../../authoring/edit/cardForm.ts';
import { workspaceOf } from '../../../authoring/edit/workspace.ts';
import { applyChange, type AuthorChange, authorChange } from '../../../authoring/edit/change.ts';
import { parsePack } from '../../../content/read/pack.ts';
import type { PackFile } from '../../../content/read/packFiles.ts';
import { smallPackFiles } from '../../support/smallPack.ts';

const today = '2026-06-30';
const source = `title: A page
publisher: A maker
questions:
  - { about: What it is, sentences: 2, cites: { 2: [1] } }
`;
const spanishHead = `id: small
title: Pequeño
locale: es
disclaimer:
  short: Esto es información.
  full: [Hable con su médico.]
origin: [Lo escribimos nosotros.]
topics:
  - { id: about, title: Sobre esto, tint: lagoon }
`;
const withSource = smallPackFiles({ 'source.yaml': source });

/** The files of a pack after an author did something. */
function after(files: readonly PackFile[], change: AuthorChange): readonly PackFile[] {
  const answer = applyChange(files, change, today);
  if ('refused' in answer) throw new Error(answer.refused);
  const written = new Map(answer.files.map((file) => [file.path, file]));
  const others = files.filter(({ path }) => !written.has(path));
  return [...others, ...answer.files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]))];
}

/** The workspace with a pack of these files. */
function workspace(files: readonly PackFile[]) {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-workspace-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return workspaceOf(folder, today);
}

const begun = after(withSource, { does: 'begin', question: "What's new?" });
const written = after(begun, {
  does: 'write',
  cardId: 'whats-new',
  language: 'en',
  fields: { inShort: 'Much.', body: 'So it is.', prompts: ['Is it?'], topic: 'about', author: 'Ana' },
});
const sentencesIn = (files: readonly PackFile[]) =>
  workspace(files).cards.find(({ id }) => id === 'whats-new')?.sentences;

describe('the author’s workspace', () => {
  it('still shows every other card when a name in the front matter of one card has no value', () => {
    const spoilt = withSource.map(({ path, text }) => ({
      path,
      text: path === 'cards/en/one.md' ? text.replace(/^author: .*$/m, 'author: *me') : text,
    }));
    const { cards } = workspace(spoilt);
    expect(cards.map(({ id, form }) => [id, form !== undefined])).toContainEqual(['two', true]);
    expect(cards.find(({ id }) => id === 'one')?.form).toBeUndefined();
  });

  it('has each card as a form, and each mistake at its field', () => {
    const { cards } = workspace(begun);
    expect(cards.map(({ id, language }) => [id, language])).toEqual([
      ['one', 'en'],
      ['two', 'en'],
      ['whats-new', 'en'],
    ]);
    expect(cards.at(-1)?.form?.question).toBe("What's new?");
    expect(cards.at(-1)?.problems.map(({ field }) => field)).toEqual(['inShort', 'topic', 'prompts', 'author', 'body']);
    expect(cards.at(-1)?.sentences).toEqual([]);
  });

  it('has no form for a card whose file is broken, and says where the mistake is', () => {
    const broken = begun.map((file) => (file.path.includes('whats') ? { ...file, text: '---\nid: [\n---\n' } : file));
    const card = workspace(broken).cards.at(-1);
    expect(card?.form).toBeUndefined();
    expect(card?.problems).not.toEqual([]);
  });

  it('begins a card from its question alone, and the author can then write the rest of it', () => {
    const { pack, problems } = parsePack(written);
    expect(problems).toEqual([]);
    expect(pack?.cards.at(-1)).toMatchObject({ id: 'whats-new', order: 3, reviewBy: '2027-06-30', status: 'draft' });
  });

  it.each([
    ['a question that begins like another one', begun, "What's new? Really?", 'whats-new-really'],
    ['a question in Arabic letters', withSource, 'ما هي؟', 'card'],
    [
      'a second question in Arabic letters',
      [...withSource, { path: 'cards/en/card.md', text: '---\nquestion: ما\n---\n' }],
      'ما هي؟',
      'card-2',
    ],
    ['a question with accents', withSource, '¿Qué es más?', 'que-es-mas'],
    [
      'a long question',
      withSource,
      'What is this long question that I have here?',
      'what-is-this-long-question-that-i-have-h',
    ],
  ])('has a name for %s', (_what, files, question, cardId) => {
    expect(applyChange(files, { does: 'begin', question }, today)).toMatchObject({ cardId });
  });

  it('does not begin a second card with the same question', () => {
    expect(applyChange(begun, { does: 'begin', question: 'WHATS NEW' }, today)).toEqual({
      refused: 'there is a card with this question already (cards/en/whats-new.md)',
    });
  });

  it('begins a translation with all fields that are not words, shows it, and keeps these fields as in the original', () => {
    const inTwo = [...written, { path: 'pack.es.yaml', text: spanishHead }];
    const translated = after(inTwo, { does: 'translate', cardId: 'whats-new', language: 'es' });
    const spanish = (files: readonly PackFile[]) =>
      workspace(files).cards.find(({ id, language }) => id === 'whats-new' && language === 'es');
    expect(spanish(translated)?.form).toMatchObject({ question: '', inShort: '', body: '', prompts: [], author: '' });
    expect(spanish(translated)?.form).toMatchObject({ topic: 'about', icon: 'message', status: 'draft' });
    expect(spanish(translated)?.problems.map(({ field }) => field)).toEqual([
      'question',
      'inShort',
      'prompts',
      'author',
      'body',
      undefined,
    ]);
    const said = after(translated, {
      does: 'write',
      cardId: 'whats-new',
      language: 'es',
      fields: { question: '¿Hay algo nuevo?', inShort: 'Mucho.', body: 'Así es.', prompts: ['¿Sí?'], author: 'Ana' },
    });
    expect(spanish(said)?.problems).toEqual([]);
    const changed = after(said, {
      does: 'write',
      cardId: 'whats-new',
      language: 'en',
      fields: { icon: 'bed', related: ['one'], sensitive: true, author: 'Eva' },
    });
    expect(spanish(changed)?.form).toMatchObject({ icon: 'bed', related: ['one'], sensitive: true, author: 'Ana' });
    expect(spanish(changed)?.problems).toEqual([]);
    const drifted = changed.map((file) =>
      file.path === 'cards/es/whats-new.md' ? { ...file, text: file.text.replace('icon: bed', 'icon: link') } : file,
    );
    expect(spanish(drifted)?.problems).not.toEqual([]);
    const again = after(drifted, { does: 'write', cardId: 'whats-new', language: 'en', fields: { author: 'Eva' } });
    expect(spanish(again)?.problems, 'what an editor changed is put right').toEqual([]);
    expect(
      applyChange(changed, { does: 'write', cardId: 'whats-new', language: 'es', fields: { icon: 'link' } }, today),
    ).toEqual({ refused: 'this field is the same in every language: change it in cards/en' });
    const left = after(changed, { does: 'remove', cardId: 'whats-new', language: 'en' });
    expect(spanish(left), 'a translation goes with its original').toBeUndefined();
    const alone = after(changed, { does: 'remove', cardId: 'whats-new', language: 'es' });
    expect(workspace(alone).cards.find(({ id }) => id === 'whats-new')?.language).toBe('en');
  });

  it('leaves the name of a paper sheet to be translated, and begins nothing from a file with a mistake', () => {
    const withSheet = (text: string) => text.replace('related: []', 'related: []\nsheet: { id: page, name: The page }');
    const inTwo = written.map((file) => ({ ...file, text: withSheet(file.text) }));
    const spanishPack = { path: 'pack.es.yaml', text: spanishHead };
    const translate = { does: 'translate', cardId: 'whats-new', language: 'es' } as const;
    const files = after([...inTwo, spanishPack], translate);
    expect(files.find(({ path }) => path === 'cards/es/whats-new.md')?.text).toContain('name: TODO');
    const broken = written.map((file) => (file.path.includes('whats') ? { ...file, text: '---\nid: [\n---\n' } : file));
    expect(applyChange([...broken, spanishPack], translate, today)).toHaveProperty('refused');
  });

  it.each([
    ['a card that is not there', 'nothing-here', 'es'],
    ['a language that the pack does not have', 'whats-new', 'fr'],
    ['a card that is translated already', 'one', 'es'],
  ])('begins no translation of %s', (_what, cardId, language) => {
    const there = { path: 'cards/es/one.md', text: 'something' };
    const inTwo = [...written, { path: 'pack.es.yaml', text: spanishHead }, there];
    expect(applyChange(inTwo, { does: 'translate', cardId, language }, today)).toHaveProperty('refused');
  });

  it('removes a card together with its places, and shows at a card that places are missing', () => {
    expect(workspace(written).cards.find(({ id }) => id === 'whats-new')?.problems).toEqual([
      expect.objectContaining({ field: 'sentences', file: 'claims.yaml' }),
    ]);
    const placed = after(written, { does: 'map', cardId: 'whats-new', says: 'Much.', sourceRef: 'Q1.1' });
    const left = after(placed, { does: 'remove', cardId: 'whats-new', language: 'en' });
    expect(workspace(left).cards.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(left.find(({ path }) => path === 'claims.yaml')?.text).not.toContain('whats-new');
  });

  it('makes a card a draft again when its words change during a check, but not when its date changes', () => {
    const write = (files: readonly PackFile[], fields: (AuthorChange & { does: 'write' })['fields']) =>
      after(files, { does: 'write', cardId: 'whats-new', language: 'en', fields });
    const statusOf = (files: readonly PackFile[]) =>
      workspace(files).cards.find((card) => card.id === 'whats-new')?.form?.status;
    const given = write(written, { status: 'in-review' });
    expect(statusOf(given)).toBe('in-review');
    expect(statusOf(write(given, { reviewBy: '2027-01-31' }))).toBe('in-review');
    expect(statusOf(write(given, { inShort: 'Little.' }))).toBe('draft');
  });

  it('asks for the place of each sentence of a whole card, except questions', () => {
    expect(sentencesIn(written)).toEqual([
      { says: "What's new?", sourceRef: 'asks' },
      { says: 'Much.', sourceRef: undefined },
      { says: 'So it is.', sourceRef: undefined },
      { says: 'Is it?', sourceRef: 'asks' },
    ]);
  });

  it('keeps each place that an author chooses, also when the author chooses another one later', () => {
    const place = (files: readonly PackFile[], says: string, where: string) =>
      after(files, { does: 'map', cardId: 'whats-new', says, sourceRef: where });
    const placed = place(place(written, 'Much.', 'Q1.1'), 'So it is.', 'advises');
    expect(sentencesIn(placed)?.map((sentence) => sentence.sourceRef)).toEqual(['asks', 'Q1.1', 'advises', 'asks']);
    const again = place(place(placed, 'Much.', 'adds'), 'So it is.', 'Q1.2');
    expect(sentencesIn(again)?.map((sentence) => sentence.sourceRef)).toEqual(['asks', 'adds', 'Q1.2', 'asks']);
    const ofCard = workspace(again).report.errors.filter(({ message }) => /Much|So it is/.test(message));
    expect(ofCard).toEqual([]);
  });

  it('keeps what a sentence cites when its place is chosen', () => {
    const cited = after(written, {
      does: 'write',
      cardId: 'whats-new',
      language: 'en',
      fields: { body: 'So it is [@a2001].' },
    });
    const change = { does: 'map', cardId: 'whats-new', says: 'So it is.' } as const;
    const placed = after(after(cited, { ...change, sourceRef: 'Q1.1' }), { ...change, sourceRef: 'Q1.2' });
    expect(placed.find(({ path }) => path === 'claims.yaml')?.text).toContain(
      '{ says: So it is., from: [Q1.2], cites: [1] }',
    );
  });

  it('asks again for the place of a sentence that names another study', () => {
    const placed = after(written, { does: 'map', cardId: 'whats-new', says: 'So it is.', sourceRef: 'Q1.1' });
    const cited = after(placed, {
      does: 'write',
      cardId: 'whats-new',
      language: 'en',
      fields: { body: 'So it is [@a2001].' },
    });
    expect(sentencesIn(cited)?.find(({ says }) => says === 'So it is.')?.sourceRef).toBeUndefined();
    const again = after(cited, { does: 'map', cardId: 'whats-new', says: 'So it is.', sourceRef: 'Q1.2' });
    expect(workspace(again).report.errors.filter(({ message }) => message.includes('So it is.'))).toEqual([]);
  });

  it('removes the place of a sentence together with the sentence, and keeps all other places', () => {
    const all = [...withSource, { path: 'claims.yaml', text: 'cards:\n  one:\n    - { says: Old., from: [Q1.1] }\n' }];
    const placed = after(
      after(after(all, { does: 'begin', question: "What's new?" }), {
        does: 'write',
        cardId: 'whats-new',
        language: 'en',
        fields: { inShort: 'Much.', body: 'So it is.', prompts: ['Is it?'], topic: 'about', author: 'Ana' },
      }),
      { does: 'map', cardId: 'whats-new', says: 'Much.', sourceRef: 'Q1.1' },
    );
    const less = after(placed, {
      does: 'write',
      cardId: 'whats-new',
      language: 'en',
      fields: { inShort: 'Little.', prompts: ['Is it?', 'Why?'] },
    });
    const claims = less.find(({ path }) => path === 'claims.yaml')?.text;
    expect(claims).not.toContain('Much.');
    expect(claims).toContain('{ says: Why?, ours: asks }');
    expect(claims, 'the claim of another card stays').toContain('{ says: Old., from: [Q1.1] }');
  });

  it.each<[string, AuthorChange, string]>([
    ['a file that is not there', { does: 'write', cardId: 'none', language: 'en', fields: { author: 'A' } }, 'no file'],
    [
      'a sentence that is not on the card',
      { does: 'map', cardId: 'one', says: 'Never.', sourceRef: 'asks' },
      'not on the card any more',
    ],
  ])('refuses %s', (_what, change, message) => {
    expect(applyChange(withSource, change, today)).toEqual({ refused: expect.stringContaining(message) });
  });

  it('refuses to write to a file that only a text editor can mend', () => {
    const broken = withSource.map((file) => (file.path === 'cards/en/one.md' ? { ...file, text: 'No head.' } : file));
    const change = { does: 'write', cardId: 'one', language: 'en', fields: { author: 'A' } } as const;
    expect(applyChange(broken, change, today)).toEqual({ refused: expect.stringContaining('as a form') });
    expect(applyChange([], change, today)).toEqual({ refused: expect.stringContaining('pack.yaml') });
  });

  it.each([
    { does: 'write', cardId: '../pack', language: 'en', fields: {} },
    { does: 'write', cardId: 'one', language: '..', fields: {} },
    { does: 'write', cardId: 'one', language: 'en', fields: { id: 'two' } },
    { does: 'map', cardId: 'one', says: 'It is this.', sourceRef: 'TODO' },
    { does: 'begin', question: ' ' },
    { does: 'remove', cardId: 'one' },
  ])('refuses a change that leads out of the pack, or that makes no sense: %j', (change) => {
    expect(authorChange.safeParse(change).success).toBe(false);
  });

  it('refuses to write over a field that was changed in the file while the author typed', () => {
    const write = (fields: object, before: object) =>
      applyChange(begun, { does: 'write', cardId: 'whats-new', language: 'en', fields, before }, today);
    expect(write({ author: 'Eva' }, { author: 'Somebody else' })).toEqual({
      refused:
        '"author" was changed in cards/en/whats-new.md in the meantime. Copy what you typed, load this page again, and put it in',
    });
    const text = begun.find(({ path }) => path === 'cards/en/whats-new.md')?.text ?? '';
    const { author = '' } = readCardForm(text) ?? {};
    expect(write({ author: 'Eva' }, { author }), 'as it was').toHaveProperty('cardId');
    expect(
      write({ question: 'How?' }, { question: `  ${readCardForm(text)?.question}  ` }),
      'spaces do not count',
    ).toHaveProperty('cardId');
  });
});
