import { sync as writeAtomically } from 'write-file-atomic';
import { reasonOf } from '../../content/model/reason.ts';

/** The name of the table on a stick. */
export const countsTableName = 'anteroom-counts.csv';

/** Writes the table of counts. Never throws. */
export function writeCountsTable(
  file: string,
  table: string,
): { readonly isDone: boolean; readonly lines: readonly string[] } {
  try {
    writeAtomically(file, table);
    return { isDone: true, lines: [`The counts are in ${file}.`] };
  } catch (error) {
    return { isDone: false, lines: [`The counts cannot be written: ${reasonOf(error)}.`] };
  }
}
