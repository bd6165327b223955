import { hasSound, SoundControl } from '../comfort/SoundControl.tsx';
import { useContent, useWords } from '../kiosk.ts';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { PageNumber } from '../ui/PageNumber.tsx';
import { TileGrid } from '../ui/TileGrid.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import styles from './Topics.module.css';

/** All the questions, as cards to touch. */
export function Topics({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const paging = usePages(place);
  return (
    <Frame
      behind={behind}
      corner={hasSound(settings) ? <SoundControl /> : undefined}
      strip={<PageStrip paging={paging} called={{ back: words.pageBack, on: words.moreCards }} />}
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
