import { expect, test } from "vitest";
import { dayOfDate } from "../../../../src/core/time/days";
import { clamp, contains, duration, intersection, overlaps } from "../../../../src/core/time/interval";

test.each([
  ["apart", [0, 2], [3, 5], null],
  ["touching", [0, 2], [2, 5], null],
  ["one over the other's end", [0, 3], [2, 5], [2, 3]],
  ["one inside the other", [0, 9], [2, 5], [2, 5]],
  ["the same", [2, 5], [2, 5], [2, 5]],
] as const)("two spans %s have %j, %j in common: %j", (_, a, b, common) => {
  expect([intersection(a, b), intersection(b, a)]).toEqual([common, common]);
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([common !== null, common !== null]);
});

test("a span holds its first instant and not its last, and lasts from one to the other", () => {
  expect([1, 2, 4, 5].map((at) => contains([2, 5], at))).toEqual([false, true, true, false]);
  expect([1, 3, 6].map((at) => clamp(at, [2, 5]))).toEqual([2, 3, 5]);
  expect(duration([2, 5])).toBe(3);
});

test.each([
  ["2020-02-28", "2020-02-28T00:00+03:00", "2020-02-29T00:00+03:00"],
  ["2019-12-31", "2019-12-31T00:00+03:00", "2020-01-01T00:00+03:00"],
])("the day %s is from %s until %s in its zone", (date, start, end) => {
  expect(dayOfDate(date, "Asia/Baghdad")).toEqual([Date.parse(start), Date.parse(end)]);
});

test.each(["", "2020-02", "x2020-02-28", "2020-02-28T00:00", "20-2-28", "12020-02-28"])(
  "%j is no day",
  (text) => {
    expect(dayOfDate(text, "UTC")).toBeNull();
  },
);
