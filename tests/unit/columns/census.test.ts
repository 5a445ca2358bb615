import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Census,
  FINEST_ZOOM,
  MOST_SQUARES,
  PARTS,
  SquareCount,
  takeCensus,
  touching,
} from "../../../src/columns/census";
import { unloadedFrom } from "../../../src/columns/unloaded";
import type { Interval } from "../../../src/core/time/interval";
import { BARS } from "../../../src/core/time/overlapCount";
import { emptyPoints, setPoint } from "../../../src/geo/pointColumns";
import type { Position } from "../../../src/schema/dossier";

const EXTENT: Interval = [1000, 1000 + PARTS * 10];

const censusOf = (events: readonly (readonly [Interval | null, Position | null])[]): Census => {
  const census = takeCensus(EXTENT);
  for (const event of events) census.add(...event);
  return census.finish();
};

const positions = fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -80, max: 80 }));
const total = (squares: readonly number[]) =>
  squares.reduce((sum, part, i) => (i % 3 === 2 ? sum + part : sum), 0);

describe("by time", () => {
  test("a part of the extent counts the events that touch it, however many parts are asked for", () => {
    const span = fc.tuple(fc.integer({ min: 1000, max: EXTENT[1] - 1 }), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(fc.array(span), fc.constantFrom(BARS, PARTS, 1), (pairs, parts) => {
        const spans = pairs.map(([start, length]): Interval => [start, Math.min(start + length, EXTENT[1])]);
        const part = (EXTENT[1] - EXTENT[0]) / parts;
        const expected = Array.from({ length: parts }, (_, i) => {
          const [from, to] = [EXTENT[0] + i * part, EXTENT[0] + (i + 1) * part];
          return spans.filter(([start, end]) => start < to && end > from).length;
        });
        expect(touching(censusOf(spans.map((span) => [span, null])), parts)).toEqual(expected);
      }),
    );
  });

  test("what lies outside the extent counts at its edge, and what has no time nowhere", () => {
    const census = censusOf([
      [[0, 10], null],
      [[EXTENT[1] + 5, EXTENT[1] + 9], null],
      [null, null],
    ]);
    const counts = touching(census, BARS);
    expect([counts[0], counts.at(-1), counts.reduce((a, b) => a + b)]).toEqual([1, 1, 2]);
  });
});

describe("by place", () => {
  test("every event is in one square, and there are no more squares than fit", () => {
    fc.assert(
      fc.property(fc.array(positions, { maxLength: 2000, size: "max" }), (all) => {
        const { squares, zoom } = censusOf(all.map((position) => [null, position]));
        expect(total(squares)).toBe(all.length);
        expect(squares.length).toBeLessThanOrEqual(3 * MOST_SQUARES);
        expect(zoom).toBeLessThanOrEqual(FINEST_ZOOM);
        expect(squares.every((part, i) => i % 3 === 2 || part < 2 ** zoom)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test("the squares are as fine as there is room for, whatever the order of the events", () => {
    const far = Array.from(
      { length: 900 },
      (_, i): Position => [(i % 30) * 10 - 150, Math.floor(i / 30) * 4 - 60],
    );
    const there = censusOf(far.map((position) => [null, position]));
    const back = censusOf([...far].reverse().map((position) => [null, position]));
    expect(back).toEqual(there);
    expect(SquareCount.of(there).size).toBeLessThanOrEqual(MOST_SQUARES);
    const town = censusOf([[null, [44.4, 33.3]]]);
    expect([town.zoom, town.squares[2]]).toEqual([FINEST_ZOOM, 1]);
  });

  test("its bounds are those of the events themselves", () => {
    const { bounds } = censusOf([
      [null, [10, -20]],
      [null, [-5, 40]],
    ]);
    for (const [i, degrees] of [-5, -20, 10, 40].entries()) expect(bounds![i]).toBeCloseTo(degrees, 6);
    expect(censusOf([[[1000, 1001], null]]).bounds).toBeNull();
  });
});

test("what isn't here is all but what is, place by place", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(positions, fc.boolean()), { minLength: 1 }), (all) => {
      const census = censusOf(all.map(([position]) => [[1000, 1001], position]));
      const here = all.filter(([, isHere]) => isHere);
      const points = emptyPoints(here.length);
      for (const [i, [position]] of here.entries()) setPoint(points, i, position);
      const unloaded = unloadedFrom(census, { points, byPlace: Uint32Array.from(here.keys()) });
      const { zoom } = census;
      const expected = new SquareCount(zoom);
      const own = emptyPoints(1);
      for (const [position, isHere] of all) {
        if (isHere) continue;
        setPoint(own, 0, position);
        expected.add(own.x[0]!, own.y[0]!);
      }
      expect(unloaded.squares).toEqual(expected.toList());
      expect(unloaded.bars[0]).toBe(all.length);
    }),
  );
});
