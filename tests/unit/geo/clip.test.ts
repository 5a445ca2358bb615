import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../src/geo/box";
import { clipLine, clipRing } from "../../../src/geo/clip";

const BOX = { left: 0, top: 0, width: 100, height: 60 };
const square = (x: number, y: number, size: number): Point[] => [
  { x, y },
  { x: x + size, y },
  { x: x + size, y: y + size },
  { x, y: y + size },
];
const area = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, { x, y }, i) => {
      const next = ring[(i + 1) % ring.length]!;
      return sum + (x * next.y - next.x * y) / 2;
    }, 0),
  );

test.each([
  ["inside stays as it is", square(10, 10, 20), 400],
  ["over a corner keeps the part inside", square(-10, -10, 20), 100],
  ["round the whole box becomes the box", square(-100, -100, 400), 6000],
  ["beside the box is nothing", square(200, 10, 20), 0],
])("a ring %s", (_, ring, expected) => {
  expect(area(clipRing(ring, BOX))).toBeCloseTo(expected);
});

test("what is left lies in the box", () => {
  const point = fc.record({
    x: fc.integer({ min: -1000, max: 1000 }),
    y: fc.integer({ min: -1000, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (ring) => {
      for (const { x, y } of clipRing(ring, BOX)) {
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(100 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeLessThanOrEqual(60 + 1e-6);
      }
    }),
  );
});

const points = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
});

test("the pieces of a line lie in the box, and what lies in the box is in a piece", () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 2, maxLength: 12 }), (line) => {
      const pieces = clipLine(line, BOX);
      for (const { x, y } of pieces.flat()) {
        expect([x >= -1e-6 && x <= 100 + 1e-6, y >= -1e-6 && y <= 60 + 1e-6]).toEqual([true, true]);
      }
      const inside = line.filter(({ x, y }) => x > 0 && x < 100 && y > 0 && y < 60);
      const isMoving = line.some(({ x, y }) => x !== line[0]!.x || y !== line[0]!.y);
      if (isMoving) expect(pieces.flat()).toEqual(expect.arrayContaining(inside));
    }),
  );
});

test("a line that crosses the box without a point in it leaves the part inside", () => {
  const crossing = [
    { x: -100, y: 30 },
    { x: 200, y: 30 },
  ];
  expect(clipLine(crossing, BOX)).toEqual([
    [
      { x: 0, y: 30 },
      { x: 100, y: 30 },
    ],
  ]);
});
