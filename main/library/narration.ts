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

/** Recordings of kinds that the kiosk's player does not have. */
const otherSounds = /\.(?:m4a|aac|mp4|mov|wma|flac|aiff?|amr|caf|3gp|webm)$/i;

/** A list of clips is made by a program, and as long as all words of a pack. */
const largestListBytes = 20_000_000;

interface NarratorOptions {
  /** The words that patients see. */
  readonly pack: () => Pack;
  readonly folders: VoiceFolders;
  readonly log: Log;
}

/** Says what can be heard. Read again for each page, as recordings come and go; what is wrong with a pack's is logged once. */
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

/** For what was logged before. */
const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * All that can be heard of a pack and of the kiosk's own words. What a clinic recorded itself goes before the voice that came with
 * the kiosk. A list that cannot be read is logged, and nothing of it is heard.
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

/** The clips that a folder lists, by their places on the app's own host. */
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

/** What a clinic recorded of a pack in its language. */
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
