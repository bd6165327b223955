import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { languages } from '../../visit/comfort.ts';
import { usualHands } from '../../visit/hands.ts';
import { shippedPackId } from '../library/shipped.ts';
import { type Audience, ownerAlone, staffAlone, staffAndViews } from './audience.ts';
import { hoursSettings } from './hoursSettings.ts';
import { keypadKey, sheetPlace, telephone } from './values.ts';

/**
 * Each setting with its type, its default, what it is for, and who gets to know it. `settings.yaml`, docs/settings.md, the staff menu and the
 * pages' settings follow from this.
 */
export const settingsSchema = z.strictObject({
  clinicName: staffAndViews(
    z
      .string()
      .trim()
      .max(40, 'is longer than 40 characters')
      .default('')
      .describe(
        "The clinic's name, shown at the top of the screens. If empty, the first screen shows Anteroom instead.",
      ),
  ),
  placeName: staffAlone(
    z
      .string()
      .trim()
      .max(40, 'is longer than 40 characters')
      .default('')
      .describe('Where this kiosk is, such as "Waiting room 2". Only staff see it.'),
  ),
  emergencyNumber: staffAndViews(
    telephone.optional().describe('Shown under "Need help?" as the emergency number. If unset, it is not shown.'),
  ),
  clinicNumber: staffAndViews(
    telephone.optional().describe('Shown under "Need help?" as the number of this clinic. If unset, it is not shown.'),
  ),
  languages: staffAndViews(
    z
      .tuple([z.enum(languages)], z.enum(languages))
      .default(['en', 'es'])
      .describe(
        "The languages that patients can choose from, the clinic's own first: en, es, ar. Texts without a translation are shown in the pack's own language; in ar only the words of the screen are translated.",
      ),
  ),
  sheetPlaces: ownerAlone(
    z
      .record(
        z.string(),
        z.union(
          [sheetPlace, z.partialRecord(z.enum(languages), sheetPlace)],
          'must be a place of at most 60 characters, or one for each language, such as {en: at the front desk}',
        ),
      )
      .default({})
      .describe(
        "Where the clinic keeps its own paper sheets, by the sheet's id, such as {morphine: at the front desk}, or in each language: {morphine: {en: at the front desk, es: en la recepción}}. One text alone is shown in the first language only.",
      ),
  ),
  pack: ownerAlone(
    z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be the name of a pack folder')
      .default(shippedPackId)
      .describe('Which pack of questions is shown.'),
  ),
  showDrafts: staffAlone(
    z
      .boolean()
      .default(true)
      .describe(
        'If true, patients see cards that no clinician has checked yet; each of these says so. If false, they do not see them.',
      ),
  ),
  withholdOverdue: ownerAlone(
    z
      .boolean()
      .default(false)
      .describe(
        'If true, patients do not see cards whose check has run out. If false, they see them, and the staff menu says so.',
      ),
  ),
  display: ownerAlone(
    z
      .union([z.literal('primary'), z.int().min(1)], {
        error: 'must be "primary", or a number from 1 (counted from the left)',
      })
      .default('primary')
      .describe('The display to use: primary, or its number counted from the left, then from the top, starting at 1.'),
  ),
  screenDiagonalInches: staffAndViews(
    z
      .number()
      .min(7)
      .max(120)
      .default(24)
      .describe(
        "The screen's diagonal in inches. The kiosk uses it to give buttons and letters the right size in millimetres.",
      ),
  ),
  touchMissMm: ownerAlone(
    z
      .number()
      .min(0)
      .max(10)
      .default(usualHands.missMm)
      .describe('A tap this many millimetres beside a button still presses the nearest one.'),
  ),
  touchSlideMm: ownerAlone(
    z
      .number()
      .min(5)
      .max(40)
      .default(usualHands.slideMm)
      .describe('A finger may slide this many millimetres off a button and still press it.'),
  ),
  touchRepeatMs: ownerAlone(
    z
      .int()
      .min(300)
      .max(2000)
      .default(usualHands.repeatMs)
      .describe('A second touch on the same button or place within this many milliseconds is ignored.'),
  ),
  touchPalmMm: ownerAlone(
    z
      .number()
      .min(15)
      .max(100)
      .default(usualHands.palmMm)
      .describe('A contact as wide as this many millimetres is a palm or a sleeve, and presses nothing.'),
  ),
  touchEdgeMm: ownerAlone(
    z
      .number()
      .min(0)
      .max(10)
      .default(usualHands.edgeMm)
      .describe('A touch that begins within this many millimetres of the edge of the screen presses nothing.'),
  ),
  keypad: staffAndViews(
    z
      .strictObject({
        next: keypadKey.optional(),
        previous: keypadKey.optional(),
        select: keypadKey.optional(),
        back: keypadKey.optional(),
        help: keypadKey.optional(),
        voice: keypadKey.optional(),
        again: keypadKey.optional(),
        louder: keypadKey.optional(),
        softer: keypadKey.optional(),
      })
      .refine((keys) => new Set(Object.values(keys)).size === Object.keys(keys).length, 'uses one key for two things')
      .default({})
      .describe(
        'Keys of a tactile keypad, in addition to arrows and Enter, such as {back: F14, help: F15}. Staff can teach them at the screen.',
      ),
  ),
  ambientSound: staffAlone(
    z
      .boolean()
      .default(true)
      .describe('Soft music. It plays on the waiting screen, and more softly while somebody reads.'),
  ),
  touchSounds: staffAlone(z.boolean().default(true).describe('A soft knock when a button is pressed.')),
  readAloud: ownerAlone(
    z
      .boolean()
      .default(true)
      .describe('Patients can have pages, or everything, read aloud. The voice says first that others may hear it.'),
  ),
  soundCeilingPercent: ownerAlone(
    z
      .int()
      .min(0)
      .max(100)
      .default(100)
      .describe(
        'The highest volume of all sounds, in percent of full volume. Patients cannot make anything louder than this.',
      ),
  ),
  silentHours: staffAlone(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must be two times, like "20:00-07:30"')
      .optional()
      .describe(
        'Hours, by this machine\'s clock, without music and touch sounds, such as "20:00-07:30". If unset, there are none.',
      )
      .meta({ example: '"20:00-07:30"' }),
  ),
  ...hoursSettings,
  quietSeconds: ownerAlone(
    z
      .int()
      .min(120, 'is shorter than 120')
      .max(3600, 'is longer than 3600')
      .default(120)
      .describe(
        'The shortest time without a touch, in seconds, before "Are you still reading?". Long answers automatically get more.',
      ),
  ),
  warningSeconds: ownerAlone(
    z
      .int()
      .min(30, 'is shorter than 30')
      .max(300, 'is longer than 300')
      .default(30)
      .describe('How long, in seconds, "Are you still reading?" waits for an answer.'),
  ),
  staffQuietMinutes: ownerAlone(
    z
      .int()
      .min(5, 'is shorter than 5')
      .max(120, 'is longer than 120')
      .default(20)
      .describe(
        'Time without a touch, in minutes, before the screen asks whether a talk or a session goes on. It ends a minute later.',
      ),
  ),
  counts: staffAndViews(
    z
      .boolean()
      .default(false)
      .describe(
        'If true, the kiosk counts by the week how it is used, never by whom, and the first screen says so. If false, it counts nothing.',
      ),
  ),
  printer: staffAlone(
    z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(200, 'is longer than 200 characters')
      .optional()
      .describe("The name of the system's printer for the sheet to take home. If unset, no printer is used."),
  ),
  paperSize: staffAndViews(
    z.enum(['A4', 'Letter']).default('A4').describe('The paper that is in the printer: A4 or Letter.'),
  ),
  sheetFolder: staffAlone(
    z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(500, 'is longer than 500 characters')
      .refine(isAbsolute, 'must be a full path')
      .optional()
      .describe(
        'The folder for sheets if there is no printer, or if the printer fails, such as one on a USB stick. If unset, none.',
      )
      .meta({ example: '"/media/clinic/STICK"' }),
  ),
});

/** The settings of one kiosk. */
export type Settings = z.infer<typeof settingsSchema>;

type Shape = typeof settingsSchema.shape;

/** The names of the settings that somebody gets to know. */
type NameFor<A extends Audience> = {
  readonly [N in keyof Shape]: A extends Shape[N]['audience'][number] ? N : never;
}[keyof Shape];

/** The settings that somebody gets to know. */
export type SettingsFor<A extends Audience> = Readonly<Pick<Settings, NameFor<A>>>;

/** The names of the settings that somebody gets to know, in the schema's order. */
export function namesFor<A extends Audience>(audience: A): readonly NameFor<A>[] {
  const isFor = (name: keyof Shape): name is NameFor<A> => {
    const shown: readonly Audience[] = settingsSchema.shape[name].audience;
    return shown.includes(audience);
  };
  return settingsSchema.keyof().options.filter(isFor);
}

/** The settings that are used when there are no others. */
export const defaultSettings: Settings = settingsSchema.parse({});
