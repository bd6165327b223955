import { QrCode } from 'lucide-react';
import { cardOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Pages } from '../paging/Pages.tsx';
import { questionBlocks } from '../cards/questionBlocks.tsx';
import { PageStrip, usePageSteps, ActionBar } from '../paging/ActionBar.tsx';
import { promptsOf } from '../cards/prompts.ts';
import { usePages } from '../paging/usePages.ts';

/** The list that the patient shows to the doctor. */
export function Questions({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const { questions, comfort } = useVisit();
  const paging = usePages(position);
  const steps = usePageSteps(paging);
  const asked = questions.flatMap((id) => cardOf(pack, id) ?? []).map((card) => promptsOf(undefined, card));
  const what = asked.length > 0 ? words.myQuestionsShow : words.myQuestionsEmpty;
  const takeHome = (
    <Control name="take-home" label={words.takeHome} icon={QrCode} onAct={() => send({ kind: 'takeHomeOpened' })} />
  );
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      actions={asked.length > 0 ? <ActionBar {...steps}>{takeHome}</ActionBar> : <PageStrip paging={paging} />}
    >
      <Pages
        paging={paging}
        title={words.myQuestions}
        blocks={questionBlocks({ title: words.myQuestions, what, reach: comfort.reach }, asked)}
      />
    </Frame>
  );
}
