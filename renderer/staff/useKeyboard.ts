import { useEffect, useEffectEvent } from 'react';

/** Hears a keyboard that somebody plugged in: single characters, Backspace and Enter. */
export function useKeyboard(onKey: (key: string) => void): void {
  const hear = useEffectEvent(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      // A line of text takes the letters itself.
      const isInLine = document.activeElement instanceof HTMLInputElement;
      if (isInLine && !['Backspace', 'Enter'].includes(event.key)) return;
      const isWriting = event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ');
      // A button that holds the focus keeps Enter and the space bar for itself.
      const isFree = !(document.activeElement instanceof HTMLButtonElement);
      if (isWriting || (isFree && ['Enter', ' '].includes(event.key))) hear(event.key);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
