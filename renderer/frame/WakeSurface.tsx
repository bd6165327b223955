import { useEffect, useRef } from 'react';
import { useSend, useWords } from '../kiosk.ts';

/** The whole of a screen that waits, as one button: a touch anywhere or a key wakes it. */
export function WakeSurface({ className }: { readonly className: string | undefined }) {
  const words = useWords();
  const send = useSend();
  const surface = useRef<HTMLButtonElement>(null);
  useEffect(() => surface.current?.focus(), []);
  return (
    <button
      ref={surface}
      type="button"
      className={className}
      data-control="wake"
      aria-label={words.touch}
      onClick={() => send({ kind: 'woke' })}
    />
  );
}
