/** A panel as makers sell it. */
export interface Panel {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
}

const panel = (diagonalInches: number, widthPx: number, heightPx: number, shape: string): Panel => ({
  name: `${diagonalInches} inches ${widthPx}x${heightPx} ${shape}`,
  widthPx,
  heightPx,
  diagonalInches,
});

/** Each size once wide and once upright; docs/install.md has them in a table. */
export const panels: readonly Panel[] = [
  panel(10.1, 1280, 800, '16-10'),
  panel(12.1, 1024, 768, '4-3'),
  panel(15, 1024, 768, '4-3'),
  panel(15.6, 1920, 1080, '16-9'),
  panel(17, 1280, 1024, '5-4'),
  panel(19, 1280, 1024, '5-4'),
  panel(21.5, 1920, 1080, '16-9'),
  panel(27, 2560, 1440, '16-9'),
  panel(32, 1920, 1080, '16-9'),
  panel(43, 3840, 2160, '16-9'),
  panel(55, 3840, 2160, '16-9'),
].flatMap((each) => [each, { ...each, name: `${each.name} upright`, widthPx: each.heightPx, heightPx: each.widthPx }]);

/** `npm test` tries the ends. */
export const allOf = { usual: panels.filter(({ name }) => /^12\.1 inches .*4-3$/.test(name)), all: panels };
