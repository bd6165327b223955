import { useEffect, useEffectEvent } from 'react';
import { useSend, useVisit } from '../kiosk.ts';
import { keyName } from '../../visit/keypad.ts';
import { presenterKey } from './clicker.ts';

/** Lets a presentation clicker lead a session at the patients' screen. */
export function useClicker(): void {
  const visit = useVisit();
  const send = useSend();
  useKeys((key) => {
    const meant = presenterKey(key, visit);
    if (meant) send(meant.kind === 'endWished' ? { kind: 'finished' } : meant);
  });
}

/** Hears each press of a key once, even if the key is held down, except for keys that answered a question or moved the focus. */
export function useKeys(onKey: (key: string) => void): void {
  const hear = useEffectEvent(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!event.repeat && !event.defaultPrevented) hear(keyName(event));
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
