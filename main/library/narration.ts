import { languageOf } from '../../content/model/language.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clip, Narration } from '../../content/model/narration.ts';
import type { Pack } from '../../content/model/pack.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import { recordingsOf } from '../../content/read/recordings.ts';
import type { Log } from '../log.ts';
import { audioTypes, type VoiceFolders } from './protocol.ts';

const manifest = z.record(z.string(), z.record(z.string(), z.string().regex(/^[a-z]{2}\/[a-z0-9]+\.[a-z0-9]+$/)));

/** The names of sound files that the kiosk cannot play. */
const otherSounds = /\.(?:m4a|aac|mp4|mov|wma|flac|aiff?|amr|caf|3gp|webm)$/i;

/** The largest list of clips. A program writes the list, and it can be as long as all the words of a pack. */
const largestListBytes = 20_000_000;

interface NarratorOptions {
  /** The words that patients see. */
  readonly pack: () => Pack;
  readonly folders: VoiceFolders;
  readonly log: Log;
}

/**
 * Lists what can be heard. The list is read again for each page, because recordings come and go. Problems with a pack's recordings are
 * logged only once.
 */
export function createNarrator({ pack, folders, log }: NarratorOptions): { readonly narration: () => Narration } {
  let complainedOf: Pack | undefined;
  return {
    narration: () => {
      const isOld = complainedOf === pack();
      complainedOf = pack();
      return loadNarration(pack(), folders, isOld ? silentLog : log);
    },
  };
}

/** Used when the problems of a pack were already logged. */
const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * All that can be heard of a pack and of the kiosk's own words. A clinic's own recordings are used instead of the voice that came with the
 * kiosk. A list that cannot be read is logged, and none of its clips is played.
 */
export function loadNarration(pack: Pack, folders: VoiceFolders, log: Log): Narration {
  const voice = `${pack.id}/voice`;
  const recorded = [pack, ...pack.translations].map((each) => recordedIn(each, folders.recordings, log));
  const parts = [
    clipsIn(folders.words, 'words', '', log),
    clipsIn(folders.packs, 'packs', `${voice}/`, log),
    clipsIn(folders.own, 'own', `${voice}/`, log),
    ...recorded,
  ];
  const languages = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...languages].map((language) => [language, Object.assign({}, ...parts.map((part) => part[language]))]),
  );
}

/** The clips that a folder lists. The path of each clip is below `kiosk://app/voice/`. */
function clipsIn(root: string, name: keyof VoiceFolders, path: string, log: Log): Narration {
  const file = join(root, path, 'narration.json');
  const text = readIfThere(() => readSmallText(file, largestListBytes).text);
  if (text === undefined) return {};
  const { data, error } = manifest.safeParse(jsonOf(text));
  if (error) log.warn(`voice: ${file} is not a list of clips; make it again with "npm run narrate"`);
  return Object.fromEntries(
    Object.entries(data ?? {}).map(([language, files]) => [
      language,
      Object.fromEntries(Object.entries(files).map(([line, clip]) => [line, { file: `${name}/${path}${clip}` }])),
    ]),
  );
}

/** The clinic's own recordings for a pack, in the pack's language. */
function recordedIn({ id, locale, cards }: Pack, root: string, log: Log): Narration {
  const language = languageOf(locale);
  const folder = join(root, id, language);
  const files = readIfThere(() => readdirSync(folder)) ?? [];
  const isSound = (file: string) => Object.keys(audioTypes).some((kind) => file.toLowerCase().endsWith(kind));
  const own = files.filter((file) => !/^\.|^Thumbs\.db$|^desktop\.ini$/i.test(file));
  const { clips, unknown } = recordingsOf(own.filter(isSound), cards);
  for (const file of own.filter((each) => otherSounds.test(each)))
    log.warn(`voice: ${join(folder, file)} cannot be played; save it as ${Object.keys(audioTypes).join(', ')}`);
  for (const file of unknown)
    log.warn(`voice: ${join(folder, file)} names no card or sentence; call it "<card>.opus" or "<card>-<number>.opus"`);
  const placed = ({ file, ...clip }: Clip) => ({ ...clip, file: `recordings/${id}/${language}/${file}` });
  return { [language]: Object.fromEntries(Object.entries(clips).map(([line, clip]) => [line, placed(clip)])) };
}

function readIfThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
