import type { Language } from '../../visit/comfort.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

const tables: Readonly<Record<Language, Words>> = { en, es, ar };

/** What the kiosk says in a language. */
export function wordsIn(language: Language): Words {
  return tables[language];
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', ar: 'العربية' };

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
