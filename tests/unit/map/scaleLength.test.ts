import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleLength } from "../../../src/map/controls/scaleLength";

test("the scale is the longest 1, 2 or 5 times a power of ten that fits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 2e7, noNaN: true }), (meters) => {
      const length = scaleLength(meters);
      expect(length).toBeLessThanOrEqual(meters * (1 + 1e-12));
      expect(length * 2.5).toBeGreaterThan(meters * (1 - 1e-12));
      expect(["1", "2", "5"]).toContain(length.toExponential()[0]);
    }),
  );
});
