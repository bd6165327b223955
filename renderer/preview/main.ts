import parsed, { narration } from 'virtual:pack';
import { forPatients } from '../../content/pack.ts';
import { mount } from '../mount.tsx';
import { previewKiosk } from './kiosk.ts';

for (const { file, line, message, mend } of parsed.problems) console.error(`${file}:${line}: ${message}. ${mend}.`);
if (parsed.pack) {
  const pack = forPatients(parsed.pack, { showDrafts: true });
  void mount(previewKiosk(pack, { screenDiagonalInches: diagonalFrom(location.search), narration }));
}

/** The diagonal that the address asks for (`?diagonalInches=10.1`), to see the sizes of another screen. */
function diagonalFrom(search: string): number {
  const inches = Number(new URLSearchParams(search).get('diagonalInches'));
  return inches > 0 ? inches : 24;
}
