import type { Clip } from '../../content/model/narration.ts';
import { plainText } from '../../content/model/sentences.ts';

/** A text taken apart where it has numbers: what is between them, and they themselves. */
export function piecesOf(text: string): readonly string[] {
  return text
    .split(/(\d+)/)
    .map((piece) => plainText(piece.replaceAll(/^[\s.,:;)+-]+|[\s(+-]+$/g, '')))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/**
 * The clips that say a text, one after the other: its own, else those of what is between its numbers and of the
 * numbers, a long one digit by digit. Undefined where something of it has none.
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
