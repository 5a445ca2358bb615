/** One time expression → what it can mean here, and what it cannot. */

import type { Reading } from "../proposal";
import { type Day, sayDay } from "./calendarDay";
import type { Candidate, TimeContext, Told } from "./candidate";
import type { TimeExpression } from "./expression";
import { readClock } from "./readClock";
import {
  readAgo,
  readDate,
  readDates,
  readDuration,
  readFromReport,
  readFromTold,
  readMonth,
  readNumbers,
  readUnit,
  readUpToReport,
  readWeekday,
  readWeekdays,
  readWeekend,
  readYear,
  readYears,
} from "./readDays";

export interface ReadTime {
  readonly readings: readonly Reading[];
  readonly notOffered: readonly Reading[];
  /** The days of the best reading, for words that are counted from it. */
  readonly told: Omit<Told, "words"> | null;
}

/** More of one expression nobody looks through. */
const MOST_READINGS = 8;

/** `future`: the words themselves look ahead, so that days after the report are offered. */
export function readTime(
  expression: TimeExpression,
  context: TimeContext,
  { future, spelled }: { readonly future: boolean; readonly spelled: boolean },
): ReadTime {
  const candidates = distinct(candidatesOf(expression, context, spelled));
  const isPast = ({ last }: Candidate) => last <= context.published;
  // Words that look ahead mean the days to come first.
  const offered = future
    ? [...candidates.filter((one) => !isPast(one)), ...candidates.filter(isPast)]
    : candidates.filter(isPast);
  const best = offered[0];
  const after = `after the report’s day, ${sayDay(context.published)}`;
  return {
    readings: offered.slice(0, MOST_READINGS).map(({ edtf, why }) => ({ edtf, why })),
    notOffered: future
      ? []
      : candidates
          .filter((one) => !isPast(one))
          .slice(0, MOST_READINGS)
          .map(({ edtf, why }) => ({
            edtf,
            why: why.includes("after the report’s") ? why : `${why}: ${after}`,
          })),
    told: best ? { first: best.first, last: best.last } : null,
  };
}

function candidatesOf(expression: TimeExpression, context: TimeContext, spelled: boolean): Candidate[] {
  switch (expression.type) {
    case "date":
      return readDate(expression, context);
    case "numbers":
      return readNumbers(expression, context);
    case "dates":
      return readDates(expression, context);
    case "month":
      return readMonth(expression, context);
    case "year":
      return readYear(expression, context);
    case "years":
      return readYears(expression, context);
    case "weekday":
      return readWeekday(expression, context);
    case "weekdays":
      return readWeekdays(expression, context);
    case "fromReport":
      return readFromReport(expression, context);
    case "weekend":
      return readWeekend(expression, context);
    case "unit":
      return readUnit(expression, context);
    case "ago":
      return readAgo(expression, context);
    case "upToReport":
      return readUpToReport(expression, context);
    case "clock":
      return readClock(expression, daysOfClock(expression, context), spelled, context);
    case "fromTold":
      return readFromTold(expression, context);
    case "duration":
      return readDuration(expression, context);
  }
}

/** The days an hour can belong to. */
function daysOfClock(
  { date }: Extract<TimeExpression, { type: "clock" }>,
  context: TimeContext,
): [Day, string][] {
  if (date) return readDate({ type: "date", date }, context).map(({ first, why }) => [first, why]);
  const { told, published } = context;
  const own: [Day, string][] = [
    [published, "the report’s own day"],
    [published - 1, "the day before the report’s"],
  ];
  if (!told) return own;
  const days = Array.from({ length: Math.min(3, told.last - told.first + 1) }, (_, i) => told.first + i);
  return days.map((at): [Day, string] => [at, `the day of “${told.words}”`]);
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ edtf }) => !seen.has(edtf) && seen.add(edtf));
}
