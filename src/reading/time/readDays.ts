/** Expressions of days and stretches of days → all their readings, best first, later ones than the report among them. */

import {
  type Day,
  dayAt,
  fieldsOf,
  nameOfMonth,
  nameOfWeekday,
  sayDay,
  weekdayOf,
  writeMonth,
  writeYear,
} from "./calendarDay";
import { type Candidate, day, oneOf, type TimeContext, throughout } from "./candidate";
import type { CalendarDate, TimeExpression, TimeUnit } from "./expression";
import { persianDay, persianMonth } from "./persian";

type Of<T extends TimeExpression["type"]> = Extract<TimeExpression, { type: T }>;

/** How many days back the same weekday was, 0 to 6. */
const daysSince = (weekday: number, from: Day) => (weekdayOf(from) - weekday + 7) % 7;

export function readWeekday({ weekday, which, night }: Of<"weekday">, context: TimeContext): Candidate[] {
  const { published } = context;
  const name = nameOfWeekday(weekday);
  const back = daysSince(weekday, published);
  const last = published - back;
  const passed = back === 0 && which === "last" ? last - 7 : last;
  const before =
    passed === published
      ? day(published, `the report’s own day is a ${name}`)
      : day(passed, `the last ${name} before the report’s day, ${sayDay(published)}`);
  const earlier = day(passed - 7, `the ${name} of the week before that`);
  const coming = day(last + 7, `the next ${name} after the report’s day`);
  const days = which === "next" ? [coming, before] : [before, earlier, coming];
  if (!night) return days;
  return days.flatMap((one) => [
    one,
    oneOf(one.first, one.first + 1, `${one.why}; its night runs on into the next day`),
  ]);
}

export function readWeekdays({ from, to, lasting }: Of<"weekdays">, { published }: TimeContext): Candidate[] {
  const end = published - daysSince(to, published);
  const start = end - ((to - from + 7) % 7);
  const of = (shift: number, why: string) =>
    lasting ? throughout(start + shift, end + shift, why) : oneOf(start + shift, end + shift, why);
  const names = `${nameOfWeekday(from)} and ${nameOfWeekday(to)}`;
  return [
    of(0, `the last ${names} up to the report’s day, ${sayDay(published)}`),
    of(-7, `${names} of the week before that`),
  ];
}

export function readFromReport({ days, night }: Of<"fromReport">, { published }: TimeContext): Candidate[] {
  const at = published + days;
  const count = Math.abs(days);
  const why =
    days === 0
      ? "the report’s own day"
      : `${count === 1 ? "the day" : `${count} days`} ${days < 0 ? "before" : "after"} the report’s own`;
  if (!night) return [day(at, why)];
  return [
    day(at, `the night of ${why}`),
    oneOf(at, at + 1, `the night from ${sayDay(at)} to the day after it`),
  ];
}

/** Regions' customs that a reader of the report may have in mind, the region's own first. */
const WEEKENDS = [[6, 7]] as const;

export function readWeekend({ which }: Of<"weekend">, { published, week }: TimeContext): Candidate[] {
  const customs = [week.weekend, ...WEEKENDS.filter((other) => other.join() !== week.weekend.join())];
  const named = (days: readonly number[]) => days.map(nameOfWeekday).join(" and ");
  const found = customs.flatMap((days, i) => {
    const custom = i === 0 ? "the weekend here" : "the weekend in most countries";
    const [first = 6] = days;
    const length = days.length;
    const start = published - daysSince(first, published);
    const runs = start + length - 1 > published; // it has begun and not ended
    const passed = runs || (which === "last" && start + length - 1 === published) ? start - 7 : start;
    const of = (from: Day, what: string) =>
      ([oneOf, throughout] as const)
        .slice(0, length === 1 ? 1 : 2)
        .map((write) =>
          write(
            from,
            from + length - 1,
            `${what}: ${named(days)}, ${custom}${write === throughout ? ", and all of it" : ""}`,
          ),
        );
    const past = of(passed, `the last weekend before the report’s day, ${sayDay(published)}`);
    const now = runs ? [oneOf(start, published, `the weekend that the report’s day is in, so far`)] : [];
    const coming = of(start + 7, "the weekend after the report’s day").slice(0, 1);
    return {
      best: which === "this" ? [...now, ...past.slice(0, 1)] : past.slice(0, 1),
      rest: [...past.slice(1), ...now, ...coming],
    };
  });
  const ordered = [...found.flatMap(({ best }) => best), ...found.flatMap(({ rest }) => rest)];
  return which === "next" ? ordered.filter(({ last }) => last > published) : ordered;
}

export function readUnit({ unit, which, rolling }: Of<"unit">, context: TimeContext): Candidate[] {
  const { published } = context;
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  if (unit === "week") return readWeek(shift, rolling, context);
  const { year, month } = fieldsOf(published);
  const words = shift < 0 ? "before the report’s" : shift > 0 ? "after the report’s" : "of the report";
  const whole =
    unit === "month"
      ? monthCandidate(year, month + shift, `the calendar month ${words}`, published, shift > 0)
      : yearCandidate(year + shift, `the calendar year ${words}`, published, shift > 0);
  const since =
    unit === "month"
      ? dayAt(year, month - 1, fieldsOf(published).day)
      : dayAt(year - 1, month, fieldsOf(published).day);
  const roll = oneOf(since, published, `the ${unit} up to the report’s day`);
  if (shift >= 0) return [whole];
  return rolling ? [roll, whole] : [whole, roll];
}

const FIRST_DAYS = [1, 7];

function readWeek(shift: number, rolling: boolean, { published, week }: TimeContext): Candidate[] {
  const firsts = [week.firstDay, ...FIRST_DAYS.filter((first) => first !== week.firstDay)];
  const starts = firsts.map((first) => published - daysSince(first, published) + 7 * shift);
  const end = (start: Day) => (shift === 0 ? published : start + 6);
  const what =
    shift < 0
      ? "the week before the report’s"
      : shift > 0
        ? "the week after the report’s"
        : "the week so far";
  const weeks = starts.map((start, i) =>
    oneOf(
      start,
      end(start),
      `${what}: weeks begin on ${nameOfWeekday(firsts[i]!)}${i === 0 ? " here" : firsts[i] === 1 ? ", as in ISO 8601" : ", as in North America"}`,
    ),
  );
  // English and many other languages are written by people who begin their weeks on either day.
  const ends = FIRST_DAYS.map((first) => published - daysSince(first, published) + 7 * shift).sort(
    (a, b) => a - b,
  );
  const joined = oneOf(
    ends[0]!,
    shift === 0 ? published : ends[1]! + 6,
    `${what}, whether weeks begin on Sunday or on Monday: the two joined`,
  );
  const roll = oneOf(published - 7, published, "the seven days up to the report’s day");
  const all = distinct([...weeks, joined]);
  if (shift >= 0) return all;
  return rolling ? [roll, ...all] : [...all, roll];
}

export function readDate({ date, weekday = null }: Of<"date">, context: TimeContext): Candidate[] {
  const { published } = context;
  if (date.year !== null) {
    const at = dayOfDate(date, date.year);
    return at === null ? [] : [day(at, withWeekday("the date as written", at, weekday))];
  }
  const now = yearOf(date, published);
  const years = [now + 1, now, now - 1, now - 2, now - 3, now - 4, now - 5, now - 6, now - 7, now - 8];
  const days = years.map((year) => dayOfDate(date, year)).filter((at) => at !== null);
  const past = days.filter((at) => at <= published);
  const coming = days.filter((at) => at > published).slice(-1);
  const fits = weekday === null ? undefined : past.find((at) => weekdayOf(at) === weekday);
  const offered = [...new Set([...(fits === undefined ? [] : [fits]), ...past.slice(0, 2)])];
  return [
    ...offered.map((at, i) =>
      day(
        at,
        withWeekday(
          i === 0
            ? `no year is given: the last such day up to the report’s, ${sayDay(published)}`
            : "no year is given: one of an earlier year",
          at,
          weekday,
        ),
      ),
    ),
    ...coming.map((at) => day(at, "the next such day after the report’s")),
  ];
}

function withWeekday(why: string, at: Day, weekday: number | null): string {
  if (weekday === null) return why;
  const name = nameOfWeekday(weekday);
  return weekdayOf(at) === weekday
    ? `${why}, and it was a ${name}`
    : `${why}; but it was a ${nameOfWeekday(weekdayOf(at))}, not a ${name}`;
}

export function readNumbers({ numbers: [a, b, c] }: Of<"numbers">, context: TimeContext): Candidate[] {
  const century = Math.floor(fieldsOf(context.published).year / 100) * 100;
  const given = c >= 100 ? c : century + c;
  const years = c >= 100 ? [c] : [given, given - 100];
  const orders = [
    { day: a, month: b, why: "day before month" },
    { day: b, month: a, why: "month before day" },
  ];
  if (context.monthFirst) orders.reverse();
  const found = years.flatMap((year) =>
    orders.flatMap(({ day: date, month, why }) => {
      const at = dayOfDate({ year, month, day: date }, year);
      return at === null ? [] : [day(at, a === b ? "the date as written" : `read with the ${why}`)];
    }),
  );
  const past = distinct(found).filter(({ last }) => last <= context.published);
  // With two digits for the year an earlier century counts only where this one gives nothing.
  return distinct(past.length > 2 ? found.slice(0, 2) : found);
}

export function readDates({ from, to, lasting }: Of<"dates">, { published }: TimeContext): Candidate[] {
  const stretch = (year: number, why: string): Candidate[] => {
    const end = dayOfDate(to, to.year ?? year);
    if (end === null) return [];
    const start = [to.year ?? year, (to.year ?? year) - 1]
      .map((one) => dayOfDate(from, from.year ?? one))
      .find((at) => at !== null && at <= end);
    if (start === undefined || start === null) return [];
    const whole = throughout(start, end, `${why}, from the first to the last`);
    const one = oneOf(start, end, `${why}, one of these days`);
    return lasting ? [whole, one] : [one, whole];
  };
  if (to.year !== null) return stretch(to.year, "the dates as written");
  const now = yearOf(to, published);
  const all = [now + 1, now, now - 1].flatMap((year) =>
    stretch(year, "no year is given: the last such days up to the report’s"),
  );
  const past = all.filter(({ last }) => last <= published);
  return [...past.slice(0, 2), ...all.filter(({ last }) => last > published).slice(0, 1)];
}

export function readMonth(expression: Of<"month">, { published }: TimeContext): Candidate[] {
  const { month, year, which, part, calendar } = expression;
  const name = nameOfMonth(month);
  const of = (of: number, why: string): Candidate[] => {
    const [first, last] = calendar === "persian" ? persianMonth(of, month) : monthDays(of, month);
    const whole =
      calendar === "persian" ? oneOf(first, last, why) : { edtf: writeMonth(of, month), why, first, last };
    const upTo =
      first <= published && last > published
        ? oneOf(first, published, `${why}, as far as the report’s day`)
        : whole;
    if (part === null || upTo !== whole) return [upTo];
    const third = { early: [0, 9], middle: [10, 19], late: [20, last - first] }[part];
    return [upTo, oneOf(first + third[0]!, first + third[1]!, `${why}: about a third of it`)];
  };
  if (year !== null) return of(year, "the month as written");
  const now = yearOf({ month, calendar: calendar ?? "gregorian" }, published);
  const started = (year: number) =>
    (calendar === "persian" ? persianMonth(year, month) : monthDays(year, month))[0] <= published;
  const past = started(now) ? now : now - 1;
  const last = of(
    past,
    `no year is given: the last ${calendar === "persian" ? "such month" : name} up to the report’s day`,
  );
  const before = of(past - 1, "no year is given: the one a year before").slice(0, 1);
  const coming = of(past + 1, "the next such month after the report’s day").slice(0, 1);
  if (which === "next") return [...coming, ...last];
  const runs = last[0]!.last >= published;
  return which === "last" && runs ? [...before, ...last, ...coming] : [...last, ...before, ...coming];
}

export function readYear(
  { year, approximate, calendar }: Of<"year">,
  { published }: TimeContext,
): Candidate[] {
  if (calendar === "persian") {
    const [first] = persianMonth(year, 1);
    const last = persianMonth(year + 1, 1)[0] - 1;
    return [
      oneOf(first, Math.min(last, Math.max(first, published)), `the year ${year} of the Persian calendar`),
    ];
  }
  const why = approximate ? "about the year as written" : "the year as written";
  const whole = yearCandidate(year, why, published, false);
  return [approximate && whole.edtf === writeYear(year) ? { ...whole, edtf: `${whole.edtf}~` } : whole];
}

export function readYears({ from, to }: Of<"years">, { published }: TimeContext): Candidate[] {
  const [first, last] = [
    dayAt(from, 1, 1),
    Math.min(dayAt(to + 1, 1, 1) - 1, Math.max(published, dayAt(from, 1, 1))),
  ];
  const [start, end] = [writeYear(from), last === dayAt(to + 1, 1, 1) - 1 ? writeYear(to) : null];
  if (end === null) return [oneOf(first, last, "the years as written, as far as the report’s day")];
  return [
    { edtf: `${start}/${end}`, why: "the years as written, from the first to the last", first, last },
    { edtf: `[${start}..${end}]`, why: "some time in these years", first, last },
  ];
}

const DAYS_OF: Readonly<Record<TimeUnit, number>> = {
  minute: 0,
  hour: 0,
  day: 1,
  week: 7,
  month: 0,
  year: 0,
};

/** The day that lies that many units before or after another. */
function shifted(from: Day, amount: number, unit: TimeUnit): Day {
  if (unit === "month" || unit === "year") {
    const { year, month, day: date } = fieldsOf(from);
    const target = dayAt(year, month + (unit === "month" ? amount : amount * 12), 1);
    const { year: y, month: m } = fieldsOf(target);
    return Math.min(target + date - 1, dayAt(y, m + 1, 1) - 1);
  }
  return from + amount * DAYS_OF[unit];
}

export function readAgo({ amount, unit, ahead = false }: Of<"ago">, { published }: TimeContext): Candidate[] {
  const sign = ahead ? 1 : -1;
  const side = ahead ? "after" : "before";
  if (amount === null || !Number.isInteger(amount)) return [];
  if (unit === "hour" || unit === "minute") {
    const days = Math.ceil((unit === "hour" ? amount : amount / 60) / 24);
    return ahead
      ? [oneOf(published, published + days, `counted on from an unknown hour of the report’s day`)]
      : [oneOf(published - days, published, `counted back from an unknown hour of the report’s day`)];
  }
  const at = shifted(published, sign * amount, unit);
  const why = `${amount} ${unit}${amount === 1 ? "" : "s"} ${side} the report’s day`;
  if (unit === "day") return [day(at, why)];
  const { year, month } = fieldsOf(at);
  const around =
    unit === "week"
      ? oneOf(at - 3, at + 3, `about ${why}`)
      : unit === "month"
        ? monthCandidate(year, month, `the month ${why}`, published, ahead)
        : yearCandidate(year, `the year ${why}`, published, ahead);
  return distinct([around, day(at, `${why}, counted to the day`)]);
}

export function readUpToReport({ amount, unit }: Of<"upToReport">, { published }: TimeContext): Candidate[] {
  if (amount === null) return [];
  const clock = unit === "hour" || unit === "minute";
  const start = clock
    ? published - Math.ceil((unit === "hour" ? amount : amount / 60) / 24)
    : shifted(published, -Math.ceil(amount), unit);
  const why = `the ${amount} ${unit}${amount === 1 ? "" : "s"} up to the report’s day`;
  return [
    oneOf(start, published, `${why}: some time in them`),
    throughout(start, published, `${why}: all of them`),
  ];
}

export function readFromTold({ amount, unit, direction }: Of<"fromTold">, context: TimeContext): Candidate[] {
  const { told } = context;
  if (told === null) return [];
  const from = `counted from “${told.words}”`;
  if (direction === 0) return [oneOf(told.first, told.last, `the same as “${told.words}”`)];
  if (amount === null) {
    return direction > 0 && told.first <= context.published
      ? [
          oneOf(
            told.first,
            context.published,
            `some time after “${told.words}”, at the latest on the report’s day`,
          ),
        ]
      : [];
  }
  if (unit === "hour" || unit === "minute") {
    const days = Math.ceil((unit === "hour" ? amount : amount / 60) / 24);
    return direction > 0
      ? [
          oneOf(told.first, told.last, from),
          oneOf(told.first, told.last + days, `${from}, past midnight perhaps`),
        ]
      : [
          oneOf(told.first, told.last, from),
          oneOf(told.first - days, told.last, `${from}, before midnight perhaps`),
        ];
  }
  const shift = (at: Day) => shifted(at, direction * amount, unit);
  const exact = oneOf(shift(told.first), shift(told.last), from);
  return unit === "day" && direction > 0 && amount >= 3
    ? [exact, oneOf(exact.first - 1, exact.last - 1, `${from}, that day counted as the first`)]
    : [exact];
}

/** Readings only where a day in the text says when it ended or began. */
export function readDuration(
  { amount, unit }: Of<"duration">,
  { told, published }: TimeContext,
): Candidate[] {
  if (told === null || amount === null || told.last - told.first > 1) return [];
  const length = unit === "day" ? amount : unit === "week" ? amount * 7 : 0;
  if (length < 2 || length > 60 || !Number.isInteger(length)) return [];
  const words = `“${told.words}”`;
  const found = [
    throughout(told.last - length + 1, told.last, `${length} days that end with ${words}`),
    throughout(told.first - length, told.first - 1, `${length} days that were over before ${words}`),
    throughout(told.first, told.first + length - 1, `${length} days that begin with ${words}`),
  ];
  return found.filter(({ last }) => last <= published);
}

export function monthDays(year: number, month: number): readonly [first: Day, last: Day] {
  return [dayAt(year, month, 1), dayAt(year, month + 1, 1) - 1];
}

function monthCandidate(year: number, month: number, why: string, published: Day, ahead: boolean): Candidate {
  const [first, last] = monthDays(year, month);
  const fields = fieldsOf(first);
  if (!ahead && first <= published && last > published)
    return oneOf(first, published, `${why}, as far as the report’s day`);
  return { edtf: writeMonth(fields.year, fields.month), why, first, last };
}

function yearCandidate(year: number, why: string, published: Day, ahead: boolean): Candidate {
  const [first, last] = [dayAt(year, 1, 1), dayAt(year + 1, 1, 1) - 1];
  if (!ahead && first <= published && last > published)
    return oneOf(first, published, `${why}, as far as the report’s day`);
  return { edtf: writeYear(year), why, first, last };
}

/** The year of the report in the calendar of the date. */
function yearOf({ calendar }: Pick<CalendarDate, "calendar"> & { month: number }, published: Day): number {
  const { year, month } = fieldsOf(published);
  if (calendar !== "persian") return year;
  return persianDay(year - 621, 1, 1)! <= published ? year - 621 : year - 622 - (month > 12 ? 1 : 0);
}

/** Null for a day that the calendar has not. */
function dayOfDate({ month, day: date, calendar }: CalendarDate, year: number): Day | null {
  if (calendar === "persian") return persianDay(year, month, date);
  if (month < 1 || month > 12 || date < 1) return null;
  const at = dayAt(year, month, date);
  return fieldsOf(at).month === month ? at : null;
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ edtf }) => !seen.has(edtf) && seen.add(edtf));
}
