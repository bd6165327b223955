import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePackFolder } from '../../content/read/folder.ts';
import { loadNarration } from '../../main/library/narration.ts';
import { parseSettings } from '../../main/settings/parse.ts';
import { isPin } from '../../main/staff/pin.ts';
import { plansIn } from '../../main/session/plans.ts';
import { doorIn } from '../../main/staff/doorStore.ts';
import { clinicFolder, clinicPin } from '../support/clinicFolder.ts';
import { listeningLog } from '../support/log.ts';

const inClinic = (...parts: string[]) => join(clinicFolder, ...parts);
const { pack } = parsePackFolder(inClinic('packs/drug-pumps'));

it('reads the settings of release 0.1.0', () => {
  const text = readFileSync(inClinic('settings.yaml'), 'utf8');
  const { settings, problems } = parseSettings('settings.yaml', text);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    clinicName: 'Riverside Pain Clinic',
    placeName: 'Waiting room 2',
    emergencyNumber: '112',
    clinicNumber: '(02) 5550 1234',
    screenDiagonalInches: 27,
    languages: ['en', 'es', 'ar'],
    keypad: { next: 'F13', previous: 'F14', back: 'F15' },
    silentHours: '20:00-07:30',
    sheetPlaces: { morphine: 'at the front desk' },
    sheetFolder: '/media/clinic/STICK',
    paperSize: 'Letter',
    touchSounds: false,
    quietSeconds: 180,
    withholdOverdue: true,
  });
});

it('opens the staff door to the PIN of release 0.1.0, and to no other PIN', async () => {
  const { pin } = doorIn(clinicFolder, listeningLog()).read();
  expect(pin && (await isPin(clinicPin, pin))).toBe(true);
  expect(pin && (await isPin('1111', pin))).toBe(false);
});

it('finds the plans of release 0.1.0 with their notes', () => {
  const { plans, problems } = plansIn(clinicFolder, new Set(pack?.cards.map(({ id }) => id)));
  expect(problems).toEqual([]);
  expect(plans).toEqual([
    {
      title: 'Tuesday group',
      cards: ['what-is-a-drug-pump', 'how-does-it-work'],
      notes: { 'how-does-it-work': 'Pass the model pump round.' },
    },
  ]);
});

it('finds the recordings of release 0.1.0', () => {
  if (!pack) throw new Error('the pack of the fixture is broken');
  const folders = { words: 'none', packs: 'none', own: 'none', recordings: inClinic('recordings') };
  const files = Object.values(loadNarration(pack, folders, listeningLog())['en'] ?? {}).map(({ file }) => file);
  expect(new Set(files)).toEqual(
    new Set(['recordings/drug-pumps/en/surgery.opus', 'recordings/drug-pumps/en/morphine-1.opus']),
  );
});
