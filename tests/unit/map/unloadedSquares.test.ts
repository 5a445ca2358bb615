import { expect, test } from "vitest";
import { squaresOn } from "../../../src/map/crowd/unloadedSquares";

/** A frame of 300 × 200 whose sheet begins at the corner of the world. */
const sheetAt = (zoom: number, topLeft: readonly [number, number] = [0, 0]) => ({
  zoom,
  topLeft,
  width: 900,
  height: 600,
});
// Column, row and count at zoom 4: two neighbours in the north-west, one far in the south-east.
const unloaded = { zoom: 4, squares: [0, 0, 5, 1, 0, 7, 15, 15, 1] };

test("squares are drawn as they are counted where there is room for a count", () => {
  const squares = squaresOn(unloaded, sheetAt(4));
  expect(squares.map(({ x, y, edge, count }) => [x, y, edge, count])).toEqual([
    [0, 0, 256, 5],
    [256, 0, 256, 7],
  ]);
});

test("farther away neighbours are one square, and no event is lost", () => {
  const squares = squaresOn(unloaded, sheetAt(1));
  expect(squares.map(({ x, y, edge, count }) => [x, y, edge, count])).toEqual([
    [0, 0, 128, 12],
    [384, 384, 128, 1],
  ]);
});

test("closer up a count stands in the frame as long as its square reaches into it", () => {
  const [first] = squaresOn(unloaded, sheetAt(8, [1000, 1000]));
  expect(first).toMatchObject({ x: -1000, y: -1000, edge: 4096, count: 5 });
  expect(first!.label.x).toBeGreaterThan(300);
  expect(first!.label.y).toBeGreaterThan(200);
  expect(first!.label.x).toBeLessThan(600);
});
