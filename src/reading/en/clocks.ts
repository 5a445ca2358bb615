/** English times of day. */

import { anyOf, between } from "../plainText";
import type { ClockTime, TimeRule } from "../time/expression";
import { ENGLISH_NUMBERS } from "./numbers";

const HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const HOUR = `(?:${anyOf(HOUR_WORDS)}|\\d{1,2})`;
const HALF = "a\\.?m\\.?|p\\.?m\\.?|in the (?:early )?(?:morning|afternoon|evening)|at night";
const LEAD =
  "(?:(?:at|by|from|until|till|since|between|around|about|almost|nearly|exactly|approximately|some time|shortly|just|soon|before|after|past) ){0,3}";

/** Minutes ahead of UTC; names that several regions share are left out. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
};
const ZONE = `(?:,? \\(?(?:(${anyOf(Object.keys(ZONES))})|local time|\\p{Lu}\\p{L}+ time)\\)?)?`;

const hourOf = (word: string) => ENGLISH_NUMBERS.units[word.toLowerCase()] ?? Number(word);

function halfOf(words: string | undefined, hour: number): "am" | "pm" | null {
  const word = words?.toLowerCase() ?? "";
  if (/^a|morning/.test(word) && !word.startsWith("at")) return "am";
  if (/^p|afternoon|evening/.test(word)) return "pm";
  if (word === "at night") return hour >= 6 && hour < 12 ? "pm" : "am";
  return null;
}

function clock(
  hour: number,
  minute: number,
  second: number | null,
  half: "am" | "pm" | null,
  written = "",
): ClockTime | null {
  if (hour > 24 || minute > 59 || (second ?? 0) > 59 || (half !== null && hour > 12 && hour > 23))
    return null;
  // Written with a leading zero, or beyond twelve, an hour is one of twenty-four.
  const known = half ?? (/^0\d/.test(written) ? "am" : null);
  return { hour, minute, second, half: known };
}

const isAbout = (whole: string) =>
  /about|around|almost|nearly|approximately|shortly|just|soon|before|after|past /i.test(
    whole.replace(/past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)/i, ""),
  );

const is = (from: ClockTime | null, to: ClockTime | null, whole: string, zone: string | undefined) =>
  from && {
    expression: {
      type: "clock" as const,
      from,
      to,
      approximate: isAbout(whole),
      offset: zone === undefined ? null : (ZONES[zone.toLowerCase()] ?? null),
      date: null,
    },
  };

const DIGITS = "(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2}))?)?";

export const ENGLISH_CLOCKS: readonly TimeRule[] = [
  {
    id: "clock-range",
    pattern: between(
      `${LEAD}${DIGITS}(?: ?(${HALF}))? ?(?:-|to|and|until) ?${DIGITS}(?: ?(${HALF}))?${ZONE}`,
    ),
    read: ([whole, hour, minute, second, half, hour2, minute2, second2, half2, zone]) => {
      // Two bare numbers are no time; nor is the range of a score.
      if (!half && !half2 && !(minute && minute2 && /:/.test(whole!))) return null;
      const end = halfOf(half2, Number(hour2));
      const to = clock(Number(hour2), Number(minute2 ?? 0), second2 ? Number(second2) : null, end, hour2);
      const start = halfOf(half, Number(hour)) ?? (end && Number(hour) <= Number(hour2) ? end : null);
      return (
        to &&
        is(
          clock(Number(hour), Number(minute ?? 0), second ? Number(second) : null, start, hour),
          to,
          whole!,
          zone,
        )
      );
    },
  },
  {
    id: "clock-digits",
    pattern: between(
      `${LEAD}(\\d{1,2})([:.])(\\d{2})(?:[:.](\\d{2}))?(?: ?(?:hrs|hours))?(?:,? ?(${HALF}))?${ZONE}`,
    ),
    read: ([whole, hour, mark, minute, second, half, zone]) => {
      if (mark === "." && !half && !zone && !/time|hrs|hours/.test(whole!)) return null;
      return is(
        clock(Number(hour), Number(minute), second ? Number(second) : null, halfOf(half, Number(hour)), hour),
        null,
        whole!,
        zone,
      );
    },
  },
  {
    id: "clock-hour",
    pattern: between(`${LEAD}(${HOUR})(?: o'clock)?,? ?(${HALF})${ZONE}`),
    read: ([whole, hour, half, zone]) => {
      const at = hourOf(hour!);
      return at > 12 || at < 1 ? null : is(clock(at, 0, null, halfOf(half, at)), null, whole!, zone);
    },
  },
  {
    id: "clock-o-clock",
    pattern: between(`${LEAD}(${HOUR}) o'clock${ZONE}`),
    read: ([whole, hour, zone]) => is(clock(hourOf(hour!), 0, null, null), null, whole!, zone),
  },
  {
    id: "clock-half-past",
    pattern: between(
      `${LEAD}(half past|half-past|(?:a )?quarter past|(?:a )?quarter to) (${HOUR})(?:,? (${HALF}))?`,
    ),
    read: ([whole, part, word, half]) => {
      const hour = hourOf(word!);
      const isTo = /to$/i.test(part!);
      const at = isTo ? (hour === 1 ? 12 : hour - 1) : hour;
      return is(
        clock(at, /half/i.test(part!) ? 30 : isTo ? 45 : 15, null, halfOf(half, at)),
        null,
        whole!,
        undefined,
      );
    },
  },
  {
    id: "clock-noon",
    pattern: between(`${LEAD}(noon|midday|midnight)${ZONE}`),
    read: ([whole, word, zone]) =>
      is(clock(12, 0, null, /midnight/i.test(word!) ? "am" : "pm"), null, whole!, zone),
  },
  {
    id: "clock-military",
    pattern: between(`${LEAD}([01]\\d|2[0-3])([0-5]\\d) ?(?:hours|hrs|(${anyOf(Object.keys(ZONES))}))`),
    read: ([whole, hour, minute, zone]) =>
      is(clock(Number(hour), Number(minute), null, Number(hour) < 12 ? "am" : "pm"), null, whole!, zone),
  },
];
