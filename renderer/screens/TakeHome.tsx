import { cardOf, useContent, usePath, useSend, useVisit } from '../kiosk.ts';
import { Code } from '../sheet/Code.tsx';
import { piecesOf, sheetText } from '../sheet/sheetText.ts';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { promptsOf, rankedOf } from '../ui/talk.ts';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import { codeOf, words } from '../words.ts';
import styles from './TakeHome.module.css';

/** So much text a code holds that a telephone still reads from arm's length. */
const mostBytesACode = 280;

/** The patient's list as codes for a telephone: text alone, which stays with the patient. */
export function TakeHome({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const { pack, settings } = useContent();
  const send = useSend();
  const paging = usePages(place);
  const { questions, walk } = useVisit();
  const path = usePath()?.path;
  const asked = questions.flatMap((id) => cardOf(pack, id) ?? []).map((card) => promptsOf(path, card));
  const text = sheetText(
    {
      title: path?.title ?? pack.title,
      asked: asked.map(({ card, prompts }) => ({ question: card.question, prompts })),
      matters: rankedOf(path, walk?.matters ?? []),
      clinic: [settings.clinicName, settings.clinicNumber ?? ''].filter((line) => line !== ''),
      disclaimer: pack.disclaimer.short,
    },
    { questions: words.myQuestions, matters: words.mattersMine },
  );
  const pieces = piecesOf(text, mostBytesACode);
  const blocks = [
    {
      key: 'title',
      isHead: true,
      node: (
        <div className={styles['intro']}>
          <Heading>{words.takeHomeTitle}</Heading>
          <p>{words.takeHomeHow}</p>
        </div>
      ),
    },
    ...pieces.map((piece, index) => ({
      key: `code-${index}`,
      node: <Code text={piece} label={codeOf(index + 1, pieces.length)} />,
    })),
  ];
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={<PageStrip paging={paging} called={{ back: words.pageBack, on: words.moreCodes }} />}
    >
      <Pages paging={paging} title={words.takeHomeTitle} blocks={blocks} />
    </Frame>
  );
}
