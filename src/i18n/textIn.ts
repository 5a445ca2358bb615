/** The dossier's own words in the reader's language. */

import type { Text } from "../schema/dossier";

export interface LocalText {
  readonly value: string;
  /** What it is really written in: goes into `lang`, with `dir="auto"`, wherever it differs from the page's. */
  readonly lang: string;
}

/** The text in `language`, else in `fallback` (the language of the dossier), else in any that there is. */
export function textIn(text: Text, language: string, fallback: string): LocalText {
  for (const lang of [language, fallback, ...Object.keys(text)]) {
    if (Object.hasOwn(text, lang)) return { value: text[lang]!, lang };
  }
  return { value: "", lang: fallback };
}
