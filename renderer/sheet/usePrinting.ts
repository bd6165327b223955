import { useState } from 'react';
import type { PrintAnswer } from '../../main/bridge/contract.ts';
import { usePrint } from '../kiosk.ts';
import { words } from '../words.ts';

/** What is said of a sheet on its way. */
const saidOf: Readonly<Record<PrintAnswer, string>> = {
  printed: words.printed,
  saved: words.printSaved,
  failed: words.printFailed,
};

/** Prints the sheet, and says what became of it. */
export function usePrinting(): readonly [() => void, string | undefined] {
  const ask = usePrint();
  const [said, setSaid] = useState<string>();
  const print = async () => {
    setSaid(words.printing);
    setSaid(saidOf[(await ask()) ?? 'failed']);
  };
  return [() => void print(), said];
}
