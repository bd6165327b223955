import styles from './LineMotif.module.css';

const [width, height] = [2000, 300];
const lines = 5;
const gap = 26;

/** The height of the first line at a place in the picture. It is the sum of two slow waves, so that it looks drawn by hand. */
function waveY(x: number): number {
  const around = (x / width) * 2 * Math.PI;
  return 92 + 52 * Math.sin(2 * around) + 22 * Math.sin(3 * around + 0.8);
}

function linePath(line: number): string {
  const points = Array.from({ length: 101 }, (_, index) => {
    const x = (index / 100) * width;
    return `${x.toFixed(0)} ${(waveY(x) + line * gap * (1 + 0.16 * Math.sin((x / width) * 2 * Math.PI))).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

/** Five wavy lines, as on sheet music. They slide a little at each turn of the attract loop. */
export function LineMotif({ turn }: { readonly turn: number }) {
  return (
    <div className={styles['place']} aria-hidden>
      <svg
        className={styles['staff']}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        style={{ '--slide': Math.sin(turn * 1.1) }}
      >
        {Array.from({ length: lines }, (_, line) => (
          <path key={line} d={linePath(line)} style={{ '--fade': 1 - line * 0.17 }} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  );
}
