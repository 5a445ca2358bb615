/** Dates in digits, written alike in all languages. */

import type { TimeRule } from "./expression";

/** Years of the Persian calendar that today's reports write in digits. */
const isPersianYear = (year: number) => year >= 1200 && year <= 1500;

/** `persian`: dates may be those of the Persian calendar. */
export const commonRules = (persian: boolean): readonly TimeRule[] => [
  {
    id: "iso-instant",
    pattern:
      /(?<![\p{L}\p{N}.-])(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?(?![\p{L}\p{N}])/gu,
    read: ([, year, month, day, hour, minute, second, zone]) => {
      if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
      const [, sign = "+", hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? "") ?? [];
      const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
      return {
        expression: {
          type: "clock",
          from: {
            hour: Number(hour),
            minute: Number(minute),
            second: second ? Number(second) : null,
            half: Number(hour) < 12 ? "am" : "pm",
          },
          to: null,
          approximate: false,
          offset: zone ? offset : null,
          date: { year: Number(year), month: Number(month), day: Number(day) },
        },
      };
    },
  },
  {
    id: "iso-date",
    pattern: /(?<![\p{L}\p{N}.-])(?:date:?\s+)?(-?\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\p{L}\p{N}]|-\d)/giu,
    read: ([, year, month, day]) => ({
      expression: {
        type: "date",
        date: {
          year: Number(year),
          month: Number(month),
          day: Number(day),
          calendar: persian && isPersianYear(Number(year)) ? "persian" : "gregorian",
        },
      },
    }),
  },
  {
    id: "numeric-date",
    pattern: /(?<![\p{L}\p{N}./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu,
    read: ([, a, , b, c]) => ({
      expression: { type: "numbers", numbers: [Number(a), Number(b), Number(c)] },
    }),
  },
];
