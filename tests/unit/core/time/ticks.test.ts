import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "../../../../src/core/time/interval";
import {
  contextOf,
  lengthOf,
  startOfStep,
  TICK_STEPS,
  type TickStep,
  ticksIn,
} from "../../../../src/core/time/ticks";
import { formatInstant, localTime } from "../../../../src/core/time/zone";

const ZONES = [
  "UTC",
  "Asia/Baghdad",
  "Asia/Tehran",
  "America/New_York",
  "Pacific/Auckland",
  "Australia/Lord_Howe",
];
const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2040, 0) });

test("ticks lie in the interval, in order, each once, about one step apart", () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...TICK_STEPS),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1, max: 30 }),
      (start, step, zone, count) => {
        const interval = [start, start + count * lengthOf(step)] as const;
        const ticks = ticksIn(interval, step, zone);
        expect(ticks.every((t) => t >= interval[0] && t < interval[1])).toBe(true);
        expect(ticks.every((t, i) => i === 0 || t > ticks[i - 1]!)).toBe(true);
        expect(Math.abs(ticks.length - count)).toBeLessThanOrEqual(2 + count * 0.05);
      },
    ),
    { numRuns: 300 },
  );
});

test("every tick is a round local time in its zone", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (start, zone) => {
      for (const t of ticksIn([start, start + 2 * DAY], { unit: "hour", every: 6 }, zone)) {
        const { hour, minute } = localTime(t, zone);
        expect([hour % 6, minute]).toEqual([0, 0]);
      }
      for (const t of ticksIn([start, start + 400 * DAY], { unit: "month", every: 3 }, zone)) {
        const { month, day } = localTime(t, zone);
        expect([(month - 1) % 3, day]).toEqual([0, 1]);
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  [
    "clocks go forward",
    "2020-03-08T00:00:00-05:00",
    [
      "2020-03-08T00:00:00-05:00",
      "2020-03-08T01:00:00-05:00",
      "2020-03-08T03:00:00-04:00",
      "2020-03-08T04:00:00-04:00",
    ],
  ],
  [
    "clocks go back",
    "2020-11-01T00:00:00-04:00",
    [
      "2020-11-01T00:00:00-04:00",
      "2020-11-01T01:00:00-04:00",
      "2020-11-01T01:00:00-05:00",
      "2020-11-01T02:00:00-05:00",
    ],
  ],
])("hours when %s", (_, start, expected) => {
  const from = Date.parse(start);
  const ticks = ticksIn([from, from + 4 * HOUR], { unit: "hour", every: 1 }, "America/New_York");
  expect(ticks.map((t) => formatInstant(t, "America/New_York"))).toEqual(expected);
});

test("days are the zone's own, also where one has 23 hours", () => {
  const from = Date.parse("2020-03-07T00:00:00-05:00");
  const days = ticksIn([from, from + 2.5 * DAY], { unit: "day", every: 1 }, "America/New_York");
  expect(days.map((t, i) => (t - (days[i - 1] ?? t)) / HOUR)).toEqual([0, 24, 23]);
});

test("two thousand years have ticks, before our era too", () => {
  const interval = [new Date(0).setUTCFullYear(-500, 0, 1), Date.UTC(1500, 0)] as const;
  const years = ticksIn(interval, { unit: "year", every: 500 }, "UTC").map((t) => localTime(t, "UTC").year);
  expect(years).toEqual([-499, 1, 500, 1000]); // 500 BC, AD 1
});

test("an empty interval and one with too many ticks have none", () => {
  expect(ticksIn([5, 5], { unit: "day", every: 1 }, "UTC")).toEqual([]);
  expect(ticksIn([0, 5000 * MINUTE], { unit: "minute", every: 1 }, "UTC")).toEqual([]);
});

test("the month of a moment begins on the zone's own first", () => {
  const moment = Date.parse("2020-01-01T01:00:00+03:00");
  const start = startOfStep(moment, { unit: "month", every: 1 }, "America/New_York");
  expect(formatInstant(start, "America/New_York")).toBe("2019-12-01T00:00:00-05:00");
});

test.each([
  ["minute", "day"],
  ["hour", "day"],
  ["day", "month"],
  ["month", "year"],
] as const)("a step of %ss is understood by the %s it is in, and one of years by itself", (unit, larger) => {
  expect(contextOf({ unit, every: 2 })).toEqual({ unit: larger, every: 1 });
  expect(contextOf({ unit: "year", every: 2 })).toBeNull();
});

test.each<[TickStep, string, string, string[]]>([
  [{ unit: "minute", every: 30 }, "2020-01-02T22:50", "2020-01-03T00:30", ["23:00", "23:30", "00:00"]],
  [{ unit: "hour", every: 12 }, "2020-01-01T12:00", "2020-01-03T00:00", ["12:00", "00:00", "12:00"]],
])("%j: from %s until before %s", (step, from, to, expected) => {
  const ticks = ticksIn([Date.parse(`${from}+03:00`), Date.parse(`${to}+03:00`)], step, "Asia/Baghdad");
  expect(ticks.map((tick) => formatInstant(tick, "Asia/Baghdad").slice(11, 16))).toEqual(expected);
});

test.each<[TickStep, string, string, string[]]>([
  [
    { unit: "day", every: 7 },
    "2019-12-28",
    "2020-01-21",
    ["2019-12-30", "2020-01-06", "2020-01-13", "2020-01-20"],
  ],
  [{ unit: "day", every: 2 }, "2020-01-01", "2020-01-06", ["2020-01-01", "2020-01-03", "2020-01-05"]],
  [{ unit: "day", every: 1 }, "1969-12-30", "1970-01-02", ["1969-12-30", "1969-12-31", "1970-01-01"]],
  [{ unit: "month", every: 3 }, "2019-11-02", "2020-07-01", ["2020-01-01", "2020-04-01"]],
  [{ unit: "month", every: 1 }, "2019-12-01", "2020-02-01", ["2019-12-01", "2020-01-01"]],
  [{ unit: "year", every: 10 }, "1985-05-05", "2010-01-01", ["1990-01-01", "2000-01-01"]],
])("%j: from %s until before %s", (step, from, to, expected) => {
  const ticks = ticksIn([Date.parse(`${from}T00:00Z`), Date.parse(`${to}T00:00Z`)], step, "UTC");
  expect(ticks.map((tick) => formatInstant(tick, "UTC").slice(0, 10))).toEqual(expected);
});

test("as many ticks as are allowed are given, and none where there would be more", () => {
  const step: TickStep = { unit: "hour", every: 1 };
  expect(ticksIn([0, 5 * HOUR], step, "UTC", 5)).toHaveLength(5);
  expect(ticksIn([0, 5 * HOUR + 1], step, "UTC", 5)).toEqual([]);
  expect(ticksIn([HOUR, 0], step, "UTC")).toEqual([]);
});

test.each([
  ["day", "2020-05-17"],
  ["month", "2020-05-01"],
  ["year", "2020-01-01"],
] as const)("the %s of a moment begins on %s", (unit, day) => {
  const start = startOfStep(Date.parse("2020-05-17T12:00:00Z"), { unit, every: 1 }, "UTC");
  expect(formatInstant(start, "UTC").slice(0, 10)).toBe(day);
});

test("steps go from a minute to millennia, each longer than the one before", () => {
  const lengths = TICK_STEPS.map(lengthOf);
  expect(lengths[0]).toBe(MINUTE);
  expect(lengths.at(-1)).toBe(5000 * 365.25 * DAY);
  expect(lengths.every((length, i) => i === 0 || length > lengths[i - 1]!)).toBe(true);
});
