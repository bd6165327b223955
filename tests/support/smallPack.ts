import { hashesOfFile } from '../../content/read/approvals.ts';
import type { Pack } from '../../content/model/pack.ts';
import { parsePack } from '../../content/read/pack.ts';
import type { PackFile } from '../../content/read/packFiles.ts';

const head = `id: small
title: Small
locale: en
disclaimer:
  short: This is information.
  full: [Talk with your doctor.]
origin: [We wrote this.]
topics:
  - { id: about, title: About, tint: lagoon }
`;

const references = `[
  { "id": "a2001", "number": 1, "title": "First", "container-title": "J", "author": [{ "family": "A", "given": "B" }],
    "issued": { "date-parts": [[2001]] }, "volume": "1", "page": "1-2" },
  { "id": "b2002", "number": 2, "title": "Second", "container-title": "J", "author": [{ "literal": "The group" }],
    "issued": { "date-parts": [[2002]] }, "volume": "2", "page": "3-4" }
]`;

/** Text of a card file; fields can be replaced, and the body too. */
export function cardText(
  id: string,
  order: number,
  { fields = {}, body = 'An answer [@a2001].' }: { fields?: Record<string, string>; body?: string } = {},
): string {
  const all: Record<string, string> = {
    id,
    question: 'What is it?',
    inShort: 'It is this.',
    topic: 'about',
    icon: 'droplet',
    order: String(order),
    sensitive: 'false',
    related: '[]',
    prompts: '[Is it?]',
    author: 'We',
    reviewBy: '"2027-01-31"',
    status: 'draft',
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A whole pack of two cards, as files; some can be replaced, or left out with undefined. */
export function smallPackFiles(changes: Record<string, string | undefined> = {}): readonly PackFile[] {
  const files: Record<string, string | undefined> = {
    'pack.yaml': head,
    'references.json': references,
    'cards/en/one.md': cardText('one', 1, { fields: { related: '[two]' } }),
    'cards/en/two.md': cardText('two', 2),
    ...changes,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

export function smallPack(): Pack {
  const { pack } = parsePack(smallPackFiles());
  if (!pack) throw new Error('the small pack is broken');
  return pack;
}

/** The files of a pack, and an approval for the present text of each of these. */
export function withApprovals(
  files: readonly PackFile[],
  approved: readonly string[],
  { by = 'R. Osei, nurse', on = '2026-01-31', until = '2027-01-31' } = {},
): readonly PackFile[] {
  const { pack } = parsePack(files);
  const entries = approved.map((file) => {
    const hash = pack && hashesOfFile(pack, file)?.now;
    return `- { file: ${file}, by: "${by}", on: "${on}", until: "${until}", text: "${hash}" }\n`;
  });
  return [...files, { path: 'approvals.yaml', text: entries.join('') }];
}

/** A clinic that withholds nothing. */
export const allShown = { showDrafts: true, withholdOverdue: false, today: '2026-06-30' } as const;
