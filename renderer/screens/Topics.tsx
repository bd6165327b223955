import { hasSound, SoundControl } from '../comfort/SoundControl.tsx';
import { useContent, useWords } from '../kiosk.ts';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { PageNumber } from '../paging/PageNumber.tsx';
import { TileGrid } from '../cards/TileGrid.tsx';
import { PageStrip } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './Topics.module.css';

/** All the questions, as cards to touch. */
export function Topics({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const paging = usePages(position);
  return (
    <Frame
      overlay={overlay}
      corner={hasSound(settings) ? <SoundControl /> : undefined}
      actions={<PageStrip paging={paging} called={{ back: words.pageBack, on: words.moreCards }} />}
    >
      <div className={styles['topics']}>
        <div>
          <Heading>{words.topicsTitle}</Heading>
          {paging.pages > 1 && <PageNumber paging={paging} />}
        </div>
        {pack.cards.length > 0 ? <TileGrid pack={pack} paging={paging} /> : <p>{words.noCards}</p>}
      </div>
    </Frame>
  );
}
