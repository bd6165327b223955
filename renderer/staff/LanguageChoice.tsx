import { Check } from 'lucide-react';
import type { StaffSettings } from '../../main/bridge/forms.ts';
import { languages } from '../../visit/comfort.ts';
import { Control } from '../ui/Control.tsx';
import { languageNames } from '../words/languages.ts';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface LanguageChoiceProps {
  readonly chosen: StaffSettings['languages'];
  readonly onChoose: (chosen: StaffSettings['languages']) => void;
}

/** The languages that patients can choose from, in the order in which staff touched them. The screen begins in the first. */
export function LanguageChoice({ chosen, onChoose }: LanguageChoiceProps) {
  return (
    <>
      <p>{staffWords.languagesHow}</p>
      <div className={styles['menu']}>
        {languages.map((language) => {
          const rank = chosen.indexOf(language);
          const isChosen = rank !== -1;
          const others = chosen.filter((other) => other !== language);
          return (
            <Control
              key={language}
              name={`language-${language}`}
              label={languageNames[language]}
              lang={language}
              {...(isChosen ? { icon: Check, count: String(rank + 1) } : {})}
              isOn={isChosen}
              onAct={() => onChoose(isChosen && others.length > 0 ? others : [...others, language])}
            />
          );
        })}
      </div>
      <p>{staffWords.languagesDraft}</p>
    </>
  );
}
