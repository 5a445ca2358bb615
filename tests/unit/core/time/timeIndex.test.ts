import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTimeIndex } from "../../../../src/core/time/timeIndex";

const second = 1000;
const missing = fc.constant(Number.NaN);
/** Few different ones, so that several fall together. */
const seconds = fc.integer({ min: -20, max: 20 }).map((n) => n * second);
const kinds = {
  "of whole seconds": seconds,
  "of milliseconds": fc.integer({ min: -20, max: 20 }),
  "before the epoch": fc.integer({ min: -40, max: -20 }).map((n) => n * second),
};

/** What a look at each edge would find, in the order of time. */
const byLooking = (columns: readonly Float64Array[], a: number, b: number) =>
  columns
    .flatMap((column) => [...column].map((edge, item) => ({ edge, item })))
    .filter(({ edge }) => edge > Math.min(a, b) && edge <= Math.max(a, b))
    .sort((x, y) => x.edge - y.edge || x.item - y.item);

describe.each(Object.entries(kinds))("edges %s", (_, edge) => {
  const columns = fc.nat(12).chain((count) =>
    fc.array(
      fc
        .array(fc.oneof({ weight: 4, arbitrary: edge }, { weight: 1, arbitrary: missing }), {
          minLength: count,
          maxLength: count,
        })
        .map((column) => Float64Array.from(column)),
      { minLength: 1, maxLength: 3 },
    ),
  );

  test("are visited between two instants, either way, as a look at each would find them", () => {
    fc.assert(
      fc.property(columns, edge, edge, (all, a, b) => {
        const index = createTimeIndex(all);
        const expected = byLooking(all, a, b);
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const) {
          const visited: number[] = [];
          index.eachBetween(from, to, (item) => visited.push(item));
          const items = expected.map(({ item }) => item);
          expect(index.countBetween(from, to)).toBe(items.length);
          const isInOneOrder = new Set(expected.map((one) => one.edge)).size === items.length;
          const inAnyOrder = (all: readonly number[]) => all.toSorted((x, y) => x - y);
          if (isInOneOrder) expect(visited).toEqual(items);
          else expect(inAnyOrder(visited)).toEqual(inAnyOrder(items));
        }
      }),
    );
  });
});

test("edges so far apart that second and item don't fit in one number keep their items", () => {
  const column = new Float64Array(1200).fill(Number.NaN);
  column[3] = -4e15;
  column[1199] = 4e15;
  const visited: number[] = [];
  createTimeIndex([column]).eachBetween(-4.1e15, 4.1e15, (item) => visited.push(item));
  expect(visited).toEqual([3, 1199]);
});
