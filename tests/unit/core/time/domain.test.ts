import fc from "fast-check";
import { expect, test } from "vitest";
import { nightsIn } from "../../../../src/core/time/daylight";
import { bringInto, pan, zoomAbout } from "../../../../src/core/time/domain";
import { contains, DAY, HOUR, type Interval, MINUTE } from "../../../../src/core/time/interval";
import { quietStretches } from "../../../../src/core/time/quiet";
import { snap } from "../../../../src/core/time/snap";

const extent: Interval = [0, 100 * DAY];
const domains = fc
  .tuple(fc.integer({ min: 0, max: 90 * DAY }), fc.integer({ min: HOUR, max: 10 * DAY }))
  .map(([start, length]): Interval => [start, start + length]);
const inExtent = ([a, b]: Interval) => a >= extent[0] && b <= extent[1] && a < b;

test("zoom and pan never leave the extent", () => {
  fc.assert(
    fc.property(domains, fc.double({ min: 0.01, max: 100, noNaN: true }), (domain, factor) => {
      expect(inExtent(zoomAbout(domain, domain[0], factor, extent))).toBe(true);
      expect(inExtent(pan(domain, factor * DAY - 50 * DAY, extent))).toBe(true);
    }),
  );
});

test("what stands under the pointer stays there while zooming in", () => {
  fc.assert(
    fc.property(domains, fc.double({ min: 0, max: 1, noNaN: true }), (domain, share) => {
      const at = domain[0] + share * (domain[1] - domain[0]);
      const closer = zoomAbout(domain, at, 0.5, extent);
      expect((at - closer[0]) / (closer[1] - closer[0])).toBeCloseTo(share, 3);
    }),
  );
});

test("a moment out of view is brought into it", () => {
  fc.assert(
    fc.property(domains, fc.integer({ min: 0, max: 100 * DAY - 1 }), (domain, at) => {
      const moved = bringInto(domain, at, extent);
      expect(at >= moved[0] && at <= moved[1]).toBe(true);
    }),
  );
});

test("a moment snaps to the nearest edge in reach, and otherwise stays", () => {
  const edges = [[0, 110], [100]];
  expect([snap(104, edges, 20), snap(106, edges, 20), snap(60, edges, 20), snap(5, [], 20)]).toEqual([
    100, 110, 60, 5,
  ]);
  expect(snap(105, edges, 20)).toBe(110); // the later of two as near
});

test("nothing begins or ends in a quiet stretch", () => {
  fc.assert(
    fc.property(fc.array(domains, { maxLength: 10 }), (spans) => {
      const edges = spans.flat().sort((a, b) => a - b);
      const sides = ([0, 1] as const).map((side) => spans.map((span) => span[side]).sort((a, b) => a - b));
      const quiet = quietStretches(sides, extent, 2 * DAY, "Asia/Baghdad");
      expect(quiet).toEqual(quietStretches([edges], extent, 2 * DAY, "Asia/Baghdad"));
      // A gap between two edges that follow each other is quiet where it leaves so much but for its margins.
      const bounds = [extent[0], ...edges, extent[1]];
      const gaps = bounds.filter((edge, i) => i > 0 && edge - bounds[i - 1]! >= 2.5 * DAY);
      expect(quiet.length).toBe(gaps.length);
      expect(quiet.every((stretch) => inExtent(stretch))).toBe(true);
      expect(quiet.every((stretch) => stretch[1] - stretch[0] >= 2 * DAY)).toBe(true);
      expect(quiet.some((stretch) => edges.some((edge) => contains(stretch, edge)))).toBe(false);
    }),
  );
});

test("a long quiet stretch is folded by whole days of the zone", () => {
  const at = (text: string) => Date.parse(`${text}+03:00`);
  const whole: Interval = [at("2019-12-22T00:00"), at("2020-01-04T00:00")];
  const edges = [
    at("2019-12-22T00:00"),
    at("2019-12-27T19:20"),
    ...[28, 29, 30, 31].map((day) => at(`2019-12-${day}T00:00`)),
  ];
  expect(quietStretches([edges, [at("2020-01-02T00:00")]], whole, 1.3 * DAY, "Asia/Baghdad")).toEqual([
    [at("2019-12-23T00:00"), at("2019-12-27T00:00")],
    [at("2019-12-31T03:54"), at("2020-01-01T20:06")],
    [at("2020-01-02T03:54"), at("2020-01-03T20:06")],
  ]);
});

test.each<[string, number[], Interval[]]>([
  ["edges at the ends of the extent and beyond cut nothing", [-20, 0, 100, 120], [[1, 99]]],
  [
    "one of exactly the least length counts",
    [10, 90],
    [
      [1, 9],
      [11, 89],
      [91, 99],
    ],
  ],
  [
    "one a day longer is folded from midnight to midnight",
    [11, 90],
    [
      [1, 10],
      [12, 89],
      [91, 99],
    ],
  ],
  ["one a day shorter is none", [9, 91], [[10, 90]]],
])("quiet stretches: %s", (_, edges, expected) => {
  const quiet = quietStretches([edges.map((day) => day * DAY)], extent, 8 * DAY, "UTC");
  expect(quiet.map((stretch) => stretch.map((at) => at / DAY))).toEqual(expected);
});

test("nights are where the sun is down: Baghdad in winter, the poles in summer", () => {
  const day: Interval = [Date.parse("2020-01-02T12:00+03:00"), Date.parse("2020-01-03T12:00+03:00")];
  const [night, ...others] = nightsIn(day, [44.37, 33.31]);
  expect(others).toEqual([]);
  expect(new Date(night![0]).toISOString()).toMatch(/^2020-01-02T14:/); // 17:06 in Baghdad
  expect(new Date(night![1]).toISOString()).toMatch(/^2020-01-03T04:/); // 07:06
  expect(nightsIn([Date.UTC(2020, 5, 20), Date.UTC(2020, 5, 22)], [25, 80])).toEqual([]);
});

test.each<[string, Interval, number, number, Interval]>([
  ["half as long about its middle", [20 * DAY, 40 * DAY], 30 * DAY, 0.5, [25 * DAY, 35 * DAY]],
  ["half as long about its start", [20 * DAY, 40 * DAY], 20 * DAY, 0.5, [20 * DAY, 30 * DAY]],
  ["twice as long, kept from beyond the start", [0, 20 * DAY], 10 * DAY, 2, [0, 40 * DAY]],
  ["twice as long, kept from beyond the end", [80 * DAY, 100 * DAY], 90 * DAY, 2, [60 * DAY, 100 * DAY]],
  ["never longer than the whole", [20 * DAY, 90 * DAY], 30 * DAY, 9, extent],
  ["never shorter than ten minutes", [DAY, DAY + HOUR], DAY, 0.001, [DAY, DAY + 10 * MINUTE]],
  ["from no length at all about its middle", [DAY, DAY], DAY, 1, [DAY - 5 * MINUTE, DAY + 5 * MINUTE]],
])("zooming: %s", (_, domain, at, factor, expected) => {
  expect(zoomAbout(domain, at, factor, extent)).toEqual(expected);
});

test("an extent shorter than the closest look is shown whole", () => {
  expect(zoomAbout([0, MINUTE], 0, 0.1, [0, MINUTE])).toEqual([0, MINUTE]);
});

test.each<[string, Interval, number, Interval]>([
  ["later", [20 * DAY, 32 * DAY], 3 * DAY, [23 * DAY, 35 * DAY]],
  ["earlier, as far as the start", [2 * DAY, 14 * DAY], -5 * DAY, [0, 12 * DAY]],
  ["later, as far as the end", [80 * DAY, 92 * DAY], 20 * DAY, [88 * DAY, 100 * DAY]],
])("moving along: %s", (_, domain, by, expected) => {
  expect(pan(domain, by, extent)).toEqual(expected);
});

test.each<[string, number, Interval]>([
  ["in view with room on both sides stays", 26 * DAY, [20 * DAY, 32 * DAY]],
  ["just with room before it", 21 * DAY, [20 * DAY, 32 * DAY]],
  ["just with room after it", 31 * DAY, [20 * DAY, 32 * DAY]],
  ["too near the start", 20 * DAY, [19 * DAY, 31 * DAY]],
  ["too near the end", 32 * DAY, [21 * DAY, 33 * DAY]],
  ["long before", 5 * DAY, [4 * DAY, 16 * DAY]],
  ["long after", 50 * DAY, [39 * DAY, 51 * DAY]],
])("a moment %s", (_, at, expected) => {
  expect(bringInto([20 * DAY, 32 * DAY], at, extent)).toEqual(expected);
});

test("of a longer time no nights are shown, and of a short one only what lies in it", () => {
  const week: Interval = [Date.UTC(2020, 0, 2, 9), Date.UTC(2020, 0, 9, 9)];
  const nights = nightsIn(week, [44.37, 33.31]);
  expect(nights).toHaveLength(7);
  expect(nights.every(([start, end], i) => start < end && (i === 0 || nights[i - 1]![1] < start))).toBe(true);
  expect(nightsIn(week, [44.37, 33.31], 7 * DAY)).toHaveLength(7);
  expect(nightsIn(week, [44.37, 33.31], 7 * DAY - 1)).toEqual([]);
  const midnight: Interval = [Date.UTC(2020, 0, 2, 21), Date.UTC(2020, 0, 2, 22)];
  expect(nightsIn(midnight, [44.37, 33.31])).toEqual([midnight]);
});

test("where the sun stays down there is one night after the other", () => {
  const [start, end]: Interval = [Date.UTC(2020, 11, 20), Date.UTC(2020, 11, 22)];
  const nights = nightsIn([start, end], [25, 80]);
  expect(nights[0]![0]).toBe(start);
  expect(nights.at(-1)![1]).toBe(end);
  expect(nights.reduce((sum, [from, until]) => sum + until - from, 0)).toBe(2 * DAY);
});

test("edges at or beyond the ends of the extent part nothing", () => {
  expect(quietStretches([[-DAY, 0, 8 * DAY, 9 * DAY]], [0, 8 * DAY], 4 * DAY, "UTC")).toEqual([
    [DAY, 7 * DAY],
  ]);
  expect(quietStretches([], [0, 5 * DAY], 4 * DAY, "UTC")).toEqual([[DAY / 2, 4.5 * DAY]]);
  expect(quietStretches([], [0, 5 * DAY - 1], 4 * DAY, "UTC")).toEqual([]);
});
