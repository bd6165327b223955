import { Languages } from 'lucide-react';
import { useContent, useLanguage, useSend, useVisit } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { languageNames } from '../words/languages.ts';

/** One touch goes on to the clinic's next language, which it calls by its own name. Absent where there is one alone. */
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
