import { referenceText } from '../../content/model/narration.ts';
import type { Reference } from '../../content/model/pack.ts';
import type { Screen } from '../../visit/state.ts';
import { cardOf, useContent, useSend, useWords } from '../kiosk.ts';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Pages } from '../paging/Pages.tsx';
import { PageStrip } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './text.module.css';

interface SourcesProps {
  readonly position: number;
  readonly overlay: Overlay;
  readonly cameFrom: readonly Screen[];
}

/** Who wrote the cards, and the studies behind them. The studies of the card that the patient came from are first. */
export function Sources({ position, overlay, cameFrom }: SourcesProps) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const paging = usePages(position);
  const [from] = cameFrom;
  const card = from?.kind === 'card' ? cardOf(pack, from.cardId) : undefined;
  const isCited = ({ number }: Reference) => card?.citations.includes(number) ?? false;
  const cited = pack.references.filter(isCited);
  const others = pack.references.filter((reference) => !isCited(reference));
  const blocks = [
    { key: 'title', node: <Heading>{words.sources}</Heading> },
    ...(card && cited.length === 0 ? [{ key: 'none', node: <p>{words.sourcesNone}</p> }] : []),
    ...listOf(words.sourcesCited, cited),
    {
      key: 'who',
      isText: true,
      node: (
        <section className={styles['section']}>
          <h2>{words.sourcesWho}</h2>
          {pack.origin.map((sentence) => (
            <p key={sentence} lang={pack.locale}>
              {sentence}
            </p>
          ))}
        </section>
      ),
    },
    {
      key: 'disclaimer',
      isText: true,
      node: (
        <section className={styles['section']}>
          {pack.disclaimer.full.map((sentence) => (
            <p key={sentence} lang={pack.locale}>
              {sentence}
            </p>
          ))}
        </section>
      ),
    },
    ...listOf(card && cited.length > 0 ? words.sourcesOther : words.sourcesAll, others),
  ];
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      actions={<PageStrip paging={paging} />}
    >
      <Pages paging={paging} title={words.sources} blocks={blocks} />
    </Frame>
  );
}

/** References as blocks; the heading stays with the first. */
function listOf(title: string, references: readonly Reference[]) {
  return references.map((reference, index) => ({
    key: `reference-${reference.number}`,
    isText: true,
    node: (
      <section className={styles['section']}>
        {index === 0 && <h2>{title}</h2>}
        <ReferenceView reference={reference} />
      </section>
    ),
  }));
}

function ReferenceView({ reference }: { readonly reference: Reference }) {
  const { names, title, printed } = referenceText(reference);
  return (
    <p className={styles['reference']}>
      <span className={styles['number']} data-say>
        {reference.number}
      </span>
      <span lang={reference.locale} data-say>
        {names} <strong>{title}</strong> {printed}
      </span>
    </p>
  );
}
