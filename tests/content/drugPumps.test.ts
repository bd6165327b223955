import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../authoring/check/check.ts';
import { parsePackFolder } from '../../content/read/folder.ts';
import { gradedText } from '../../authoring/check/readability.ts';

const folder = join(import.meta.dirname, '../../content/packs/drug-pumps');
const { pack } = parsePackFolder(folder);
const report = checkPack(folder, '2026-11-26');

/** What each answer must keep: the facts, limits and cautious words of the source, and the studies that it cites. */
const facts: Readonly<Record<string, { citations: readonly number[]; says: readonly RegExp[] }>> = {
  'what-is-a-drug-pump': {
    citations: [1, 2, 3],
    says: [
      /intrathecal/,
      /targeted drug delivery/,
      /fluid around your spinal cord/,
      /by mouth/,
      /small part of the dose/,
      /Most people/,
      /fewer side effects/,
      /easier to bear/,
      /feeling sick or constipation/i,
      /hardly any of the pain medicine gets into the blood/,
    ],
  },
  'how-does-it-work': {
    citations: [],
    says: [
      /catheter/,
      /prescribed/,
      /receptors near your spine/,
      /interrupts pain signals on their way to the brain, before they arrive/,
      /refill clinic/,
    ],
  },
  'is-the-pump-new': { citations: [], says: [/^Is the pump new\? No\./, /Medtronic/, /1991/] },
  'right-for-me': {
    citations: [],
    says: [
      /what type of pain/,
      /how bad the pain is/,
      /how you respond/,
      /could suit you/,
      /trial/,
      /before you commit/,
    ],
  },
  surgery: {
    citations: [],
    says: [
      /about 1 to 3 hours/,
      /usually asleep, under general anaesthesia/,
      /can vary/,
      /your doctor prefers/,
      /may have risks/,
    ],
  },
  'pain-go-away': {
    citations: [1, 2, 4, 5, 6, 7, 8, 9],
    says: [
      /Many people find that their pain symptoms get better/,
      /Medtronic/,
      /quality of life/,
      /realistic hopes/,
      /cannot remove the source of your pain/,
      /cannot cure/,
      /may help you/,
    ],
  },
  'other-pains': { citations: [], says: [/usually/, /headaches/, /stomach aches/, /broken bones/, /only some/] },
  'more-pain': {
    citations: [],
    says: [/Not necessarily/, /talk about this with your doctor/, /may make your quality of life better/, /any stage/],
  },
  addiction: { citations: [], says: [/common mistake/, /Medical research/, /cancer pain/, /extremely small/] },
  morphine: { citations: [], says: [/risks/, /sheet of questions and answers about morphine/] },
};

describe('the pack on drug pumps', () => {
  it('has no errors, and reads at grade 6 or below', () => {
    expect(report.errors).toEqual([]);
    expect(report.pooled.sentences).toBeGreaterThanOrEqual(30);
    expect(report.pooled.grades.fleschKincaid).toBeLessThanOrEqual(6);
  });

  it('begins with what a drug pump is', () => {
    expect(pack?.cards[0]?.id).toBe('what-is-a-drug-pump');
  });

  it.each(Object.entries(facts))('keeps every fact, limit and study of "%s"', (id, { citations, says }) => {
    const card = pack?.cards.find((other) => other.id === id);
    const text = card ? gradedText(card) : '';
    expect(card?.citations).toEqual(citations);
    for (const fact of says) expect(text).toMatch(fact);
  });

  it('cites the same studies as the source at both places of one answer', () => {
    const card = pack?.cards.find(({ id }) => id === 'pain-go-away');
    const runs = card?.body.flatMap((block) => (block.kind === 'paragraph' ? block.children : [])) ?? [];
    expect(runs.flatMap((run) => (run.kind === 'citation' ? [run.numbers] : []))).toEqual([
      [1, 2, 4, 5, 6],
      [1, 2, 4, 7, 8, 9],
    ]);
  });

  it('has nine references, numbered as in the source', () => {
    expect(pack?.references.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 smith2002',
      '2 hamza2012',
      '3 ruan2007',
      '4 deer2004',
      '5 ellis2008',
      '6 duarte2012',
      '7 winkelmuller1996',
      '8 roberts2001',
      '9 thimineur2004',
    ]);
  });

  it('keeps the three frightening questions off the attract loop', () => {
    expect(pack?.cards.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual([
      'more-pain',
      'addiction',
      'morphine',
    ]);
  });

  it('says of every card that no clinician has checked it', () => {
    expect(pack?.cards.map(({ status, approval }) => [status, approval])).toEqual(
      Array.from({ length: 10 }, () => ['draft', null]),
    );
  });

  it('names who wrote the source, and the sheet that the morphine card points to', () => {
    expect(pack?.origin.join(' ')).toMatch(/Medtronic, the company that makes the pumps/);
    expect(pack?.cards.at(-1)?.handout).toEqual({
      id: 'morphine',
      name: 'sheet of questions and answers about morphine',
    });
  });
});
