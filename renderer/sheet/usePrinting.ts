import { useState } from 'react';
import { usePrint, useWords } from '../kiosk.ts';

/** Prints the sheet, and says what became of it. */
export function usePrinting(): readonly [() => void, string | undefined] {
  const words = useWords();
  const ask = usePrint();
  const [said, setSaid] = useState<string>();
  const print = async () => {
    setSaid(words.printing);
    const saidOf = { printed: words.printed, saved: words.printSaved, failed: words.printFailed };
    setSaid(saidOf[(await ask()) ?? 'failed']);
  };
  return [() => void print(), said];
}
