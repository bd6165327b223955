import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Card, Pack } from '../../content/pack.ts';
import { useSend } from '../kiosk.ts';
import { type GridPlan, planGrid } from './grid.ts';
import { Tile } from './Tile.tsx';
import styles from './TileGrid.module.css';
import type { Paging } from './usePages.ts';

/** Measuring every tile of a large pack would cost more than it tells: the longest questions decide. */
const measuredTiles = 16;

/** Cards as tiles: all at once where they fit, else in pages. */
export function TileGrid({ pack, paging: { page, onMeasured } }: { readonly pack: Pack; readonly paging: Paging }) {
  const { cards } = pack;
  const send = useSend();
  const room = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<GridPlan>({ columns: 2, rows: 5 });
  const [, measureAgain] = useState(0);

  useEffect(() => {
    const observer = new ResizeObserver(() => measureAgain((times) => times + 1));
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  // Measured after every render, as anything may have moved; a measure that says the same changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const [roomNode, rulerNode] = [room.current, ruler.current];
    if (!roomNode || !rulerNode) return;
    const next = planGrid({
      widthPx: roomNode.clientWidth,
      heightPx: roomNode.clientHeight,
      gapPx: Number.parseFloat(getComputedStyle(rulerNode).columnGap),
      count: cards.length,
      tallestPx: (columns) => tallest(rulerNode, columns),
    });
    setPlan((known) => (known.columns === next.columns && known.rows === next.rows ? known : next));
    const perPage = next.columns * next.rows;
    onMeasured(cards.map((_, index) => ({ first: Math.floor(index / perPage), last: Math.floor(index / perPage) })));
  });

  const perPage = plan.columns * plan.rows;
  const shown = cards.slice(page * perPage, (page + 1) * perPage);
  // A last page with few cards gives them the whole width.
  const columns = Math.max(1, Math.min(plan.columns, shown.length));
  const longest = cards.toSorted((a, b) => b.question.length - a.question.length).slice(0, measuredTiles);
  const tile = (card: Card, across: number) => (
    <li key={card.id}>
      <Tile
        card={card}
        tint={pack.topics.find(({ id }) => id === card.topic)?.tint ?? 'lagoon'}
        shape={across === 1 ? 'row' : 'tall'}
        onAct={() => send({ kind: 'cardOpened', cardId: card.id })}
      />
    </li>
  );
  return (
    <div ref={room} className={styles['room']}>
      <ul className={styles['grid']} style={{ '--columns': columns, '--rows': plan.rows }}>
        {shown.map((card) => tile(card, columns))}
      </ul>
      <div ref={ruler} className={styles['ruler']} aria-hidden inert>
        <ul>{longest.map((card) => tile(card, 1))}</ul>
        <ul>{longest.map((card) => tile(card, 2))}</ul>
      </div>
    </div>
  );
}

/** The height of the tallest tile at so many columns; undefined when a word is wider than its tile. */
function tallest(ruler: HTMLElement, columns: number): number | undefined {
  ruler.style.setProperty('--columns', String(columns));
  const tiles = [...(ruler.children[columns === 1 ? 0 : 1]?.querySelectorAll('button') ?? [])];
  if (tiles.some((tile) => tile.scrollWidth > tile.clientWidth)) return undefined;
  return Math.max(0, ...tiles.map((tile) => tile.offsetHeight));
}
