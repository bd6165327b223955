import { describe, expect, it } from 'vitest';
import { examinePack } from '../../../authoring/check/check.ts';
import { spokenSentences } from '../../../content/model/narration.ts';
import { renderReport } from '../../../authoring/report/render.tsx';

const today = '2026-11-26';
const checked = examinePack('content/packs/drug-pumps', today);
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
const text = plain(renderReport(checked, { today, css: '' }));

describe('the document for a clinical reviewer', () => {
  it('has every sentence of every card, and where it comes from', () => {
    for (const sentence of checked.pack?.cards.flatMap(spokenSentences) ?? []) expect(text).toContain(sentence);
    expect(text).toContain('In this surgery, the pump system is implanted. Q9.1');
    expect(text).not.toContain('no place');
  });

  it('has the drawings in words, hard words, studies, grades, and the state of each card', () => {
    for (const part of [
      'Drawing: Where the medicine goes',
      'A catheter is a tube.',
      'Ruan X.',
      'grade 4.8',
      'cards/en/addiction.md. draft.',
      'Sensitive: it stays off',
    ])
      expect(text).toContain(part);
  });

  it('has a place to sign each card and the guide, and each translation beside its original', () => {
    expect(text.match(/Name and profession/g)).toHaveLength(21);
    expect(text).toContain('How long you stay in hospital can vary. It depends on what your doctor prefers');
    expect(text).toContain('El tiempo en el hospital puede variar.');
    expect(text).toContain('npm run content:approve -- cards/en/surgery.md');
  });

  it('has what a guide says to the clinician, as that is signed too', () => {
    expect(text).toContain('Agree on one thing that would count as a good result. our own');
  });

  it('may be of one card alone', () => {
    const one = plain(renderReport(checked, { today, css: '', cardId: 'surgery' }));
    expect(one.match(/Name and profession/g)).toHaveLength(2);
    expect(one).not.toContain('cards/en/morphine.md');
  });

  it('says what is to be mended where there is no pack', () => {
    const broken = plain(renderReport(examinePack('/nowhere', today), { today, css: '' }));
    expect(broken).toContain('the folder /nowhere cannot be read');
  });
});
