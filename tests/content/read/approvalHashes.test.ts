import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashesOfFile } from '../../../content/read/approvals.ts';
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

/** The hash of each text in the form that `approvedText.ts` gives it. Pinned: no change of the program may change one. */
const hashesOfVersion2 = {
  'cards/en/what-is-a-drug-pump.md': '2:1c6fe9a6eb329fc175d675e864d54db4',
  'cards/en/how-does-it-work.md': '2:81f79f93e268a02c9da72fca0472fd86',
  'cards/en/is-the-pump-new.md': '2:3408be5a52688cd203767e842bb70fe4',
  'cards/en/right-for-me.md': '2:96b7c143d3fdb4fe79aeda9ec4b322af',
  'cards/en/surgery.md': '2:b75dc5430fdab71be48c8f1da31687c3',
  'cards/en/pain-go-away.md': '2:0bc13d5360d3d53613a0acc2b208c40e',
  'cards/en/other-pains.md': '2:aa950f6cc2ddd342c33f17196cf35067',
  'cards/en/more-pain.md': '2:11fd73cbdc029222a0fe2d6b6c27afee',
  'cards/en/addiction.md': '2:17eb9401fe3f5329125cba06f69f150a',
  'cards/en/morphine.md': '2:b7cf33f3a4a9613369fb93457161ec43',
  'paths/en/pre-trial.yaml': '2:bb700426a3de60ff3334a137e2191bac',
  'cards/es/what-is-a-drug-pump.md': '2:cb2a0447c4cb687e42a4173be34225f5',
  'cards/es/how-does-it-work.md': '2:5620b8a6a6411fd0c9171ab75682b69e',
  'cards/es/is-the-pump-new.md': '2:68f61e464ef2dd5253888586095dcf61',
  'cards/es/right-for-me.md': '2:4bbbef948ac8112834f97e1051c09d4f',
  'cards/es/surgery.md': '2:b30a9b730399d5535e2e662c4cbfc827',
  'cards/es/pain-go-away.md': '2:3a2041b750ac1e4aa6fecd0985487a05',
  'cards/es/other-pains.md': '2:bc7155c1f89f694060f39ccaaa715e60',
  'cards/es/more-pain.md': '2:fcfd504990446ad2c0d4d86a36858a98',
  'cards/es/addiction.md': '2:ed323f47013bb1c88a8660e9582297d9',
  'cards/es/morphine.md': '2:0987aca934f9559cd8774bd1122fe398',
  'paths/es/pre-trial.yaml': '2:14e0145a076adf548211fbeb1413bcff',
};

it.each(Object.entries(hashesAt2dde8fd))('%s still has the hash that release 0.1.0 computed', (file, hash) => {
  expect(pack && hashesOfFile(pack, file)?.before).toBe(hash);
});

it.each(Object.entries(hashesOfVersion2))(
  '%s has the hash of version 2 that clinics have on their disks',
  (file, hash) => {
    expect(pack && hashesOfFile(pack, file)?.now).toBe(hash);
  },
);

it('every approval of the clinic is still valid, and the one that had ended is still ended', () => {
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
