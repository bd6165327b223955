import { useContent } from '../kiosk.ts';
import { Frame, Heading } from '../ui/Frame.tsx';
import { TileGrid } from '../ui/TileGrid.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import { words } from '../words.ts';
import styles from './Topics.module.css';

/** All the questions, as cards to touch. */
export function Topics({ place, isBehind }: { readonly place: number; readonly isBehind: boolean }) {
  const { pack } = useContent();
  const paging = usePages(place);
  return (
    <Frame isBehind={isBehind} strip={<PageStrip paging={paging} />}>
      <div className={styles['topics']}>
        <Heading>{words.topicsTitle}</Heading>
        {pack.cards.length > 0 ? <TileGrid pack={pack} paging={paging} /> : <p>{words.noCards}</p>}
      </div>
    </Frame>
  );
}
