/** English time expressions. */

import { anyOf, between } from "../plainText";
import type { CalendarDate, TimeExpression, TimeRule, TimeUnit, Which } from "../time/expression";
import { AMOUNT, amountOf, ORDINAL, ordinalOf } from "./numbers";

const MONTH_WORDS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const WEEKDAY_WORDS = [
  ["monday", "mon\\."],
  ["tuesday", "tues\\.", "tue\\."],
  ["wednesday", "wed\\."],
  ["thursday", "thurs\\.", "thu\\."],
  ["friday", "fri\\."],
  ["saturday", "sat\\."],
  ["sunday", "sun\\."],
];
/** A full stop behind a whole name ends the sentence. */
const M = `(?:${anyOf(MONTH_WORDS.map(([name]) => name!))}|(?:${anyOf(MONTH_WORDS.flatMap(([, ...short]) => short))})\\.?)`;
const W = `(?:${anyOf(WEEKDAY_WORDS.flat())})`;
const Y = "\\d{4}";
const D = `(?:${ORDINAL}|\\d{1,2})`;
const UNIT = "minute|hour|day|week|month|year|night";

const indexOf = (words: readonly (readonly string[])[], word: string | undefined) => {
  const bare = word?.toLowerCase().replace(/\.$/, "");
  return words.findIndex((spellings) => spellings.some((one) => one.replace("\\.", "") === bare)) + 1;
};
const monthOf = (word: string | undefined) => indexOf(MONTH_WORDS, word);
const weekdayOf = (word: string | undefined) => indexOf(WEEKDAY_WORDS, word);
const unitOf = (word: string | undefined): TimeUnit => {
  const unit = word?.toLowerCase().replace(/s$/, "");
  return unit === "night" || unit === undefined ? "day" : (unit as TimeUnit);
};
const isCapital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? "");
const is = (expression: TimeExpression, future = false) => ({ expression, future });

function dateOf(day: string, month: string, year: string | undefined): CalendarDate | null {
  const date = ordinalOf(day);
  return date === null || date < 1 || date > 31
    ? null
    : { year: year === undefined ? null : Number(year), month: monthOf(month), day: date };
}

/** `AD 79`, `44 BC`: the astronomical year. */
const eraYear = (number: string, era: string) => (/^b/i.test(era) ? 1 - Number(number) : Number(number));
const ERA = "AD|A\\.D\\.|CE|C\\.E\\.|BC|B\\.C\\.|BCE|B\\.C\\.E\\.";

function whichOf(words: string | undefined): Which {
  const word = words?.toLowerCase() ?? "";
  if (/next|coming/.test(word)) return "next";
  if (/last|past/.test(word)) return "last";
  return /this/.test(word) ? "this" : null;
}

const DATES: readonly TimeRule[] = [
  {
    id: "days-of-month",
    pattern: between(
      `(?:(from|between|on) )?(?:the )?(${D})(?: (?:of )?(${M}))?(?: ?- ?| (to|and|until|till|or|through) )(?:the )?(${D}) (?:of )?(${M})(?:,? (${Y}))?`,
    ),
    read: ([, lead, first, firstMonth, word, second, month, year]) => {
      const to = dateOf(second!, month!, year);
      const from = dateOf(first!, firstMonth ?? month!, undefined);
      if (!to || !from) return null;
      return is({ type: "dates", from, to, lasting: isLasting(lead, word) });
    },
  },
  {
    id: "month-days",
    pattern: between(
      `(?:(from|between|on) )?(${M}) (\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?| (to|and|until|till|or|through) )(?:(${M}) )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (${Y}))?`,
    ),
    read: ([, lead, month, first, word, secondMonth, second, year]) => {
      const to = dateOf(second!, secondMonth ?? month!, year);
      const from = dateOf(first!, month!, undefined);
      return to && from && is({ type: "dates", from, to, lasting: isLasting(lead, word) });
    },
  },
  {
    id: "day-month",
    pattern: between(
      `(?:(?:on|by|since|until|from) )?(?:(${W}),? )?(?:the )?(${D})(?:,? (${W}),?)?(?: of|-)?(?: (?:last|this))? ?(${M})(?:,? (?:in the year )?(${Y}|\\d{1,4}(?= (?:${ERA})))(?: (${ERA}))?|,? (AD|A\\.D\\.) (\\d{1,4}))?`,
    ),
    read: ([, weekday, day, weekday2, month, year, era, , adYear]) => {
      const date = dateOf(day!, month!, year ?? adYear);
      if (!date || (!isCapital(month) && !year)) return null;
      const name = weekdayOf(weekday ?? weekday2);
      return is({
        type: "date",
        date: era && year ? { ...date, year: eraYear(year, era) } : date,
        weekday: name === 0 ? null : name,
      });
    },
  },
  {
    id: "month-day",
    pattern: between(
      `(?:(?:on|by|since|until|from) )?(?:(${W}),? )?(${M}) (?:the )?(${ORDINAL}|\\d{1,2})(?!:\\d| ?[ap]\\.?m)(?:,? (${Y}))?`,
    ),
    read: ([, weekday, month, day, year]) => {
      const date = dateOf(day!, month!, year);
      const name = weekdayOf(weekday);
      return date && isCapital(month) ? is({ type: "date", date, weekday: name === 0 ? null : name }) : null;
    },
  },
  {
    id: "month",
    pattern: between(
      `(?:(in|since|until|till|by|during|from|throughout) )?(?:(early|mid|late|last|this|next)[ -]+|the (beginning|start|middle|end) of )?(?:(?:in|last) )?(${M})(?:,? (?:of )?(${Y}))?`,
    ),
    read: ([whole, lead, part, partOf, month, year]) => {
      if (!isCapital(month) || (!lead && !part && !partOf && !year)) return null;
      if (!year && / [Mm]ay$/.test(whole!) && /^[Bb]y|[Tt]his|[Nn]ext/.test(whole!)) return null;
      const which = whichOf(part);
      const name = `${part ?? ""}${partOf ?? ""}`.toLowerCase();
      return is(
        {
          type: "month",
          month: monthOf(month),
          year: year ? Number(year) : null,
          which,
          part: /early|beginning|start/.test(name)
            ? "early"
            : /mid/.test(name)
              ? "middle"
              : /^(?:late|end)/.test(name)
                ? "late"
                : null,
        },
        which === "next",
      );
    },
  },
  {
    id: "years",
    pattern: between(`(?:(?:from|between) )(${Y})(?: ?- ?| (?:to|and|until) )(${Y})`),
    read: ([, from, to]) =>
      Number(from) < Number(to) ? is({ type: "years", from: Number(from), to: Number(to) }) : null,
  },
  {
    id: "year",
    pattern: between(
      `(?:in|since|until|till|during|the year|early in|late in|circa|before|after|by)(?: (?:the year|early|late|mid))?[ -](?:about |around )?([12]\\d{3})(?! (?:people|men|women|\\p{Ll}+s)(?!\\p{L}))`,
    ),
    read: ([whole, year]) =>
      is({ type: "year", year: Number(year), approximate: /circa|about|around/i.test(whole!) }),
  },
  {
    id: "year-in-brackets",
    pattern: /(?<=\()(1\d{3}|20\d\d)(?=\))/gu,
    read: ([, year]) => is({ type: "year", year: Number(year), approximate: false }),
  },
  {
    id: "year-of-era",
    pattern: between(
      `(?:in )?(?:(?:about|around|circa) )?(?:(\\d{1,4}) ?(${ERA})|(?:AD|A\\.D\\.) (\\d{1,4}))`,
    ),
    read: ([whole, year, era, adYear]) =>
      /AD|A\.D|CE|C\.E|BC|B\.C/.test(whole!)
        ? is({
            type: "year",
            year: adYear ? Number(adYear) : eraYear(year!, era!),
            approximate: /about|around|circa/i.test(whole!),
          })
        : null,
  },
  {
    id: "decade",
    pattern: between(`(?:in )?(?:the )?(?:(?:early|mid|late)[ -])?([12]\\d{2}0)'?s`),
    read: ([, year]) => is({ type: "years", from: Number(year), to: Number(year) + 9 }),
  },
];

const isLasting = (lead: string | undefined, word: string | undefined) =>
  !/^between/i.test(lead ?? "") && !/^(?:and|or)$/i.test(word ?? "");

const DAYS: readonly TimeRule[] = [
  {
    id: "weekdays",
    pattern: between(`(?:(from|between|on) )?(${W})(?: ?- ?| (to|and|until|till|or|through) )(${W})`),
    read: ([, lead, from, word, to]) =>
      is({ type: "weekdays", from: weekdayOf(from), to: weekdayOf(to), lasting: isLasting(lead, word) }),
  },
  {
    id: "weekday-before-told",
    pattern: between(`(?:on )?the (previous|preceding|following|same) (${W})`),
    read: ([, which, weekday]) =>
      is({
        type: "weekday",
        weekday: weekdayOf(weekday),
        which: /prev|prec/i.test(which!) ? "last" : null,
        night: false,
      }),
  },
  {
    id: "weekday",
    pattern: between(
      `(?:(?:early|late) )?(?:(?:on|by|since|until|till|from|before|after) )?(?:(?:early|late) )?(?:(every|each|last|past|this|next|coming|this past|this coming) )?(${W})(?:'s(?! (?:morning|night)))?(?:(?:'s)? (morning|afternoon|evening|night))?(?: (last week|this week|next week))?`,
    ),
    read: ([whole, which, weekday, part, week]) => {
      if (/every|each/i.test(which ?? "") || (!isCapital(weekday) && !/ on |^on /i.test(` ${whole}`)))
        return null;
      const read = whichOf(`${which ?? ""} ${week ?? ""}`);
      return is(
        { type: "weekday", weekday: weekdayOf(weekday), which: read, night: /night/i.test(part ?? "") },
        read === "next",
      );
    },
  },
  {
    id: "from-report",
    pattern: between(
      "(?:since |until |by |from |earlier |late |early |later )?(the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night|overnight|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?",
    ),
    read: ([whole, words]) => {
      const word = words!.toLowerCase();
      const night = /night/i.test(whole!);
      if (word.startsWith("the day before")) return is({ type: "fromReport", days: -2, night });
      if (word.startsWith("the day after")) return is({ type: "fromReport", days: 2, night }, true);
      if (word === "tomorrow") return is({ type: "fromReport", days: 1, night }, true);
      const back = word === "yesterday" || word === "last night" || word === "overnight";
      return is({ type: "fromReport", days: back ? -1 : 0, night: night && word !== "tonight" });
    },
  },
  {
    id: "weekend",
    pattern: between(
      "(?:(?:over|at|on|during|in|for|since|throughout) )?(?:(?:the|this|last|next) )?(?:(?:past|last|previous|coming) )?weekend",
    ),
    read: ([whole]) => {
      if (!/over|at|during|the|this|last|next|past|on /i.test(whole!)) return null;
      const which = whichOf(whole);
      return is({ type: "weekend", which }, which === "next");
    },
  },
  {
    id: "unit",
    pattern: between(
      "(?:(?:earlier|later|late|early|in|over|during|since|for|within|by|until) ){0,2}(?:the )?(?:(?:beginning|start|end|middle) of )?(last|past|this|next|coming) (week|month|year)",
    ),
    read: ([whole, words, unit]) => {
      const which = whichOf(words);
      const rolling =
        which === "last" && /the (?:last|past)|past|(?:in|over|during|within) (?:the )?last/i.test(whole!);
      return is(
        { type: "unit", unit: unit!.toLowerCase() as "week" | "month" | "year", which, rolling },
        which === "next",
      );
    },
  },
];

const RELATIVE: readonly TimeRule[] = [
  {
    id: "ago",
    pattern: between(
      `(?:(?:about|some|around|nearly|almost|more than|less than|over|just|only) )?(${AMOUNT}) (${UNIT})s? ago`,
    ),
    read: ([, amount, unit]) => is({ type: "ago", amount: amountOf(amount!), unit: unitOf(unit) }),
  },
  {
    id: "up-to-report",
    pattern: between(
      `(?:(?:in|over|during|for|within|throughout) )?(?:the |these )?(?:past|last) (${AMOUNT}) (${UNIT})s?`,
    ),
    read: ([, amount, unit]) => is({ type: "upToReport", amount: amountOf(amount!), unit: unitOf(unit) }),
  },
  {
    id: "amount-from-told",
    pattern: between(
      `(?:(?:about|some|around|nearly|almost|more than|less than|within|only|just|over) )?(${AMOUNT}) (${UNIT})s? (later|afterwards?|after|earlier|before|previously)`,
    ),
    read: ([, amount, unit, side]) =>
      is({
        type: "fromTold",
        amount: amountOf(amount!),
        unit: unitOf(unit),
        direction: /later|after/i.test(side!) ? 1 : -1,
      }),
  },
  {
    id: "ordinal-from-told",
    pattern: between(`(?:(?:on|till|until|by) )?the (${ORDINAL}) (day|week|month|year) (?:after|following)`),
    read: ([, ordinal, unit]) =>
      is({ type: "fromTold", amount: ordinalOf(ordinal!), unit: unitOf(unit), direction: 1 }),
  },
  {
    id: "next-from-told",
    pattern: between(
      "(?:(?:on|in|by|until) )?(?:the (next|following|previous|preceding|same|very next) (day|morning|afternoon|evening|night|week|month|year)|the (day|week|month|year|morning|night|evening) (before|after|earlier)|that (?:same )?(day|night|morning|evening|afternoon|week|month))",
    ),
    read: ([, which, unit, unit2, side]) => {
      const word = (which ?? side ?? "").toLowerCase();
      const direction = /next|following|after/.test(word)
        ? 1
        : /prev|prec|before|earlier/.test(word)
          ? -1
          : 0;
      const name = (unit ?? unit2 ?? "day").toLowerCase();
      const read: TimeUnit = name === "week" || name === "month" || name === "year" ? name : "day";
      return is({ type: "fromTold", amount: 1, unit: read, direction });
    },
  },
  {
    id: "duration",
    pattern: between(
      `(?:(?:for|within|during|in|lasting|after|throughout) )?(?:(?:about|some|around|nearly|almost|more than|less than|over|at least|up to|another) )?(${AMOUNT})[ -](?:(?:whole|full|long|consecutive) )?(${UNIT})s?(?![ -]olds?(?!\\p{L})|s? (?:of age|ago|old))`,
    ),
    read: ([whole, amount, unit]) =>
      /^(?:an?|some|many|few) /i.test(whole!) && !/^(?:a few|a couple)/i.test(whole!)
        ? null
        : is({ type: "duration", amount: amountOf(amount!), unit: unitOf(unit) }),
  },
];

export const ENGLISH_TIMES: readonly TimeRule[] = [...DATES, ...DAYS, ...RELATIVE];
