import { Printer } from 'lucide-react';
import { useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Code } from '../sheet/Code.tsx';
import { sheetOf } from '../sheet/sheet.ts';
import { piecesOf, sheetText } from '../sheet/sheetText.ts';
import { usePrinting } from '../sheet/usePrinting.ts';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { PageStrip, usePageSteps, Strip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import styles from './TakeHome.module.css';

/** So much text a code holds that a telephone still reads from arm's length. */
const mostBytesACode = 280;

/** The patient's list as codes for a telephone: text alone, which stays with the patient. With staff there, on paper too. */
export function TakeHome({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const paging = usePages(place);
  const visit = useVisit();
  const [print, said] = usePrinting();
  const text = sheetText(sheetOf(pack, settings, visit), { questions: words.myQuestions, matters: words.mattersMine });
  const pieces = piecesOf(text, mostBytesACode);
  const blocks = [
    {
      key: 'title',
      isHead: true,
      isAside: true,
      node: (
        <div className={styles['intro']}>
          <Heading>{words.takeHomeTitle}</Heading>
          <p>
            {words.takeHomeHow} {pieces.length > 1 && words.allCodes(pieces.length)}
          </p>
        </div>
      ),
    },
    ...pieces.map((piece, index) => ({
      key: `code-${index}`,
      node: <Code text={piece} label={words.codeOf(index + 1, pieces.length)} />,
    })),
  ];
  const called = { back: words.pageBack, on: words.moreCodes };
  const steps = usePageSteps(paging, called);
  const canPrint = settings.paper !== 'none' && visit.posture !== 'waiting-room';
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={
        canPrint ? (
          <Strip {...steps}>
            <Control name="print" label={words.printIt} icon={Printer} onAct={print} />
          </Strip>
        ) : (
          <PageStrip paging={paging} called={called} />
        )
      }
    >
      <div className={styles['pages']}>
        <p className={styles['said']} role="status">
          {said}
        </p>
        <Pages paging={paging} title={words.takeHomeTitle} blocks={blocks} />
      </div>
    </Frame>
  );
}
