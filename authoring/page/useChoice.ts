import { useState } from 'react';

/** What the author looks at, and how. An empty `cardId` means the first card, an empty `language` the language of the pack. */
interface Choice {
  readonly cardId: string;
  readonly language: string;
  readonly isWide: boolean;
}

/** What the author looks at. It is kept in the page's address, so that the same card is shown when the page is loaded again. */
export function useChoice() {
  const [choice, setChoice] = useState<Choice>(() => choiceIn(location.hash));
  const choose = (part: Partial<Choice>) => {
    const chosen = { ...choice, ...part };
    location.hash = new URLSearchParams({ ...chosen, isWide: String(chosen.isWide) }).toString();
    setChoice(chosen);
  };
  return {
    choice,
    choose,
    /** Goes to another card, and to its beginning. */
    open: (part: Partial<Choice>) => {
      choose(part);
      document.querySelector('#root > *')?.scrollTo({ top: 0 });
    },
  };
}

/** What the address says was chosen. */
function choiceIn(hash: string): Choice {
  const said = new URLSearchParams(hash.slice(1));
  return {
    cardId: said.get('cardId') ?? '',
    language: said.get('language') ?? '',
    isWide: said.get('isWide') === 'true',
  };
}
