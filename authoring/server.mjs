// The server of `npm run author`. It sends the workspace to the author's page, writes what an author fills in, and makes the document for
// the reviewer. It answers only this machine, and changes only files of the pack.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { inProject } from '../tools/setup/places.mjs';
import { say } from '../tools/setup/say.mjs';
import { today } from '../tools/setup/today.mjs';
import { whyNotWritten, writePackFile } from './writePack.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */

/**
 * A Vite plugin that serves the workspace of a pack.
 * @param {string} folder where the pack is
 * @returns {import('vite').Plugin}
 */
export function authorServer(folder) {
  return {
    name: 'anteroom-author-server',
    configureServer(server) {
      // Vite's server loads these modules, so that a change of their code takes effect at once, as it does on the page.
      const load = (/** @type {string[]} */ ...path) => server.ssrLoadModule(inProject(...path));
      const content = async () => ({
        .../** @type {typeof import('./edit/workspace.ts')} */ (await load('authoring', 'edit', 'workspace.ts')),
        .../** @type {typeof import('./edit/change.ts')} */ (await load('authoring', 'edit', 'change.ts')),
        .../** @type {typeof import('../content/read/folder.ts')} */ (await load('content', 'read', 'folder.ts')),
      });

      /** All that the page shows, as JSON. */
      const shown = async () => {
        const { workspaceOf } = await content();
        const { narration } = await server.ssrLoadModule('virtual:pack');
        return JSON.stringify({ ...workspaceOf(folder, today()), narration });
      };

      /** Takes a file out of the pack, and keeps it where it can be found again. */
      const setAside = (/** @type {string} */ path) => {
        const when = new Date().toISOString().replaceAll(':', '-');
        const copy = inProject('out', 'removed', `${when}-${path.replaceAll('/', '-')}`);
        mkdirSync(dirname(copy), { recursive: true });
        cpSync(join(folder, path), copy);
        rmSync(join(folder, path));
        say(`author: ${path} was deleted. A copy is ${copy}.`);
      };

      /** Applies an author's change. Answers with the id of the changed card, or with the reason why the change was refused. */
      const change = async (/** @type {Request} */ request) => {
        const { authorChange, applyChange, packTexts } = await content();
        const asked = authorChange.safeParse(JSON.parse(await textFrom(request)));
        const { files, problems } = packTexts(folder);
        // A file that cannot be read is not a missing file, so nothing is written as long as there is one.
        const unread = problems.find(({ isNote }) => !isNote);
        if (unread) return JSON.stringify({ refused: `${unread.file}: ${unread.message}` });
        const answer = asked.success
          ? applyChange(files, asked.data, today())
          : { refused: 'the page asked for something that cannot be written' };
        if ('refused' in answer) return JSON.stringify(answer);
        const refused = answer.files
          .map(({ path }) => whyNotWritten(folder, path))
          .find((reason) => reason !== undefined);
        if (refused !== undefined) return JSON.stringify({ refused });
        for (const { path, text } of answer.files) {
          if (text === undefined) setAside(path);
          else writePackFile(folder, path, text);
        }
        return JSON.stringify({ cardId: answer.cardId, note: answer.note });
      };

      /** The document for a reviewer: one card, or the whole pack. */
      const printed = async (/** @type {string | null} */ cardId) => {
        const { examinePack } = /** @type {typeof import('./check/check.ts')} */ (
          await load('authoring', 'check', 'check.ts')
        );
        const { renderReport } = /** @type {import('./commands/report.mjs').Review} */ (
          await load('authoring', 'report', 'render.tsx')
        );
        const css = readFileSync(inProject('authoring', 'report', 'report.css'), 'utf8');
        return renderReport(examinePack(folder, today()), { today: today(), css, ...(cardId ? { cardId } : {}) });
      };

      server.middlewares.use('/authoring/api', (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://workspace');
        const answered = answerOf(request, pathname);
        if (!answered) {
          next();
          return;
        }
        const answer = async () => {
          try {
            const body = await answered(searchParams);
            const type = pathname === '/print' ? 'text/html' : 'application/json';
            response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
          } catch (error) {
            next(error);
          }
        };
        void answer();
      });

      /**
       * Gives the function that answers a request, or undefined if the request is not for the workspace.
       * @param {Request} request
       * @param {string} pathname
       * @returns {((asked: URLSearchParams) => Promise<string>) | undefined}
       */
      function answerOf(request, pathname) {
        // No other page in the browser may read or write anything here, not even a page from another port of this machine.
        const { origin, host, 'sec-fetch-site': from = 'none' } = request.headers;
        const isOwn = origin === `http://${host}`;
        if (!['none', 'same-origin'].includes(from) || (origin !== undefined && !isOwn)) return undefined;
        if (request.method === 'GET' && pathname === '/') return shown;
        if (request.method === 'GET' && pathname === '/print') return (asked) => printed(asked.get('card'));
        return request.method === 'POST' && pathname === '/' && isOwn ? () => change(request) : undefined;
      }
    },
  };
}
