import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Session } from 'electron';

/** The scheme that serves the app's own files to its own page. */
export const scheme = 'kiosk';

/** Types that the app ships. A file of any other kind is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.opus': 'audio/ogg',
};

/** The types of sound files that a voice may have. */
export const audioTypes: Readonly<Record<string, string>> = {
  '.opus': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/**
 * The folders of the voices: for the kiosk's own words, for the packs that came with the kiosk, for the clinic's packs, and for the
 * clinic's own recordings.
 */
export interface VoiceFolders {
  readonly words: string;
  readonly packs: string;
  readonly own: string;
  readonly recordings: string;
}

/** The folders that the app's page may use. */
export interface ServedFolders {
  readonly page: string;
  readonly voice: VoiceFolders;
}

/** The page may use its own files and nothing else. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // Howler frees the player of a sound by loading a short silence into it, and that silence is a `data:` URL.
  "media-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The file that a URL names inside its folder. Undefined if the URL has another host or another file type, or leads out of the folder. From
 * the voices' folders only sound files are served.
 */
export function fileFor(url: string, { page, voice }: ServedFolders): string | undefined {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== `${scheme}:` || host !== 'app') return undefined;
    const path = decodeURIComponent(pathname);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    const [, name, rest = ''] = /^\/voice\/([a-z]+)\/(.+)$/.exec(path) ?? [];
    const isVoice = name === 'words' || name === 'packs' || name === 'own' || name === 'recordings';
    const folder = isVoice ? voice[name] : page;
    const file = join(folder, isVoice ? rest : path);
    return file.startsWith(folder + sep) && kindOf(file) in (isVoice ? audioTypes : mediaTypes) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The extension of a file's name, in small letters, because some recorders write names such as SURGERY.WAV. */
function kindOf(file: string): string {
  return extname(file).toLowerCase();
}

/**
 * The part of a file that a `Range` header asks for, including both ends. Without a header it is the whole file. It is undefined if the
 * file has no such part. Players ask for parts to find the end of a piece of music.
 */
export function partOf(range: string | null, size: number): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return { from: 0, to: size - 1 };
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from <= to ? { from, to } : undefined;
}

/** This many milliseconds after its program was sent, a page has received all of it and is busy running it. */
const handedOverMs = 12;

/**
 * Serves the built renderer and the voices to a session. `onScript` is called when a page has received its program and is busy running it.
 */
export function serveApp(
  session: Session,
  folders: ServedFolders,
  { onScript }: { readonly onScript: () => void },
): void {
  session.protocol.handle(scheme, async ({ url, headers }) => {
    const file = fileFor(url, folders);
    const size = file && (await stat(file).catch(() => undefined))?.size;
    if (!file || !size) return new Response('not found', { status: 404 });
    const range = headers.get('range');
    const part = partOf(range, size);
    if (!part) return new Response('no such part', { status: 416 });
    const { from, to } = part;
    if (extname(file) === '.js') setTimeout(onScript, handedOverMs);
    // The file is streamed: a player reads a piece of music over minutes, and the whole piece is never in memory here.
    const body = Readable.toWeb(createReadStream(file, { start: from, end: to }));
    return new Response(body as ReadableStream, {
      status: range ? 206 : 200,
      headers: {
        'content-type': { ...mediaTypes, ...audioTypes }[kindOf(file)] ?? '',
        'content-length': String(to - from + 1),
        'accept-ranges': 'bytes',
        ...(range ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
