import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModule } from '../setup/loadModule.mjs';
import { inProject } from '../setup/places.mjs';

/**
 * Everything that the kiosk can say aloud, together with the folder for the clips. If `packs` names folders, it is what these packs say.
 * If `packs` is empty, it is the words of the kiosk itself and of each pack that ships. Throws if a pack cannot be used.
 * @param {readonly string[]} packs
 * @returns {Promise<{ readonly folder: string, readonly lines: readonly import('./clips.mjs').Line[] }[]>}
 */
export async function narrationScript(packs) {
  const { parsePackFolder } = /** @type {typeof import('../../content/read/folder.ts')} */ (
    await loadModule('content/read/folder.ts')
  );
  const { allPackLines, wordLines } = /** @type {{
    wordLines: (language: string) => import('./clips.mjs').Line[],
    allPackLines: (pack: import('../../content/model/pack.ts').Pack) => import('./clips.mjs').Line[],
  }} */ (await loadModule('renderer/voice/wordLines.ts'));
  const { languages } = /** @type {{ languages: readonly string[] }} */ (await loadModule('visit/comfort.ts'));
  const shipped = readdirSync(inProject('content', 'packs')).map((id) => inProject('content', 'packs', id));
  const ofPacks = (packs.length > 0 ? packs.map((folder) => resolve(folder)) : shipped).map((folder) => {
    const { pack, problems } = parsePackFolder(folder);
    if (!pack) throw new Error(`${folder} is not a pack: ${problems[0]?.message ?? ''}`);
    return { folder: join(folder, 'voice'), lines: allPackLines(pack) };
  });
  const own = { folder: inProject('assets', 'voice'), lines: languages.flatMap(wordLines) };
  return packs.length > 0 ? ofPacks : [own, ...ofPacks];
}
