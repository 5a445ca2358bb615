import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTouching } from "../../../src/geo/mergeTouching";

const point = fc.record({
  x: fc.double({ min: -50, max: 900, noNaN: true }),
  y: fc.double({ min: -50, max: 500, noNaN: true }),
});
const points = fc.oneof(
  fc.array(point, { maxLength: 30 }),
  // Close together, and on one spot.
  fc.array(fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 30,
  }),
);
const radii = fc.constantFrom(11, 16, 22);
const away = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

test("no mark is farther from any of its places than its own radius, and a lone one stands on its place", () => {
  fc.assert(
    fc.property(points, radii, (all, radius) => {
      for (const mark of mergeTouching(all, radius)) {
        expect(mark.radius).toBeGreaterThanOrEqual(radius);
        for (const i of mark.members) expect(away(mark.at, all[i]!)).toBeLessThanOrEqual(mark.radius + 1e-6);
        if (mark.members.length === 1) expect(mark.at).toEqual(all[mark.members[0]!]);
      }
    }),
  );
});

test("each place is in one mark, in its order, and no two marks overlap", () => {
  fc.assert(
    fc.property(points, radii, (all, radius) => {
      const marks = mergeTouching(all, radius);
      expect(marks.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...all.keys()]);
      for (const { members } of marks) expect(members).toEqual([...members].sort((a, b) => a - b));
      marks.forEach((a, i) => {
        for (const b of marks.slice(i + 1))
          expect(away(a.at, b.at)).toBeGreaterThanOrEqual(a.radius + b.radius - 1e-6);
      });
    }),
  );
});

test("places apart stay apart, whatever their order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
      const grid = order.map((n) => ({ x: (n % 4) * 33, y: Math.floor(n / 4) * 33 }));
      expect(mergeTouching(grid, 16)).toHaveLength(8);
    }),
  );
});

test("two that touch become one between them, of the same size", () => {
  const [mark, ...rest] = mergeTouching(
    [
      { x: 100, y: 100 },
      { x: 130, y: 100 },
    ],
    16,
  );
  expect(rest).toEqual([]);
  expect(mark).toEqual({ members: [0, 1], at: { x: 115, y: 100 }, radius: 16 });
});
