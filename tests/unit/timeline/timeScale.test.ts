import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, type Interval } from "../../../src/core/time/interval";
import { createTimeScale } from "../../../src/timeline/timeScale";

const domains = fc
  .tuple(fc.integer({ min: -6e13, max: 6e12 }), fc.integer({ min: HOUR, max: 2000 * 365 * DAY }))
  .map(([start, length]): Interval => [start, start + length]);
const directions = fc.constantFrom("ltr" as const, "rtl" as const);
const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** A fold somewhere in the middle of the domain. */
const foldOf = ([start, end]: Interval): Interval => [
  start + (end - start) * 0.3,
  start + (end - start) * 0.7,
];

test("pixels lead back to the instant they came from, folded or not", () => {
  fc.assert(
    fc.property(domains, directions, shares, fc.boolean(), (domain, direction, share, folded) => {
      const quiet = folded ? [foldOf(domain)] : [];
      const scale = createTimeScale({ domain, width: 1000, direction, quiet });
      const at = domain[0] + share * (domain[1] - domain[0]);
      expect(Math.abs(scale.toInstant(scale.toX(at)) - at)).toBeLessThan(1 + (domain[1] - domain[0]) / 1e6);
    }),
  );
});

test("time runs in the reading direction and fills the width", () => {
  fc.assert(
    fc.property(domains, directions, fc.boolean(), (domain, direction, folded) => {
      const scale = createTimeScale({ domain, width: 640, direction, quiet: folded ? [foldOf(domain)] : [] });
      const [first, last] = [scale.toX(domain[0]), scale.toX(domain[1])];
      expect(direction === "ltr" ? [first, last] : [last, first]).toEqual([0, 640]);
      expect(scale.toBox(domain)).toEqual({ left: 0, right: 640 });
    }),
  );
});

test("a folded stretch gives its room to the others", () => {
  const domain: Interval = [0, 100 * DAY];
  const scale = createTimeScale({ domain, width: 1000, direction: "ltr", quiet: [[10 * DAY, 90 * DAY]] });
  expect(scale.toX(90 * DAY) - scale.toX(10 * DAY)).toBeCloseTo(24);
  expect(scale.toX(10 * DAY)).toBeCloseTo(488);
});

test("a single instant still makes a scale", () => {
  const scale = createTimeScale({ domain: [5, 5], width: 100, direction: "ltr" });
  expect(scale.toX(5)).toBe(0);
});
