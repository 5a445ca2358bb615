import fc from "fast-check";
import { expect, test } from "vitest";
import { toColumns } from "../../../../src/core/spanColumns";
import { type Interval, overlaps } from "../../../../src/core/time/interval";
import { createOverlapCount } from "../../../../src/core/time/overlapCount";

test("the count is that of the spans that overlap the one asked about", () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(
      fc.array(pair),
      fc.integer({ min: -5, max: 80 }),
      fc.integer({ min: 1, max: 9 }),
      (pairs, at, length) => {
        const asked: Interval = [at, at + length];
        const spans = pairs.map(([start, length]): Interval => [start, start + length]);
        expect(createOverlapCount(toColumns(spans))(asked)).toBe(
          spans.filter((span) => overlaps(span, asked)).length,
        );
      },
    ),
  );
});
