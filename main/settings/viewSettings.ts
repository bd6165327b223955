import type { ViewSettings } from '../bridge/contract.ts';
import type { Settings } from './schema.ts';

/** What a view gets to know of the settings: what it shows, and nothing else. */
export function viewSettings({
  clinicName,
  emergencyNumber,
  clinicNumber,
  sheetPlaces,
  screenDiagonalInches,
}: Settings): ViewSettings {
  return { clinicName, emergencyNumber, clinicNumber, sheetPlaces, screenDiagonalInches };
}
