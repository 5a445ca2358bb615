/** How English is read. */

import type { ReadingLanguage } from "../language";
import { ENGLISH_CLOCKS } from "./clocks";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_ORDER } from "./order";
import { findSpeech } from "./speech";
import { ENGLISH_TIMES } from "./times";

export const ENGLISH: ReadingLanguage = {
  times: [...ENGLISH_TIMES, ...ENGLISH_CLOCKS],
  figures: ENGLISH_FIGURES,
  order: ENGLISH_ORDER,
  findSpeech,
  persianDates: false,
  future:
    /(?<!\p{L})(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected|planned|going)|plans? to|scheduled for|due)(?!\p{L})/iu,
};
