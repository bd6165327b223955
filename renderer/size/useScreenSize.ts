import { useSyncExternalStore } from 'react';

/** Something that is so of the screen, such as `isTall`; asked again when the screen is turned or gets another size. */
export function useScreenSize(isSo: () => boolean): boolean {
  return useSyncExternalStore(onResize, isSo);
}

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}
