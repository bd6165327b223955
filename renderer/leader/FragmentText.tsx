import type { Fragment } from '../../content/model/fragments.ts';
import type { Card } from '../../content/model/pack.ts';
import { BlockView } from '../cards/BlockView.tsx';
import { Prompts } from '../cards/Prompts.tsx';
import { promptsIn } from '../cards/prompts.ts';
import { en as words } from '../words/en.ts';

/** One fragment of a card, as the leader's page shows it. */
export function FragmentText({ card, fragment }: { readonly card: Card; readonly fragment: Fragment | undefined }) {
  if (!fragment) return null;
  if (fragment.kind === 'short') return <p>{fragment.text}</p>;
  if (fragment.kind === 'drawing') return <p>{fragment.drawing.steps[fragment.step - 1]}</p>;
  if (fragment.kind === 'blocks') return fragment.blocks.map((block, index) => <BlockView key={index} block={block} />);
  return <Prompts title={words.prompts} prompts={promptsIn(card, fragment.prompts)} />;
}
