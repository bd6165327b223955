import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { voices } from './voices.mjs';

/**
 * @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Pronunciation how words are said, by language
 * @typedef {{ readonly locale: string, readonly text: string, readonly said?: string }} Line
 * @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Manifest the file of each text, by language
 */

/** The list of clips in a folder of narration, and the list of words that voices would say wrong. */
export const manifestName = 'narration.json';
const pronunciationName = 'pronunciation.yaml';

/**
 * The clips that lines need, by language and text. A clip's name is made from its voice and its words. So a clip that exists is never
 * made again, and a changed sentence is never played with its old words. Languages without a voice are left out.
 * @param {readonly Line[]} lines
 * @param {Pronunciation} pronunciation
 * @returns {{ readonly language: string, readonly text: string, readonly said: string, readonly file: string }[]}
 */
export function clipsOf(lines, pronunciation) {
  return lines.flatMap(({ locale, text, said = text }) => {
    const language = locale.slice(0, 2);
    const voice = voices[language];
    if (!voice) return [];
    const spoken = pronounced(said, pronunciation[language] ?? {});
    const hash = createHash('sha256').update(`${voice.id}\n${spoken}`).digest('hex').slice(0, 16);
    return [{ language, text, said: spoken, file: `${language}/${hash}.opus` }];
  });
}

/**
 * A text as a voice has to say it: the words of the list are written as they sound, and quotation marks are left out.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} sounds
 */
export function pronounced(text, sounds) {
  const plain = text.replaceAll('’', "'").replaceAll(/[“”«»]/g, '');
  // Longer ones first: "J Clin Oncol" before "J".
  const words = Object.keys(sounds).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return plain;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => escaped(word)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const lower = Object.fromEntries(Object.entries(sounds).map(([word, sound]) => [word.toLowerCase(), sound]));
  return plain.replaceAll(pattern, (word) => lower[word.toLowerCase()] ?? word);
}

/**
 * How words are said in a folder of narration. Throws if the file with these words does not have the right form.
 * @param {string} folder
 * @returns {Pronunciation}
 */
export function readPronunciation(folder) {
  const file = join(folder, pronunciationName);
  if (!existsSync(file)) return {};
  const isWords = (/** @type {unknown} */ value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((sound) => typeof sound === 'string');
  /** @type {unknown} */
  const read = parse(readFileSync(file, 'utf8'));
  if (typeof read === 'object' && read !== null && Object.values(read).every(isWords))
    return /** @type {Pronunciation} */ (read);
  throw new Error(`${file} must be words and how they sound, by language: "en:", and below it "  catheter: cathiter"`);
}

/**
 * The list of clips as it is saved, sorted by text.
 * @param {ReturnType<typeof clipsOf>} clips
 * @returns {Manifest}
 */
export function manifestOf(clips) {
  const languages = [...new Set(clips.map(({ language }) => language))].toSorted();
  return Object.fromEntries(
    languages.map((language) => {
      const own = clips.filter((clip) => clip.language === language).map(({ text, file }) => [text, file]);
      return [language, Object.fromEntries(own.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))];
    }),
  );
}

/** @param {string} word */
function escaped(word) {
  return word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
