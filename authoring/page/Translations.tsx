import type { WorkspaceCard } from '../edit/workspace.ts';
import styles from './Author.module.css';

/** The English name of a language, from its code. */
export function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

interface TranslationsProps {
  /** The languages that the card can have besides the pack's own. */
  readonly languages: readonly string[];
  /** The files of the card, one for each language that it has. */
  readonly files: readonly WorkspaceCard[];
  readonly onBegin: (language: string) => void;
  readonly onOpen: (language: string) => void;
}

/** The card in the pack's other languages: to open, or to begin. */
export function Translations({ languages, files, onBegin, onOpen }: TranslationsProps) {
  if (languages.length === 0) return null;
  return (
    <section>
      <h2>In other languages</h2>
      <p className={styles['marks']}>
        {languages.map((language) => {
          const isThere = files.some((file) => file.language === language);
          return (
            <button key={language} type="button" onClick={() => (isThere ? onOpen : onBegin)(language)}>
              {isThere ? 'Open' : 'Begin'} it in {languageName(language)}
            </button>
          );
        })}
      </p>
    </section>
  );
}
