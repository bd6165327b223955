import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack, formatReport } from '../../../authoring/check/check.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

const today = '2026-06-30';

function packFolder(changes: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-pack-'));
  for (const { path, text } of smallPackFiles(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the content check', () => {
  it('reports each card with its words, sentences, grade, citations and status', () => {
    const { cards, errors } = checkPack(packFolder(), '2026-06-30');
    expect(errors).toEqual([]);
    expect(cards[0]).toMatchObject({ id: 'one', words: 10, sentences: 4, citations: [1], status: 'draft' });
  });

  it('calls words that are too hard an error', () => {
    const body =
      'Intrathecal administration necessitates multidisciplinary consideration regarding individualised pharmacological optimisation.';
    const messages = checkPack(packFolder({ 'cards/en/one.md': cardText('one', 1, { body }) }), today).errors.map(
      ({ message }) => message,
    );
    expect(messages.join('\n')).toMatch(/the card reads at grade \d+(?:\.\d)? \(Flesch-Kincaid\), above 8/);
    expect(messages.join('\n')).toMatch(/all cards together read at grade/);
  });

  it('calls more than two minutes of reading an error', () => {
    // Words: 3 in the question, 3 in the short answer, 2 in the prompt, and 70 times 3 in the body.
    const body = 'It is so. '.repeat(70);
    const [error] = checkPack(packFolder({ 'cards/en/one.md': cardText('one', 1, { body }) }), today).errors;
    expect(error).toMatchObject({ file: 'cards/en/one.md', message: 'the card has 218 words, more than 200' });
  });

  it('says plainly that a folder is not there', () => {
    const report = checkPack('/nowhere/at/all', today);
    expect(report.errors).toHaveLength(1);
    expect(formatReport(report)).toMatch(/the folder \/nowhere\/at\/all cannot be read/);
  });
});
