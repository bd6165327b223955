import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readAppraisals } from '../../authoring/check/appraisals.ts';
import { checkClaims } from '../../authoring/check/claims.ts';
import { readCardForm, toTranslate, withCardForm } from '../../authoring/edit/cardForm.ts';
import { packTexts } from '../../content/read/folder.ts';
import { parsePack } from '../../content/read/pack.ts';
import { textsOf } from '../../content/read/packFiles.ts';
import { countsFile, createCounts } from '../../main/counts/counts.ts';
import { summaryOf } from '../../main/counts/summary.ts';
import { countsText, emptyWeek } from '../../main/counts/week.ts';
import { aboutName } from '../../main/setup/contents.ts';
import { readSetup } from '../../main/setup/setup.ts';
import { readOptions } from '../../main/options.ts';
import { jobPrintedFrom, jobsFrom, queueStateFrom } from '../../main/print/queue.ts';
import { parsePlans } from '../../main/session/plans.ts';
import { parseSettings } from '../../main/settings/parse.ts';
import { doorIn } from '../../main/staff/doorStore.ts';
import { isMountedForWriting } from '../../main/print/removable.ts';

/** A parser, a good text for it, and how often it gets an input. */
export interface Target {
  readonly name: string;
  readonly text: string;
  readonly weight: number;
  readonly parse: (text: string) => unknown;
}

const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

/** The texts of a pack that ships, by their paths. */
const shipped = (pack: string, repository: string) =>
  textsOf(packTexts(join(repository, 'content', 'packs', pack)).files);

/** Every parser of what people write, or what other programs say. `repository`: the folder of the project. */
export function targetsOf(repository: string): readonly Target[] {
  const pumps = shipped('drug-pumps', repository);
  const sill = shipped('windowsill', repository);
  const of = (texts: ReadonlyMap<string, string>, path: string) => texts.get(path) ?? '';
  /** What every pack has, as short as it may be: most of the time belongs to the file that is the input. */
  const small = new Map([
    ['references.json', '[]'],
    [
      'pack.yaml',
      'id: drug-pumps\ntitle: A\nlocale: en\ndisclaimer: { short: A., full: [B.] }\norigin: [C.]\ntopics: [{ id: about, title: D, tint: lagoon }]\n',
    ],
  ]);
  /** A small pack in which one file is the input. */
  const inPack = (path: string, beside: readonly string[], weight: number, from = pumps): Target => {
    const others = ['pack.yaml', 'references.json', ...beside].filter((each) => each !== path);
    const files = others.map((each) => ({ path: each, text: small.get(each) ?? of(from, each) }));
    return { name: path, text: of(from, path), weight, parse: (text) => parsePack([...files, { path, text }]) };
  };
  const approvals = `- { file: cards/en/surgery.md, by: "R. Osei, nurse", on: 2026-01-02, until: 2027-01-02, text: 2:${'0'.repeat(32)} }\n`;
  const settings =
    'version: 1\nclinicName: Riverside\nlanguages: [en, es]\nsheetPlaces: { morphine: { en: here } }\nquietSeconds: 120\nopeningHours: { monday: "07:30-12:00, 13:00-18:00" }\nopeningExceptions: { "2026-12-24": closed }\n';
  const plans = 'plans:\n  - title: Tuesday\n    cards:\n      - card: surgery\n        note: slowly\n';
  const door = '{"pin":{"salt":"c2FsdA==","hash":"aGFzaA=="},"tries":{"wrong":1,"locks":0,"lastWrongAtMs":5}}\n';
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-fuzz-'));
  const card = 'cards/en/what-is-a-drug-pump.md';
  const drawing = ['cards/en/what-is-a-drug-pump.md', 'drawings/where-it-goes.svg', 'drawings/en/where-it-goes.yaml'];
  const whole = parsePack([...sill].map(([path, text]) => ({ path, text }))).pack;
  const sources = of(pumps, 'source.yaml');
  return [
    inPack(card, [], 20),
    inPack('cards/en/surgery.md', [], 10),
    inPack('drawings/where-it-goes.svg', drawing, 14),
    inPack('drawings/en/where-it-goes.yaml', drawing, 4),
    inPack('glossary/en.yaml', [card], 5),
    inPack('paths/en/pre-trial.yaml', [card], 6),
    inPack('pack.yaml', [card], 6),
    inPack('references.json', [card], 5),
    inPack('pack.es.yaml', [card, 'cards/es/what-is-a-drug-pump.md'], 3),
    inPack('cards/es/what-is-a-drug-pump.md', [card, 'pack.es.yaml'], 4),
    { ...inPack('approvals.yaml', ['cards/en/surgery.md'], 4), text: approvals },
    {
      name: 'a whole pack',
      text: of(sill, 'cards/en/which-herb.md'),
      weight: 1,
      parse: (text) =>
        parsePack(
          [...sill].map(([path, before]) => ({ path, text: path === 'cards/en/which-herb.md' ? text : before })),
        ),
    },
    { name: 'settings.yaml', text: settings, weight: 12, parse: (text) => parseSettings('settings.yaml', text) },
    {
      name: 'counts.json',
      text: countsText({ '2026-W48': { ...emptyWeek, visits: 9, cards: { surgery: 9 } } }),
      weight: 1,
      parse: (text) => {
        writeFileSync(join(folder, countsFile), text);
        const options = { folder, log: silentLog, isOn: () => true, ownLanguage: () => 'en', now: () => new Date(0) };
        return summaryOf(createCounts(options).all(), new Date(0), ['surgery']);
      },
    },
    {
      name: 'anteroom-setup.zip',
      text: Buffer.from(
        zipSync({ [aboutName]: strToU8('{"version":1,"madeOn":"","madeBy":""}'), 'settings.yaml': strToU8(settings) }),
      ).toString('latin1'),
      weight: 3,
      parse: (text) => readSetup(Buffer.from(text, 'latin1')),
    },
    { name: 'plans.yaml', text: plans, weight: 6, parse: (text) => parsePlans(text, new Set(['surgery'])) },
    {
      name: 'staff.json',
      text: door,
      weight: 1,
      parse: (text) => {
        writeFileSync(join(folder, 'staff.json'), text);
        return doorIn(folder, silentLog).read();
      },
    },
    {
      name: "the author's form",
      text: of(pumps, card),
      weight: 4,
      parse: (text) => [readCardForm(text), toTranslate(text), withCardForm(text, { question: 'Why?' })],
    },
    {
      name: 'claims.yaml',
      text: of(pumps, 'claims.yaml').slice(0, 1500),
      weight: 2,
      parse: (text) =>
        whole &&
        checkClaims(
          whole,
          [
            { path: 'source.yaml', text: sources },
            { path: 'claims.yaml', text },
          ],
          { isWhole: true },
        ),
    },
    {
      name: 'appraisals.yaml',
      text: of(pumps, 'appraisals.yaml'),
      weight: 2,
      parse: (text) => whole && readAppraisals(text, whole),
    },
    {
      name: 'lpstat',
      text: 'printer Ward now printing Ward-12.  enabled since Sun\nWard accepting requests since Sun\nWard-12 anteroom 1024 Sun\n',
      weight: 1,
      parse: (text) => [queueStateFrom(text), jobsFrom(text, 'anteroom'), jobPrintedFrom(text)],
    },
    {
      name: 'the table of mounts',
      text: 'tmpfs /media/nurse/STICK vfat rw,nosuid 0 0\n/dev/sda1 / ext4 rw 0 0\n',
      weight: 1,
      parse: (text) => isMountedForWriting('/media/nurse/STICK', text),
    },
    {
      name: 'the command line',
      text: '--data\n/tmp/x\n--window\n',
      weight: 1,
      parse: (text) => readOptions(text.split('\n')),
    },
  ];
}
