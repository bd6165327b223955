import type { Problem } from '../model/problem.ts';
import type { ReadCard } from './card.ts';

/** What is wrong with the ids, orders, topics and links of cards that are right by themselves. */
export function linkProblems(
  reads: readonly ReadCard[],
  { written, topics }: { written: ReadonlySet<string>; topics: ReadonlySet<string> },
): readonly Problem[] {
  const byId = firstBy(reads, ({ card }) => card.id);
  const byOrder = firstBy(reads, ({ card }) => card.order);
  return reads.flatMap((read) => {
    const { file, card, lines } = read;
    const found: Problem[] = [];
    const sayWrong = (line: number, message: string, mend: string) => found.push({ file, line, message, mend });
    const sameId = byId.get(card.id);
    if (sameId && sameId !== read)
      sayWrong(lines.id, `the id "${card.id}" is in ${sameId.file} too`, 'Give each card an id of its own');
    else if (!file.endsWith(`/${card.id}.md`))
      sayWrong(lines.id, `the id "${card.id}" is not the file's name`, `Name the file ${card.id}.md`);
    const sameOrder = byOrder.get(card.order);
    if (sameOrder && sameOrder !== read)
      sayWrong(lines.order, `${sameOrder.file} has the order ${card.order} too`, 'Give each card a place of its own');
    if (!topics.has(card.topic))
      sayWrong(lines.topic, `the topic "${card.topic}" is not in pack.yaml`, `Use one of: ${[...topics].join(', ')}`);
    for (const { id, line } of lines.related) {
      if (!written.has(id))
        sayWrong(
          line,
          `the link to "${id}" is dead: there is no such card`,
          'Name a card of this pack, or take the link out',
        );
      else if (id === card.id) sayWrong(line, 'the card links to itself', 'Take the link out');
    }
    return found;
  });
}

/** The first item for each key. */
function firstBy<T, K>(all: readonly T[], keyOf: (of: T) => K): ReadonlyMap<K, T> {
  return new Map(all.toReversed().map((each) => [keyOf(each), each]));
}
