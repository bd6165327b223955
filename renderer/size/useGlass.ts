import { useSyncExternalStore } from 'react';

/** Something that is so of the glass, such as `isTall`; asked again when the glass is turned or gets another size. */
export function useGlass(isSo: () => boolean): boolean {
  return useSyncExternalStore(onResize, isSo);
}

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}
