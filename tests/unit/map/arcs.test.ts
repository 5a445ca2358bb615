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

test("there is none to a place out of view, or between places that nearly touch", () => {
  expect(arcBetween({ x: -10, y: 0 }, { x: 900, y: 10 }, panel, 20)).toBeNull();
  expect(arcBetween({ x: 100, y: 100 }, { x: 130, y: 100 }, panel, 20)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 801, max: 5000 }), fc.integer({ min: -400, max: 900 }), (x, y) => {
      expect(arcBetween({ x: 300, y: 250 }, { x, y }, panel, 20)).toBeNull();
      expect(arcBetween({ x, y }, { x: 300, y: 250 }, panel, 20)).toBeNull();
    }),
  );
});
