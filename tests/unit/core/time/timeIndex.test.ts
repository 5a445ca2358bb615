import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantsFrom, packInstants } from "../../../../src/core/time/instants";
import { createTimeIndex } from "../../../../src/core/time/timeIndex";

const minute = 60_000;
const missing = fc.constant(Number.NaN);
/** Few different ones, so that several fall together. */
const minutes = fc.integer({ min: -20, max: 20 }).map((n) => n * minute);
const kinds = {
  "of whole minutes": minutes,
  "of milliseconds": fc.integer({ min: -20, max: 20 }),
  "before the epoch": fc.integer({ min: -40, max: -20 }).map((n) => n * minute),
};

/** What a look at each edge would find. */
const byLooking = (columns: readonly Float64Array[], a: number, b: number) =>
  columns
    .flatMap((column) => [...column].map((edge, item) => ({ edge, item })))
    .filter(({ edge }) => edge > Math.min(a, b) && edge <= Math.max(a, b));

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
        const index = createTimeIndex(all.map((column) => packInstants(instantsFrom([...column]))));
        const expected = byLooking(all, a, b);
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const) {
          const visited: number[] = [];
          index.eachBetween(from, to, (item) => visited.push(item));
          const items = expected.map(({ item }) => item);
          const inAnyOrder = (all: readonly number[]) => all.toSorted((x, y) => x - y);
          expect(inAnyOrder(visited)).toEqual(inAnyOrder(items));
        }
      }),
    );
  });
});

test("many edges are gone past in parts, each of about as many as are asked for", () => {
  const column = instantsFrom(Array.from({ length: 1000 }, (_, i) => ((i * 37) % 250) * minute));
  const index = createTimeIndex([column, instantsFrom(new Array(1000).fill(Number.NaN))]);
  for (const [from, to] of [
    [-minute, 249 * minute],
    [249 * minute, -minute],
    [10 * minute, 10 * minute],
  ] as const) {
    const visited: number[] = [];
    let at: number = from;
    let parts = 0;
    for (; parts === 0 || at !== to; parts++) {
      const before = visited.length;
      const next = index.within(at, to, 100);
      index.eachBetween(at, next, (item) => visited.push(item));
      expect(visited.length - before).toBeLessThan(110);
      at = next;
    }
    const whole: number[] = [];
    index.eachBetween(from, to, (item) => whole.push(item));
    expect(new Set(visited)).toEqual(new Set(whole));
    expect(visited).toHaveLength(whole.length);
    expect(parts).toBeLessThan(12);
  }
});

test("edges so far apart that minute and item don't fit in one number keep their items", () => {
  const column = new Float64Array(1200).fill(Number.NaN);
  column[3] = -1.2e14;
  column[1199] = 1.2e14;
  column[7] = 0;
  const visited: number[] = [];
  const instants = packInstants(instantsFrom([...column]));
  createTimeIndex([instants]).eachBetween(-1.3e14, 1.3e14, (item) => visited.push(item));
  expect(visited).toEqual([3, 7, 1199]);
});
