import { expect, it } from 'vitest';
import { defaultSettings } from '../../../main/settings/schema.ts';
import { viewSettings } from '../../../main/settings/viewSettings.ts';

it('a page gets only those settings that it needs to show or to play something', () => {
  const { sound, ...shown } = viewSettings({
    ...defaultSettings,
    silentHours: '20:05-07:30',
    soundCeilingPercent: 40,
    touchSounds: false,
  });
  expect(sound).toEqual({
    isAmbientOn: true,
    areTouchSoundsOn: false,
    isVoiceOn: true,
    ceiling: 0.4,
    silentHours: { fromMinute: 1205, toMinute: 450 },
  });
  expect(Object.keys(shown).toSorted()).toEqual([
    'clinicName',
    'clinicNumber',
    'counts',
    'emergencyNumber',
    'handoutPlaces',
    'hands',
    'keypad',
    'languages',
    'paperSize',
    'printTarget',
    'screenDiagonalInches',
  ]);
  expect(viewSettings(defaultSettings).sound.silentHours).toBeUndefined();
});

it('a patient reads where a sheet is in the language of the screen; a place without languages belongs to the first one', () => {
  const sheetPlaces = { morphine: 'at the front desk', pump: { en: 'in room 2', es: 'en la sala 2' } };
  expect(viewSettings({ ...defaultSettings, languages: ['en', 'es'], sheetPlaces }).handoutPlaces).toEqual({
    en: { morphine: 'at the front desk', pump: 'in room 2' },
    es: { pump: 'en la sala 2' },
  });
});
