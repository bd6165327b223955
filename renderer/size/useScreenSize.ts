import { useSyncExternalStore } from 'react';

/** Whether something is true of the screen, for example `isTall`. It is asked again when the screen is turned or resized. */
export function useScreenSize(isSo: () => boolean): boolean {
  return useSyncExternalStore(onResize, isSo);
}

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}
