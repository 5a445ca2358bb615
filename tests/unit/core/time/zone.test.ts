import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayOf,
  fixedOffset,
  formatInstant,
  instantOf,
  isTimeZone,
  localTime,
  startOfDate,
  startOfDay,
  zoneOffset,
} from "../../../../src/core/time/zone";

const ZONES = ["Asia/Baghdad", "Asia/Tehran", "America/New_York", "Pacific/Auckland", "UTC"];
const HOUR = 3_600_000;
const zones = fc.constantFrom(...ZONES);
const instants = fc
  .date({ min: new Date("1975-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map(Number);

test.each([
  ["Asia/Baghdad", "2019-12-31T00:00:00Z", 3],
  ["Asia/Tehran", "2020-01-03T00:00:00Z", 3.5],
  ["Asia/Tehran", "2020-07-01T00:00:00Z", 4.5],
  ["America/New_York", "2020-03-08T06:59:59Z", -5],
  ["America/New_York", "2020-03-08T07:00:00Z", -4],
  ["Pacific/Auckland", "2020-01-01T00:00:00Z", 13],
  ["UTC", "2020-01-01T00:00:00Z", 0],
])("clocks in %s at %s are %d hours ahead of UTC", (zone, instant, hours) => {
  expect(zoneOffset(Date.parse(instant), zone)).toBe(hours * HOUR);
});

test("fields that a clock shows lead back to the instant, but for what occurs twice", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const second = Math.floor(instant / 1000) * 1000;
      const back = instantOf(localTime(second, zone), zone);
      expect(localTime(back, zone)).toEqual(localTime(second, zone));
      expect([0, HOUR / 2, HOUR]).toContain(second - back);
    }),
    // Tehran put its clocks back by half an hour in November 1978.
    { examples: [[Date.parse("1978-11-10T20:00:00Z"), "Asia/Tehran"]] },
  );
});

test("a day starts at or before each of its instants, and the instant before belongs to the day before", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const start = startOfDay(instant, zone);
      expect(start).toBeLessThanOrEqual(instant);
      expect(dayOf(start, zone)).toBe(dayOf(instant, zone));
      expect(dayOf(start - 1, zone) < dayOf(start, zone)).toBe(true);
      expect(startOfDay(start, zone)).toBe(start);
    }),
  );
});

test("an instant as text is the same instant, with the zone's offset", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const text = formatInstant(instant, zone);
      expect(Date.parse(text)).toBe(instant);
      expect(text).toMatch(/[+-]\d\d:\d\d$/);
      expect(text.slice(0, 10)).toBe(dayOf(instant, zone));
    }),
  );
});

test("a time that a clock change skips moves forward", () => {
  const skipped = instantOf({ year: 2020, month: 3, day: 8, hour: 2, minute: 30 }, "America/New_York");
  expect(formatInstant(skipped, "America/New_York")).toBe("2020-03-08T03:30:00-04:00");
});

test("of a time that occurs twice the first is meant", () => {
  const twice = instantOf({ year: 2020, month: 11, day: 1, hour: 1, minute: 30 }, "America/New_York");
  expect(formatInstant(twice, "America/New_York")).toBe("2020-11-01T01:30:00-04:00");
});

test.each([
  ["Asia/Tehran", { year: 2020, month: 3, day: 21 }, "2020-03-21T01:00:00+04:30"],
  ["America/Toronto", { year: 1919, month: 3, day: 31 }, "1919-03-31T00:30:00-04:00"],
  ["Asia/Baghdad", { year: 2019, month: 12, day: 32 }, "2020-01-01T00:00:00+03:00"],
])("in %s the day %o starts at %s", (zone, date, expected) => {
  expect(formatInstant(startOfDate(date, zone), zone)).toBe(expected);
});

test("years before 100 and before the common era are themselves", () => {
  expect(dayOf(startOfDate({ year: 79, month: 8, day: 24 }, "UTC"), "UTC")).toBe("0079-08-24");
  expect(localTime(startOfDate({ year: -43, month: 3, day: 15 }, "UTC"), "UTC")).toMatchObject({
    year: -43,
    month: 3,
    day: 15,
  });
});

test.each([
  ["Asia/Baghdad", true],
  ["Mesopotamia/Baghdad", false],
  ["+03:00", false],
  ["", false],
])("%j is a time zone: %s", (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});

test("years of more or fewer than four digits are written as ISO 8601 wants them", () => {
  const dayIn = (year: number) => dayOf(startOfDate({ year, month: 3, day: 5 }, "UTC"), "UTC");
  expect([-43, 0, 79, 9999, 10000].map(dayIn)).toEqual([
    "-0043-03-05",
    "0000-03-05",
    "0079-03-05",
    "9999-03-05",
    "+010000-03-05",
  ]);
});

test.each([
  ["Asia/Tehran", "2020-01-03T00:47:00+03:30"],
  ["America/St_Johns", "2020-01-03T00:47:00-03:30"],
  ["America/New_York", "2020-01-03T00:47:00.250-05:00"],
  ["UTC", "2020-01-03T00:47:00+00:00"],
])("in %s an instant is written %s", (zone, text) => {
  expect(formatInstant(Date.parse(text), zone)).toBe(text);
});

test("all that a clock shows is read, to the second", () => {
  expect(localTime(Date.parse("2020-01-03T00:47:31.9+03:00"), "Asia/Baghdad")).toEqual({
    year: 2020,
    month: 1,
    day: 3,
    hour: 0,
    minute: 47,
    second: 31,
  });
  expect(zoneOffset(-500, "Asia/Baghdad")).toBe(3 * HOUR);
});

test("fields that overflow carry over", () => {
  const instant = instantOf({ year: 2020, month: 13, day: 32, hour: 24, minute: 61, second: 61 }, "UTC");
  expect(formatInstant(instant, "UTC")).toBe("2021-02-02T01:02:01+00:00");
});

test.each([
  ["-03:27", -(3 * HOUR + 27 * 60_000)],
  ["+02:57:36", 2 * HOUR + 57 * 60_000 + 36_000],
  ["+00:00", 0],
  ["-23:59:59", -(24 * HOUR - 1000)],
  ["+24:00", null],
  ["+3:00", null],
  ["03:00", null],
  ["+02:60", null],
  ["Asia/Tehran", null],
])("%s as a fixed offset is %s ms", (text, expected) => {
  expect(fixedOffset(text)).toBe(expected);
});

test("at a fixed offset clocks are ahead by just that, to the second, in any year", () => {
  const offsets = fc.integer({ min: -86_399, max: 86_399 }).map((seconds) => {
    const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
    const size = Math.abs(seconds);
    return [
      `${seconds < 0 ? "-" : "+"}${two(size / 3600)}:${two((size / 60) % 60)}:${two(size % 60)}`,
      seconds,
    ] as const;
  });
  fc.assert(
    fc.property(offsets, fc.integer({ min: -6e10, max: 6e10 }), ([offset, seconds], at) => {
      const instant = at * 1000;
      expect(zoneOffset(instant, offset)).toBe(seconds * 1000);
      expect(instantOf(localTime(instant, offset), offset)).toBe(instant);
      expect(localTime(instant, offset)).toEqual(localTime(instant + seconds * 1000, "UTC"));
      expect(Date.parse(formatInstant(instant, offset))).toBe(instant);
    }),
  );
});
