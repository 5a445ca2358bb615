/** The rules of a language, and what all languages' rules look like. */

import type { Relation } from "../schema/vocabulary";
import { ENGLISH } from "./en/english";
import type { FigureProposal, Found } from "./proposal";
import type { TimeRule } from "./time/expression";

/** Run over a sentence as `plainText` gives it. */
export interface FigureRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Null where the words turn out to count nothing. */
  readonly read: (
    match: RegExpMatchArray,
  ) => Pick<FigureProposal, "low" | "high" | "of" | "approximate" | "why"> | null;
}

export interface OrderRule {
  readonly relation: Relation;
  readonly pattern: RegExp;
}

/** Whom a pronoun in the next sentence stands for. */
export interface LastSpeaker {
  readonly name: string;
}

export interface ReadingLanguage {
  readonly times: readonly TimeRule[];
  /** Of two that overlap the first counts. */
  readonly figures: readonly FigureRule[];
  readonly order: readonly OrderRule[];
  /** Who says something in a sentence. Offsets are those of the whole text; `words` begins at `start` of it. */
  readonly findSpeech: (
    words: string,
    start: number,
    last: LastSpeaker | null,
  ) => { readonly found: Found[]; readonly last: LastSpeaker | null };
  /** Dates in digits may be those of the Persian calendar. */
  readonly persianDates: boolean;
  /** Tells that what follows is to come: `will`. */
  readonly future: RegExp;
}

const NONE: ReadingLanguage = {
  times: [],
  figures: [],
  order: [],
  findSpeech: (_, __, last) => ({ found: [], last }),
  persianDates: false,
  future: /(?!)/u,
};

const LANGUAGES: Readonly<Record<string, ReadingLanguage>> = { en: ENGLISH };

/** `language` is a BCP 47 tag; of a language that is not known only dates in digits are read. */
export const languageOf = (language: string): ReadingLanguage =>
  LANGUAGES[language.toLowerCase().split("-")[0] ?? ""] ?? NONE;
