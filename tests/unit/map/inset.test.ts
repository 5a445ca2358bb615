import fc from "fast-check";
import { expect, test } from "vitest";
import { insetCorner } from "../../../src/map/inset/insetCorner";
import { insetProjection } from "../../../src/map/inset/insetProjection";

test("a point on the overview map is the position it was drawn from", () => {
  const { toPoint, toPosition, width, height } = insetProjection([36, 27, 52, 39], 168);
  expect(width).toBe(168);
  expect(height).toBeGreaterThan(130);
  fc.assert(
    fc.property(
      fc.double({ min: 36, max: 52, noNaN: true }),
      fc.double({ min: 27, max: 39, noNaN: true }),
      (lon, lat) => {
        const [backLon = 0, backLat = 0] = toPosition(toPoint([lon, lat]));
        expect(backLon).toBeCloseTo(lon, 6);
        expect(backLat).toBeCloseTo(lat, 6);
      },
    ),
  );
});

test("the overview map takes the corner that hides nothing, the first where all are alike", () => {
  const top = { left: 600, top: 0, width: 200, height: 150 };
  const bottom = { left: 600, top: 350, width: 200, height: 150 };
  const thing = (x: number, y: number) => ({
    at: { x, y },
    area: { left: x - 10, top: y - 10, width: 20, height: 20 },
  });
  expect(insetCorner([top, bottom], [thing(700, 90)])).toBe(1);
  expect(insetCorner([top, bottom], [thing(700, 400), thing(100, 100)])).toBe(0);
  expect(insetCorner([top, bottom], [])).toBe(0);
});
