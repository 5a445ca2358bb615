/** English words that say how many. */

import type { FigureRule } from "../language";
import { numberOf } from "../numbers";
import { anyOf, between } from "../plainText";
import { ENGLISH_NUMBERS, NUMBER } from "./numbers";

const AT_LEAST = [
  "at least",
  "more than",
  "over",
  "no fewer than",
  "no less than",
  "not less than",
  "upwards of",
];
const AT_MOST = [
  "up to",
  "at most",
  "no more than",
  "not more than",
  "fewer than",
  "less than",
  "as many as",
];
const ABOUT = ["about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated"];
const UNITS = "seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|o'clock|am|pm|percent";

/** What is counted ends with the first word that can be a plural; more than three words before it are not looked at. */
const COUNTED = `(?!(?:${UNITS})(?!\\p{L}))(?:(?!(?:was|is|has|as|this|its|his|and|or|of|in|at|on|to|were|by|the|a)(?!\\p{L}))[\\p{L}'-]+ ){0,3}?(?:people|men|women|children|police|personnel|staff|crew|dead|killed|wounded|injured|missing|arrested|detained|(?!(?:was|is|has|as|this|its|his|${UNITS})(?!\\p{L}))\\p{L}[\\p{L}-]+s)`;
const ONE =
  "(?:\\p{Ll}+ )?(?:person|man|woman|child|soldier|fighter|contractor|guard|officer|civilian|protester|worker|rocket)";
const NOT_BEHIND = "(?<![-/:.,$€£]|[$€£] )";

const countOf = (words: string) => numberOf(words, ENGLISH_NUMBERS);
/** A bare number of four digits before a noun is a year more often than a count: the 2019 protests. */
const isYear = (words: string) => /^(?:1[5-9]|20)\d\d$/.test(words);

export const ENGLISH_FIGURES: readonly FigureRule[] = [
  {
    id: "range",
    pattern: between(
      `${NOT_BEHIND}(?:(between|from) )?(${NUMBER})(?: ?- ?| (?:to|or|and) )(${NUMBER}) (${COUNTED})`,
    ),
    read: ([whole, lead, first, second, of]) => {
      const [low, high] = [countOf(first!), countOf(second!)];
      // “nine and three others” are two figures.
      if (
        low === null ||
        high === null ||
        low >= high ||
        (!/^between/i.test(lead ?? "") && / and /.test(whole!.slice(first!.length, first!.length + 5)))
      )
        return null;
      return { low, high, of: of!, why: "the words give two bounds" };
    },
  },
  {
    id: "at-least",
    pattern: between(`(?:${anyOf(AT_LEAST)}) (${NUMBER}) (${COUNTED}|${ONE})`),
    read: ([, number, of]) => ({
      low: countOf(number!),
      high: null,
      of: of!,
      why: "the words give a lower bound only",
    }),
  },
  {
    id: "at-most",
    pattern: between(`(?:${anyOf(AT_MOST)}) (${NUMBER}) (${COUNTED})`),
    read: ([, number, of]) => ({
      low: null,
      high: countOf(number!),
      of: of!,
      why: "the words give an upper bound only",
    }),
  },
  {
    id: "about",
    pattern: between(`(?:${anyOf(ABOUT)}) (${NUMBER}) (${COUNTED})`),
    read: ([, number, of]) => {
      const value = countOf(number!);
      return { low: value, high: value, of: of!, approximate: true, why: "about this figure" };
    },
  },
  {
    id: "dozens",
    pattern: between(
      `(?:(?:several|many|a few|some) )?(?:tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|(?<=(?:several|a few) )(?:dozen|hundred|thousand))(?: (?:of )?(?:the )?(${COUNTED}))?`,
    ),
    read: ([, of]) => ({ low: null, high: null, of: of ?? "", why: "the words give no figure" }),
  },
  {
    id: "exact",
    pattern: between(
      `${NOT_BEHIND}(?:(?:the|only|just|all) )?(?:(one) (${ONE})|(${NUMBER}) (?:of the )?(${COUNTED}))`,
    ),
    read: ([, one, single, number, of]) => {
      const words = one ?? number!;
      const value = countOf(words);
      return value === null || isYear(words)
        ? null
        : { low: value, high: value, of: single ?? of!, why: "the figure as written" };
    },
  },
];
