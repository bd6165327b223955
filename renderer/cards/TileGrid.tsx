import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Card, Pack } from '../../content/model/pack.ts';
import { tintOf } from '../kiosk.ts';
import { useIsRead } from '../voice/useVoice.ts';
import { type GridPlan, planGrid } from './grid.ts';
import { type PageBlock, Pages } from '../paging/Pages.tsx';
import { Tile } from './Tile.tsx';
import styles from './TileGrid.module.css';
import { useLayoutKey } from '../paging/useLayoutKey.ts';
import type { Paging } from '../paging/usePages.ts';

/** Only this many tiles, those with the longest questions, are measured: to measure all tiles of a large pack would take long. */
const measuredTiles = 16;

/** A decision between the grid and the pages, and what it was made for. */
interface Decision {
  readonly layoutKey: string;
  /** Undefined where not all tiles fit at once. */
  readonly plan: GridPlan | undefined;
  /** How many tiles are side by side on the pages, if there is no grid. */
  readonly across: 1 | 2;
}

/** A page that is wider than this, in the size of its letters, has room for two questions side by side. */
const twoAcrossEm = 21;

/** Cards as tiles: all at once where they fit, else one under the other, in pages. */
export function TileGrid({ pack, paging }: { readonly pack: Pack; readonly paging: Paging }) {
  const { cards } = pack;
  const { onMeasured } = paging;
  const isRead = useIsRead();
  const room = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [decision, setDecision] = useState<Decision>();
  const [, measureAgain] = useState(0);

  useEffect(() => {
    const observer = new ResizeObserver(() => measureAgain((times) => times + 1));
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  // The decision is made once for each layout (screen, text, language, reach, the voice's buttons). It is made in the room without
  // page buttons: these buttons appear only after the decision, and must not change it.
  const layoutKey = `${useLayoutKey()} ${isRead}`;
  const isDecided = decision?.layoutKey === layoutKey;
  const plan = isDecided ? decision.plan : undefined;
  // Measured after every render, as anything may have moved; a measure that says the same changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const [roomNode, rulerNode] = [room.current, ruler.current];
    if (!roomNode || !rulerNode || (isDecided && !plan)) return;
    onMeasured(cards.map((_, block) => ({ first: 0, last: 0, block })));
    if (isDecided || paging.pages > 1) return;
    const found = planGrid({
      widthPx: roomNode.clientWidth,
      heightPx: roomNode.clientHeight,
      gapPx: Number.parseFloat(getComputedStyle(rulerNode).columnGap),
      count: cards.length,
      tallestPx: (columns) => tallest(rulerNode, columns),
    });
    const letterPx = Number.parseFloat(getComputedStyle(roomNode).fontSize);
    setDecision({ layoutKey, plan: found, across: roomNode.clientWidth > twoAcrossEm * letterPx ? 2 : 1 });
  });

  const longest = cards.toSorted((a, b) => b.question.length - a.question.length).slice(0, measuredTiles);
  const tile = (card: Card, across: number) => (
    <Tile key={card.id} card={card} tint={tintOf(pack, card)} shape={across === 1 ? 'row' : 'tall'} />
  );
  return (
    <div ref={room} className={styles['room']}>
      {plan && (
        <div className={styles['grid']} style={{ '--columns': plan.columns, '--rows': plan.rows }}>
          {cards.map((card) => tile(card, plan.columns))}
        </div>
      )}
      {isDecided && !plan && (
        <Pages paging={paging} blocks={rowsOf(cards, decision.across).map((row) => rowBlock(row, tile))} />
      )}
      <div ref={ruler} className={styles['ruler']} aria-hidden inert>
        <div>{longest.map((card) => tile(card, 1))}</div>
        <div>{longest.map((card) => tile(card, 2))}</div>
      </div>
    </div>
  );
}

/** Cards in rows of this many. */
function rowsOf(cards: readonly Card[], across: number): readonly (readonly Card[])[] {
  return Array.from({ length: Math.ceil(cards.length / across) }, (_, row) =>
    cards.slice(row * across, (row + 1) * across),
  );
}

/** A row of cards as one block of a paged text. Each card in the row has its own reading position. */
function rowBlock(row: readonly Card[], tile: (card: Card, across: number) => ReactNode): PageBlock {
  return {
    key: row[0]?.id ?? '',
    node: (
      <div className={styles['row']}>
        {row.map((card) => (
          <div key={card.id} data-piece>
            {tile(card, 1)}
          </div>
        ))}
      </div>
    ),
  };
}

/** The height of the tallest tile at this many columns; undefined when a word is wider than its tile. */
function tallest(ruler: HTMLElement, columns: number): number | undefined {
  ruler.style.setProperty('--columns', String(columns));
  const tiles = [...(ruler.children[columns === 1 ? 0 : 1]?.querySelectorAll('button') ?? [])];
  if (tiles.some(sticksOut)) return undefined;
  return Math.max(0, ...tiles.map((tile) => tile.offsetHeight));
}

/** Whether a word is wider than its tile, on whichever side it sticks out. */
function sticksOut(tile: HTMLElement): boolean {
  const box = tile.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(tile);
  return [...words.getClientRects()].some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
}
