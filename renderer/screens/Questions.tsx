import { QrCode } from 'lucide-react';
import { cardOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { questionBlocks } from '../ui/questionBlocks.tsx';
import { PageStrip, usePageSteps, Strip } from '../ui/Strip.tsx';
import { promptsOf } from '../ui/talk.ts';
import { usePages } from '../ui/usePages.ts';

/** The list that the patient shows to the doctor. */
export function Questions({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const { questions, comfort } = useVisit();
  const paging = usePages(place);
  const steps = usePageSteps(paging);
  const asked = questions.flatMap((id) => cardOf(pack, id) ?? []).map((card) => promptsOf(undefined, card));
  const what = asked.length > 0 ? words.myQuestionsShow : words.myQuestionsEmpty;
  const takeHome = (
    <Control name="take-home" label={words.takeHome} icon={QrCode} onAct={() => send({ kind: 'takeHomeOpened' })} />
  );
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={asked.length > 0 ? <Strip {...steps}>{takeHome}</Strip> : <PageStrip paging={paging} />}
    >
      <Pages
        paging={paging}
        title={words.myQuestions}
        blocks={questionBlocks({ title: words.myQuestions, what, reach: comfort.reach }, asked)}
      />
    </Frame>
  );
}
