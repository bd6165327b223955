import parsed from 'virtual:pack';
import { forPatients } from '../../content/pack.ts';
import { mount } from '../mount.tsx';
import { previewKiosk } from './kiosk.ts';

for (const { file, line, message, mend } of parsed.problems) console.error(`${file}:${line}: ${message}. ${mend}.`);
if (parsed.pack) void mount(previewKiosk(forPatients(parsed.pack, { showDrafts: true })));
