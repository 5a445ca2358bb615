import fc from "fast-check";
import { expect, test } from "vitest";
import { areaContains, polygonContains, ringContains } from "../../../src/geo/containment";

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const lake = square(4, 4, 6, 6);
const country = [square(0, 0, 10, 10), lake];

test("a square holds what is between its sides, whichever way round it is drawn", () => {
  const coordinate = fc.double({ min: -12, max: 12, noNaN: true }).filter((n) => Math.abs(n) !== 10);
  fc.assert(
    fc.property(coordinate, coordinate, fc.boolean(), (lon, lat, turned) => {
      const ring = square(-10, -10, 10, 10);
      if (turned) ring.reverse();
      expect(ringContains(ring, [lon, lat])).toBe(Math.abs(lon) < 10 && Math.abs(lat) < 10);
    }),
  );
});

test.each([
  ["in the middle of the long side", [1, 1], true],
  ["beside the slope", [1, 8], true],
  ["beyond the slope", [8, 8], false],
  ["level with it, on the far side", [-1, 1], false],
])("a triangle: %s", (_, at, isInside) => {
  const triangle = [
    [0, 0],
    [10, 0],
    [0, 10],
    [0, 0],
  ];
  expect(ringContains(triangle, at)).toBe(isInside);
});

test("a ring that isn't closed is read as if it were; none, and no position, hold nothing", () => {
  expect(ringContains(square(0, 0, 2, 2).slice(0, -1), [1, 1])).toBe(true);
  expect(ringContains([], [1, 1])).toBe(false);
  expect(ringContains(square(0, 0, 2, 2), [])).toBe(false);
});

test.each([
  ["on land", [2, 2], true],
  ["in the lake", [5, 5], false],
  ["outside", [12, 5], false],
])("a country with a lake holds what is %s: %j, %s", (_, at, isInside) => {
  expect(polygonContains(country, at)).toBe(isInside);
  expect(areaContains({ type: "Polygon", coordinates: country }, at)).toBe(isInside);
  const islands = [[square(20, 20, 21, 21)], country];
  expect(areaContains({ type: "MultiPolygon", coordinates: islands }, at)).toBe(isInside);
});

test("of several areas each holds its own", () => {
  const areas = { type: "MultiPolygon", coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] };
  expect(
    [
      [0.5, 0.5],
      [5.5, 5.5],
      [3, 3],
    ].map((at) => areaContains(areas, at)),
  ).toEqual([true, true, false]);
});

test("what has no area contains nothing", () => {
  expect(areaContains({ type: "LineString", coordinates: square(0, 0, 2, 2) }, [1, 1])).toBe(false);
  expect(areaContains({ type: "Point" }, [0, 0])).toBe(false);
});
