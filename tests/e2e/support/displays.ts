import { startDisplay } from '../../../tools/setup/display.mjs';

/** The sizes of the virtual displays that the tests run on, so that nobody's desktop is touched. */
const sizes = [
  { widthPx: 1080, heightPx: 1920 },
  { widthPx: 1920, heightPx: 1080 },
];

/** The environment variable that names a size's display. */
export function displayVariable({ widthPx, heightPx }: { widthPx: number; heightPx: number }): string {
  return `ANTEROOM_DISPLAY_${widthPx}X${heightPx}`;
}

/** Starts a virtual display for each size before all tests, and stops them afterwards. */
export default async function startDisplays(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux') return undefined;
  const displays = await Promise.all(
    sizes.map(async (size) => {
      const display = await startDisplay(size);
      process.env[displayVariable(size)] = display.name;
      return display;
    }),
  );
  return () => {
    for (const display of displays) display.stop();
  };
}
