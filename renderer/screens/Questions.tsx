import { cardOf, useContent, useSend, useVisit } from '../kiosk.ts';
import { type Behind, Frame } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { questionBlocks } from '../ui/questionBlocks.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import { words } from '../words.ts';

/** The list that the patient shows to the doctor. */
export function Questions({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const { pack } = useContent();
  const send = useSend();
  const { questions } = useVisit();
  const paging = usePages(place);
  const cards = questions.flatMap((id) => cardOf(pack, id) ?? []);
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={<PageStrip paging={paging} />}
    >
      <Pages paging={paging} title={words.myQuestions} blocks={questionBlocks(words.myQuestions, cards)} />
    </Frame>
  );
}
