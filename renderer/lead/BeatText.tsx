import type { Beat } from '../../content/beats.ts';
import type { Card } from '../../content/pack.ts';
import { BlockView } from '../ui/BlockView.tsx';
import { Prompts } from '../ui/Prompts.tsx';
import { promptsIn } from '../ui/talk.ts';
import { en as words } from '../words/en.ts';

/** One thought of a card, as staff read along. */
export function BeatText({ card, beat }: { readonly card: Card; readonly beat: Beat | undefined }) {
  if (!beat) return null;
  if (beat.kind === 'short') return <p>{beat.text}</p>;
  if (beat.kind === 'drawing') return <p>{beat.drawing.steps[beat.step - 1]}</p>;
  if (beat.kind === 'blocks') return beat.blocks.map((block, index) => <BlockView key={index} block={block} />);
  return <Prompts title={words.prompts} prompts={promptsIn(card, beat.prompts)} />;
}
