import { join } from 'node:path';

/** A clinic's data folder as release 0.1.0 wrote it. Its README says how it was made; nothing in it may change. */
export const clinicFolder = join(import.meta.dirname, '../fixtures/clinic-0.1.0');

/** The PIN of that clinic. */
export const clinicPin = '2468';
