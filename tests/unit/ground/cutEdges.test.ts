import { expect, test } from "vitest";
import type { Bounds } from "../../../src/geo/bounds";
import { withoutCutEdges } from "../../../src/ground/cutEdges";

const BOUNDS: Bounds = [0, 0, 10, 10];
const ring = (...points: [number, number][]) => ({ type: "Polygon" as const, coordinates: [points] });

test("an area inside keeps its whole outline", () => {
  const square = ring([2, 2], [4, 2], [4, 4], [2, 4], [2, 2]);
  expect(withoutCutEdges(square, BOUNDS).coordinates).toEqual(square.coordinates);
});

test("the edges along the bounds go, the borders that end there stay", () => {
  const corner = ring([0, 0], [6, 0], [6, 5], [0, 5], [0, 0]);
  expect(withoutCutEdges(corner, BOUNDS).coordinates).toEqual([
    [
      [6, 0],
      [6, 5],
      [0, 5],
    ],
  ]);
});

test("an area as large as the file has no outline left", () => {
  expect(withoutCutEdges(ring([0, 0], [10, 0], [10, 10], [0, 10], [0, 0]), BOUNDS).coordinates).toEqual([]);
});
