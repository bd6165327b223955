import { useState } from 'react';
import { usePrint, useWords } from '../kiosk.ts';
import { useVoice } from '../voice/useVoice.ts';

/** Prints the printout and says on the screen what has happened. Where the voice says everything, it says this too. */
export function usePrinting(): readonly [() => void, string | undefined] {
  const words = useWords();
  const ask = usePrint();
  const [voice] = useVoice();
  const [said, setSaid] = useState<string>();
  const tell = (text: string) => {
    setSaid(text);
    voice.notice(text);
  };
  const print = async () => {
    tell(words.printing);
    const saidOf = {
      printed: words.printed,
      waiting: words.printWaits,
      saved: words.printSaved,
      failed: words.printFailed,
    };
    tell(saidOf[(await ask()) ?? 'failed']);
  };
  return [() => void print(), said];
}
