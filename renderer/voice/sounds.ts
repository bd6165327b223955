import type { Clip } from '../../content/model/narration.ts';
import { plainText } from '../../content/model/sentences.ts';

/** A text cut at its numbers: the numbers, and the words between them, in order. */
export function piecesOf(text: string): readonly string[] {
  return text
    .split(/(\d+)/)
    .map((piece) => plainText(piece.replaceAll(/^[\s.,:;)+-]+|[\s(+-]+$/g, '')))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/**
 * The clips that say a text, one after the other. They are the text's own clip or, if it has none, the clips of its numbers and of
 * the words between them. A long number is said digit by digit. Undefined if a part of the text has no clip.
 */
export function soundsOf(text: string, clips: Readonly<Record<string, Clip>>): readonly Clip[] | undefined {
  const plain = plainText(text);
  const own = clips[plain];
  if (own) return [own];
  const sounds = piecesOf(plain).flatMap((piece): (Clip | undefined)[] => {
    const isLong = /^\d+$/.test(piece) && !clips[piece];
    return isLong ? Array.from(piece, (digit) => clips[digit]) : [clips[piece]];
  });
  const found = sounds.flatMap((sound) => sound ?? []);
  return found.length > 0 && found.length === sounds.length ? found : undefined;
}
