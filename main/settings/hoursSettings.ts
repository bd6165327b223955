import { z } from 'zod';
import { weekdays } from '../../visit/openingHours.ts';
import { ownerAlone, staffAlone } from './audience.ts';
import { dayHours, timeOfDay } from './values.ts';

/** When the screen is on, and when the kiosk restarts. */
export const hoursSettings = {
  openingHours: staffAlone(
    z
      .partialRecord(z.enum(weekdays), dayHours)
      .default({})
      .describe(
        'When the clinic is open, by weekday, such as {monday: "07:30-18:00", friday: "07:30-12:00, 13:00-16:00"}. A weekday that is not listed is closed. Outside these hours the screen is black and switched off; a touch wakes it for two minutes. Hours that end after midnight belong to the day on which they begin. If empty, the screen is always on.',
      ),
  ),
  openingExceptions: staffAlone(
    z
      .record(z.iso.date('must be a date, like "2026-12-24"'), dayHours)
      .default({})
      .describe(
        'Single days with other hours, or none, by date, such as {"2026-12-24": "closed", "2026-12-27": "09:00-12:00"}.',
      ),
  ),
  televisionControl: ownerAlone(
    z
      .boolean()
      .default(false)
      .describe(
        'If true, a television is also switched off and on over its HDMI cable (CEC, by the program cec-client). Many monitors and some televisions do not understand this.',
      ),
  ),
  nightlyRestart: ownerAlone(
    timeOfDay
      .optional()
      .describe('When the kiosk restarts each night, such as "03:30". It waits until nobody is there. If unset, never.')
      .meta({ example: '"03:30"' }),
  ),
};
