/** The language of a language tag: "en" of "en-AU". */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
