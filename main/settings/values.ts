import { z } from 'zod';
import { isKeypadKey } from '../../visit/keypad.ts';
import { periodsIn } from '../../visit/openingHours.ts';

/** A place in the clinic, as a patient reads it. */
export const sheetPlace = z.string().trim().min(1).max(60, 'is longer than 60 characters');

/** A number as people write it: "112", "(02) 5550 1234", "+44 20 7946 0018", "030/123 45-67", "555.0100 ext. 12". Never dialled, only shown. */
export const telephone = z
  .string({ error: 'must be text: put the number in quotes' })
  .trim()
  .regex(
    /^(?=(?:\D*\d){2})[+*]?[\d ()./–-]{2,24}(?: ?(?:ext\.?|x|#) ?\d{1,6})?$/i,
    'must be a telephone number in quotes, like "112"',
  );

/** A key as browsers name it; F10 is the staff door's. */
export const keypadKey = z
  .string({ error: 'must be text: put a digit in quotes' })
  .refine(
    isKeypadKey,
    'must be a key of a keypad: F1 to F24 except F10, Home, End, Insert, Delete, a digit, or a small letter except b',
  );

/** The hours of a day, as people write them. */
export const dayHours = z
  .string({ error: 'must be hours, like "07:30-18:00", or "closed"' })
  .refine(
    (text) => periodsIn(text) !== undefined,
    'must be hours, like "07:30-18:00" or "07:30-12:00, 13:00-18:00", or "closed"',
  );

/** A time of the day. */
export const timeOfDay = z
  .string({ error: 'must be a time in quotes, like "03:30"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, like "03:30"');
