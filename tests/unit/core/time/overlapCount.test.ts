import fc from "fast-check";
import { expect, test } from "vitest";
import { toColumns } from "../../../../src/core/spanColumns";
import { contains, type Interval } from "../../../../src/core/time/interval";
import { createOverlapCount } from "../../../../src/core/time/overlapCount";

test("the count is that of the spans that hold the instant", () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(pair), fc.integer({ min: -5, max: 80 }), (pairs, at) => {
      const spans = pairs.map(([start, length]): Interval => [start, start + length]);
      expect(createOverlapCount(toColumns(spans))(at)).toBe(
        spans.filter((span) => contains(span, at)).length,
      );
    }),
  );
});
