import { expect, test } from "vitest";
import {
  checkPosition,
  circleRound,
  positionsIn,
  readPosition,
} from "../../../../src/formats/import/positions";
import type { Geometry, Position } from "../../../../src/schema/dossier";

const DEGREES = "write degrees between -90 and 90";

test.each<[string, string, Position | null | string]>([
  ["", "", null],
  ["44", "", "the latitude is missing → write both, in degrees, or neither"],
  ["", "33", "the longitude is missing → write both, in degrees, or neither"],
  ["east", "33", "“east” is no number of degrees → write decimal degrees, such as 44.36 or -12.5"],
  ["44", "north", "“north” is no number of degrees → write decimal degrees, such as 44.36 or -12.5"],
  ["44", "33", [44, 33]],
  ["+44.5", "-33.25", [44.5, -33.25]],
  ["44,5°", "33 °", [44.5, 33]],
  ["44,5° W", "33 ° N", [-44.5, 33]],
  ["44.5 w", "33.5 s", [-44.5, -33.5]],
  ["4.45e1", "3.3E-1", [44.5, 0.33]],
  ["1e-12", "33", [1e-12, 33]],
  ["1e1", "33", [10, 33]],
  ["44°59'", "33°0'", [44.983333, 33]],
  ["44 ° 30 ′ 30.25 ″", "33°15'0''", [44.508403, 33.25]],
  ["44°30'59\"W", "33°15’S", [-44.516389, -33.25]],
])("longitude %j and latitude %j are read: %j", (longitude, latitude, expected) => {
  const reading = readPosition(longitude, latitude);
  expect(reading.ok ? reading.value : `${reading.message} → ${reading.hint}`).toEqual(expected);
});

test.each([
  "44°60'",
  "44°30'60\"",
  "x44°30'",
  "44°30'x",
  "44°3.5'",
  "1,234,5",
  "1,5x",
  "x1,5",
  "x44",
  "44x",
  "44°x",
  "44 45",
  "1ex",
  "44.",
  "xE",
  "44 N",
  "E",
])("%j is no longitude", (text) => {
  expect(readPosition(text, "33").ok).toBe(false);
});

test.each<[Position, Position | string]>([
  [
    [180, 90],
    [180, 90],
  ],
  [
    [-180, -90],
    [-180, -90],
  ],
  [
    [0, 5],
    [0, 5],
  ],
  [
    [5, 0],
    [5, 0],
  ],
  [[181, 10], "181 is no longitude → write degrees between -180 and 180"],
  [[200, 90], "200 is no longitude → write degrees between -180 and 180"],
  [[100, 91], `91 is no latitude → ${DEGREES}`],
  [[10, 181], `181 is no latitude → ${DEGREES}`],
  [
    [90, 180],
    `180 is no latitude, but it could be a longitude → ${DEGREES}; if the two are swapped, write latitude 90 and longitude 180`,
  ],
  [
    [10, -91],
    `-91 is no latitude, but it could be a longitude → ${DEGREES}; if the two are swapped, write latitude 10 and longitude -91`,
  ],
])("%j is checked: %j", (position, expected) => {
  const reading = checkPosition(position);
  expect(reading.ok ? reading.value : `${reading.message} → ${reading.hint}`).toEqual(expected);
});

test("0, 0 is no place, and it is said why; what lacks a number is none either", () => {
  expect(checkPosition([0, 0])).toEqual({
    ok: true,
    value: null,
    guess: expect.stringContaining("lies in the sea off Africa"),
  });
  expect([checkPosition([1]).ok, checkPosition([]).ok]).toEqual([false, false]);
});

test("an outline's positions are found however deep they lie, and a circle round it holds them all", () => {
  const geometry: Geometry = {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [10, 50],
          [10.02, 50],
          [10.02, 50.01],
          [10, 50],
        ],
      ],
    ],
  };
  expect(positionsIn(geometry)).toHaveLength(4);
  expect(positionsIn({ type: "Point", coordinates: [1, 2] })).toEqual([[1, 2]]);
  expect(positionsIn({ coordinates: [["1", "2"], null] } as unknown as Geometry)).toEqual([]);
  expect(circleRound(geometry)).toEqual({ anchor: [10.01, 50.005], radiusMeters: 1000 });
  expect(circleRound({ type: "Point", coordinates: [1.000004, 2.000006] })).toEqual({
    anchor: [1, 2.00001],
    radiusMeters: 100,
  });
});
