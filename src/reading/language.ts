/** The rules of a language, and what all languages' rules look like. */

import { ENGLISH } from "./en/english";
import type { TimeRule } from "./time/expression";

export interface ReadingLanguage {
  readonly times: readonly TimeRule[];
  /** Dates in digits may be those of the Persian calendar. */
  readonly persianDates: boolean;
  /** Tells that what follows is to come: `will`. */
  readonly future: RegExp;
}

const NONE: ReadingLanguage = { times: [], persianDates: false, future: /(?!)/u };

const LANGUAGES: Readonly<Record<string, ReadingLanguage>> = { en: ENGLISH };

/** `language` is a BCP 47 tag; of a language that is not known only dates in digits are read. */
export const languageOf = (language: string): ReadingLanguage =>
  LANGUAGES[language.toLowerCase().split("-")[0] ?? ""] ?? NONE;
