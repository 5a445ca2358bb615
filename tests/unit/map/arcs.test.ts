import fc from "fast-check";
import { expect, test } from "vitest";
import { arcBetween } from "../../../src/map/arcs";

const panel = { left: 0, top: 0, width: 800, height: 500 };
const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

test("an arc is bowed, and stops short of both markers", () => {
  const arc = arcBetween({ x: 100, y: 300 }, { x: 500, y: 300 }, panel, 20)!;
  const [startX, startY, , controlY, endX, endY] = numbers(arc.path) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  expect(Math.hypot(startX - 100, startY - 300)).toBeCloseTo(20, 0);
  expect(Math.hypot(endX - 500, endY - 300)).toBeCloseTo(20, 0);
  expect(controlY).toBeLessThan(300);
  expect(arc.middle.y).toBeLessThan(300);
});

test("there is none between places that are both out of view, or that nearly touch", () => {
  expect(arcBetween({ x: -10, y: 0 }, { x: 900, y: 10 }, panel, 20)).toBeNull();
  expect(arcBetween({ x: 100, y: 100 }, { x: 130, y: 100 }, panel, 20)).toBeNull();
});

test("towards a place out of view it ends at the edge", () => {
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 5000 }), fc.integer({ min: -400, max: 900 }), (x, y) => {
      const arc = arcBetween({ x: 300, y: 250 }, { x, y }, panel, 20)!;
      const [endX, endY] = numbers(arc.path).slice(-2) as [number, number];
      expect(endX >= 0 && endX <= 800.1 && endY >= -0.1 && endY <= 500.1).toBe(true);
      expect(Math.min(800 - endX, endY, 500 - endY)).toBeLessThan(0.2);
    }),
  );
});
