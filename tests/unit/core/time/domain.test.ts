import fc from "fast-check";
import { expect, test } from "vitest";
import { nightsIn } from "../../../../src/core/time/daylight";
import { bringInto, pan, zoomAbout } from "../../../../src/core/time/domain";
import { contains, DAY, HOUR, type Interval } from "../../../../src/core/time/interval";
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
  const edges = [0, 100, 110];
  expect([snap(104, edges, 20), snap(106, edges, 20), snap(60, edges, 20), snap(5, [], 20)]).toEqual([
    100, 110, 60, 5,
  ]);
});

test("nothing begins or ends in a quiet stretch", () => {
  fc.assert(
    fc.property(fc.array(domains, { maxLength: 10 }), (spans) => {
      const edges = spans.flat().sort((a, b) => a - b);
      const quiet = quietStretches(edges, extent, 2 * DAY, "Asia/Baghdad");
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
  expect(quietStretches([...edges, at("2020-01-02T00:00")], whole, 1.3 * DAY, "Asia/Baghdad")).toEqual([
    [at("2019-12-23T00:00"), at("2019-12-27T00:00")],
    [at("2019-12-31T03:54"), at("2020-01-01T20:06")],
    [at("2020-01-02T03:54"), at("2020-01-03T20:06")],
  ]);
});

test("nights are where the sun is down: Baghdad in winter, the poles in summer", () => {
  const day: Interval = [Date.parse("2020-01-02T12:00+03:00"), Date.parse("2020-01-03T12:00+03:00")];
  const [night, ...others] = nightsIn(day, [44.37, 33.31]);
  expect(others).toEqual([]);
  expect(new Date(night![0]).toISOString()).toMatch(/^2020-01-02T14:/); // 17:06 in Baghdad
  expect(new Date(night![1]).toISOString()).toMatch(/^2020-01-03T04:/); // 07:06
  expect(nightsIn([Date.UTC(2020, 5, 20), Date.UTC(2020, 5, 22)], [25, 80])).toEqual([]);
});
