import { Printer } from 'lucide-react';
import { useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Code } from '../printout/Code.tsx';
import { printoutOf } from '../printout/printout.ts';
import { piecesOf, codeText } from '../printout/codeText.ts';
import { usePrinting } from '../printout/usePrinting.ts';
import { Control } from '../ui/Control.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Pages } from '../paging/Pages.tsx';
import { PageStrip, usePageSteps, ActionBar } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './TakeHome.module.css';

/** The most text that a code may have, so that a telephone can still read it from arm's length. */
const mostBytesACode = 280;

/** The patient's list as codes for a telephone: only text, which stays with the patient. If staff are there, it can be printed too. */
export function TakeHome({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const paging = usePages(position);
  const visit = useVisit();
  const [print, said] = usePrinting();
  const text = codeText(printoutOf(pack, settings, visit), {
    questions: words.myQuestions,
    matters: words.mattersMine,
  });
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
  const canPrint = settings.printTarget !== 'none' && visit.posture !== 'waiting-room';
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      actions={
        canPrint ? (
          <ActionBar {...steps}>
            <Control name="print" label={words.printIt} icon={Printer} onAct={print} />
          </ActionBar>
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
