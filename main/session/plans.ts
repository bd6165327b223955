import { reasonOf } from '../../content/model/reason.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { isSeq } from 'yaml';
import { z } from 'zod';
import { formatProblem, type Problem } from '../../content/model/problem.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import { checkYaml, yamlDocument } from '../../content/read/yaml.ts';
import type { SessionPlan } from '../bridge/forms.ts';

/** The file in the data folder, beside the settings, that holds the clinic's plans of sessions. */
const plansFile = 'plans.yaml';

/** People do not sit through a session with more cards than this. */
const mostCards = 20;

const planList = z.strictObject({
  plans: z.array(
    z.strictObject({
      title: z.string().trim().min(1, 'must not be empty').max(40, 'is longer than 40 characters'),
      cards: z
        .array(
          z.strictObject({
            card: z.string().min(1),
            note: z.string().trim().max(300, 'is longer than 300 characters').default(''),
          }),
        )
        .min(1, 'has no card')
        .max(mostCards, `has more than ${mostCards} cards`),
    }),
  ),
});

/** A plan with the notes that staff wrote for themselves. The owner sends these notes only to the leader's page. */
export interface NotedPlan extends SessionPlan {
  /** By the card's id. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Reads plans. `cards`: the ids of the pack's cards, which a plan may contain. A plan with a problem is left out, and the problem is
 * reported.
 */
export function parsePlans(
  text: string,
  cards: ReadonlySet<string>,
): { readonly plans: readonly NotedPlan[]; readonly problems: readonly Problem[] } {
  if (text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))) return { plans: [], problems: [] };
  const { value, problems: found, lineOf } = checkYaml(planList, { file: plansFile, text, firstLine: 1 });
  if (!value) return { plans: [], problems: found };
  const problems: Problem[] = [...found];
  const report = (at: readonly PropertyKey[], message: string, mend: string) => {
    problems.push({ file: plansFile, line: lineOf(at), message, mend });
  };
  const plans = value.plans.filter((plan, index) => {
    const before = problems.length;
    const at = ['plans', index];
    if (value.plans.findIndex(({ title }) => title === plan.title) < index)
      report([...at, 'title'], `there are two plans "${plan.title}"`, 'Give each plan a title of its own');
    for (const [nth, { card }] of plan.cards.entries()) {
      const where = [...at, 'cards', nth, 'card'];
      if (!cards.has(card))
        report(where, `there is no card "${card}"`, 'Name a card of the pack, or take the line out');
      if (plan.cards.findIndex((other) => other.card === card) < nth)
        report(where, `the card "${card}" is there twice`, 'Take one of the two out');
    }
    return problems.length === before;
  });
  const noted = plans.map((plan): NotedPlan => ({
    title: plan.title,
    cards: plan.cards.map(({ card }) => card),
    notes: Object.fromEntries(plan.cards.flatMap(({ card, note }) => (note === '' ? [] : [[card, note]]))),
  }));
  return { plans: noted, problems };
}

const template = `# Plans of sessions. Each plan has a title, and cards in their order. A note is shown only to the leader, and never on the
# patients' screen:
#
# plans:
#   - title: Tuesday group
#     cards:
#       - card: what-is-a-drug-pump
#         note: Pass the model pump round.

`;

/** Returns the text of the plans with one more plan at its end. Everything else in the text stays as it was, also its comments. */
function withPlan(text: string, { title, cards }: SessionPlan): string {
  const document = yamlDocument(text.trim() === '' ? template : text);
  const plan = { title, cards: cards.map((card) => ({ card })) };
  if (isSeq(document.get('plans'))) document.addIn(['plans'], document.createNode(plan));
  else document.set('plans', document.createNode([plan]));
  return document.toString();
}

/** The plans in a folder. */
export function plansIn(folder: string, cards: ReadonlySet<string>): ReturnType<typeof parsePlans> {
  try {
    const file = join(folder, plansFile);
    return existsSync(file) ? parsePlans(readSmallText(file).text, cards) : { plans: [], problems: [] };
  } catch (error) {
    const message = `cannot be read (${reasonOf(error)})`;
    return { plans: [], problems: [{ file: plansFile, line: 1, message, mend: 'Look at its permissions' }] };
  }
}

/** Adds a plan to those in a folder. If this is not possible, nothing is written, and the reasons are returned in words for staff. */
export function savePlan(folder: string, cards: ReadonlySet<string>, plan: SessionPlan): readonly string[] {
  const file = join(folder, plansFile);
  try {
    const text = existsSync(file) ? readSmallText(file).text : '';
    const before = parsePlans(text, cards).problems.filter(({ isNote }) => !isNote);
    if (before.length > 0) return [`First mend the plans that are there. ${before.map(formatProblem).join(' ')}`];
    const added = withPlan(text, plan);
    const wrong = parsePlans(added, cards).problems.filter(({ isNote }) => !isNote);
    const problems = wrong.map(({ message, mend }) => `${message}. ${mend}.`);
    if (problems.length === 0) writeAtomically(file, added);
    return problems;
  } catch {
    return ['The plan cannot be saved: nothing can be written in the data folder.'];
  }
}
