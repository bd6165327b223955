import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parsePackFolder } from '../../content/read/folder.ts';
import { loadNarration } from '../../main/library/narration.ts';
import { audioTypes, fileFor } from '../../main/library/protocol.ts';

const inProject = (...parts: string[]) => join(import.meta.dirname, '../..', ...parts);

/** Files of a pack whose content patients never see. */
const unseen = new Set(['claims.yaml', 'source.yaml', 'appraisals.yaml']);

/**
 * Gives the preview a pack and its voice (`virtual:pack`), read again whenever one of the pack's files is saved.
 * @param folder the pack's folder
 */
export function previewPack(folder: string): Plugin {
  const id = '\0virtual:pack';
  /** Where the preview finds clips. There are no recordings for it. */
  const voice = {
    words: inProject('assets', 'voice'),
    packs: dirname(folder),
    own: inProject('out', 'none'),
    recordings: inProject('out', 'none'),
  };
  return {
    name: 'anteroom-preview-pack',
    apply: 'serve',
    resolveId: (name) => (name === 'virtual:pack' ? id : undefined),
    load: (name) => {
      if (name !== id) return undefined;
      const parsed = parsePackFolder(folder);
      const narration = parsed.pack ? loadNarration(parsed.pack, voice, console) : {};
      return `export default ${JSON.stringify(parsed)}; export const narration = ${JSON.stringify(narration)};`;
    },
    configureServer: ({ config, watcher, moduleGraph, ws, middlewares }) => {
      const page = `/${relative(config.root, inProject('renderer', 'preview', 'index.html'))
        .split(sep)
        .join('/')}`;
      middlewares.use((request, response, next) => {
        const file = fileFor(`kiosk://app${request.url ?? ''}`, { page: folder, voice });
        if (!request.url?.startsWith('/voice/') || !file || !existsSync(file)) next();
        else createReadStream(file).pipe(response.setHeader('content-type', audioTypes[extname(file)] ?? ''));
      });
      watcher.add(folder);
      watcher.on('all', (_change, file) => {
        if (!resolve(file).startsWith(folder)) return;
        const module = moduleGraph.getModuleById(id);
        if (module) moduleGraph.invalidateModule(module);
        // Only the preview is loaded again. The author's page asks for the changes itself, so that it keeps what is being typed.
        if (!unseen.has(basename(file))) ws.send({ type: 'full-reload', path: page });
        ws.send('anteroom:pack');
      });
    },
  };
}
