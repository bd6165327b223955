import { type Document, isMap, isSeq } from 'yaml';
import { z } from 'zod';
import { nonClaims, type SaidPart } from './claims.ts';
import { placeholder } from '../../content/read/placeholder.ts';
import { plainText } from '../../content/model/sentences.ts';
import { yamlDocument } from '../../content/read/yaml.ts';

/**
 * Brings the text of a claim map up to date with these parts of its pack. It removes the lines of sentences that a part does not say any
 * more, and adds a line for each new sentence: `asks` for a question, `TODO` for any other. All other lines stay as they are.
 */
export function withClaims(text: string, parts: readonly SaidPart[]): string {
  return changed(text, (document) => {
    for (const { at, said } of parts) {
      removeLines(document, at, (line) => !said.some(({ says }) => says === plainText(line.says)));
      for (const { says } of said) addLine(document, { at, said }, says, isQuestion(says) ? 'asks' : placeholder);
    }
  });
}

/**
 * The text of a claim map after one part of its pack was changed. The lines that the part does not say any more, or says with other
 * studies, are removed. A new question gets the line `asks`. Any other new sentence gets no line until somebody says where it comes from.
 */
export function withoutUnsaid(text: string, part: SaidPart): string {
  return changed(text, (document) => {
    removeLines(
      document,
      part.at,
      ({ says, cites }) =>
        !part.said.some((each) => each.says === plainText(says) && String(each.cites) === String(cites)),
    );
    for (const { says } of part.said) if (isQuestion(says)) addLine(document, part, says, 'asks');
  });
}

/** The text of a claim map without the lines of one part, which its pack does not have any more. */
export function withoutPart(text: string, at: SaidPart['at']): string {
  return changed(text, (document) => document.deleteIn(at));
}

/** The text of a claim map in which one sentence of a part gets its `sourceRef`: `Q2.1`, or what the sentence does (`advises`). */
export function withSourceRef(text: string, part: SaidPart, { says, sourceRef }: MappedSentence): string {
  const isOurs = nonClaims.some((nonClaim) => nonClaim === sourceRef);
  return changed(text, (document) => {
    const index = linesAt(document, part.at).findIndex((each) => plainText(each.says) === says);
    const line = index === -1 ? undefined : document.getIn([...part.at, index]);
    if (!isMap(line)) {
      addLine(document, part, says, sourceRef);
      return;
    }
    line.delete(isOurs ? 'from' : 'ours');
    // The keys of a line are in this order: `says`, then `from` or `ours`, then `cites`.
    const cites = line.get('cites', true);
    line.delete('cites');
    line.set(isOurs ? 'ours' : 'from', isOurs ? sourceRef : document.createNode([sourceRef], { flow: true }));
    if (cites) line.set('cites', cites);
  });
}

/** A sentence, and its `sourceRef`: its place in the source, or what it does instead of claiming anything. */
interface MappedSentence {
  readonly says: string;
  readonly sourceRef: string;
}

function changed(text: string, change: (document: Document) => unknown): string {
  const document: Document = yamlDocument(text.trim() === '' ? '{}' : text);
  if (document.errors.length > 0) return text;
  change(document);
  // Lists are written as `[Q2.1]`, without spaces inside, as in the existing lines.
  return document.toString({ lineWidth: 0 }).replaceAll(/(from|cites): \[ ([^[\]]*) \]/g, '$1: [$2]');
}

function isQuestion(says: string): boolean {
  return /[?؟]$/.test(says);
}

function removeLines(document: Document, at: SaidPart['at'], isGone: (line: Line) => boolean): void {
  for (const [index, line] of [...linesAt(document, at).entries()].toReversed())
    if (isGone(line)) document.deleteIn([...at, index]);
}

function addLine(document: Document, { at, said }: SaidPart, says: string, sourceRef: string): void {
  if (linesAt(document, at).some((each) => plainText(each.says) === says)) return;
  const cites = said.find((each) => each.says === says)?.cites ?? [];
  const whence = sourceRef.startsWith('Q') ? { from: [sourceRef] } : { ours: sourceRef };
  const line = document.createNode({ says, ...whence, ...(cites.length > 0 ? { cites } : {}) }, { flow: true });
  if (!isSeq(document.getIn(at, true))) document.setIn(at, document.createNode([]));
  document.addIn(at, line);
}

const lineForm = z.looseObject({ says: z.string(), cites: z.array(z.number()).default([]) });

/** A line of a claim map, as far as it matters here. */
type Line = z.infer<typeof lineForm>;

function linesAt(document: Document, at: SaidPart['at']): readonly Line[] {
  const node = document.getIn(at, true);
  const lines = z.array(lineForm).safeParse(isSeq(node) ? node.toJS(document) : []);
  return lines.success ? lines.data : [];
}
