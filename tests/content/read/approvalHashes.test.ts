import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOfFile } from '../../../content/read/approvals.ts';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { clinicFolder } from '../../support/clinicFolder.ts';

const { pack, problems } = parsePackFolder(join(clinicFolder, 'packs/drug-pumps'));

/** The hash of each text of that clinic's pack, as commit 2dde8fd computed it. */
const hashesAt2dde8fd = {
  'cards/en/what-is-a-drug-pump.md': '389b71492defa23d',
  'cards/en/how-does-it-work.md': '46e281dc12588784',
  'cards/en/is-the-pump-new.md': '5ba0b21aa8f8c2b0',
  'cards/en/right-for-me.md': '54a0a6f5cd6cadb5',
  'cards/en/surgery.md': '60b2c74b97a7f026',
  'cards/en/pain-go-away.md': 'c290621263e7508d',
  'cards/en/other-pains.md': '598cc73126ea98a6',
  'cards/en/more-pain.md': 'ff5e444f46274881',
  'cards/en/addiction.md': 'c8fabbbcd0830436',
  'cards/en/morphine.md': '0a7bdfd4778c148a',
  'paths/en/pre-trial.yaml': '8f5d79ee326b4074',
  'cards/es/what-is-a-drug-pump.md': 'e83f5488e846d256',
  'cards/es/how-does-it-work.md': 'ee7619a16829b6b8',
  'cards/es/is-the-pump-new.md': '0dfc312e40ea6100',
  'cards/es/right-for-me.md': '548a111155f0a369',
  'cards/es/surgery.md': '6fa5f9e04d981741',
  'cards/es/pain-go-away.md': '6480d58c9ac22866',
  'cards/es/other-pains.md': '03a7fc0445a8480e',
  'cards/es/more-pain.md': '8fdc3e89bb70f9a0',
  'cards/es/addiction.md': '9326573fc46ec92f',
  'cards/es/morphine.md': 'fe62b3f29844bf38',
  'paths/es/pre-trial.yaml': '5d275f8a8be068b6',
};

it.each(Object.entries(hashesAt2dde8fd))('%s still has the hash that release 0.1.0 computed', (file, hash) => {
  expect(pack && hashOfFile(pack, file)).toBe(hash);
});

it('finds every approval of a clinic still in force, and the one that had lapsed still lapsed', () => {
  const texts = [pack, ...(pack?.translations ?? [])].flatMap((each) => [
    ...(each?.cards ?? []),
    ...(each?.guides ?? []),
  ]);
  const approved = texts.filter(({ status }) => status === 'approved').map(({ id, locale }) => `${locale} ${id}`);
  expect(approved.toSorted()).toEqual([
    'en how-does-it-work',
    'en pre-trial',
    'en surgery',
    'en what-is-a-drug-pump',
    'es how-does-it-work',
    'es pre-trial',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'cards/en/morphine.md has changed since R. Osei, consultant approved it, and is not approved any more',
  ]);
});
