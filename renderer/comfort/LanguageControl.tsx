import { Languages } from 'lucide-react';
import { useContent, useLanguage, useSend, useVisit } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { languageNames } from '../words/languages.ts';

/**
 * A button that changes to the clinic's next language. It shows that language's own name. A clinic with only one language has no such
 * button.
 */
export function LanguageControl() {
  const { settings } = useContent();
  const { comfort } = useVisit();
  const send = useSend();
  const shown = useLanguage();
  const { languages } = settings;
  const next = languages[(languages.indexOf(shown) + 1) % languages.length] ?? shown;
  if (next === shown) return null;
  return (
    <Control
      name="language"
      label={languageNames[next]}
      lang={next}
      icon={Languages}
      onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, language: next } })}
    />
  );
}
