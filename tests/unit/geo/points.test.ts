import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyPoints, positionAt, setPoint } from "../../../src/geo/pointColumns";
import { isSomewhere, WORLD } from "../../../src/geo/points";
import { eachInBox, type PointBox, sortByPlace, walkBox } from "../../../src/geo/pointTree";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
/** So many that they are sorted: left to itself, a list is hardly longer than ten. */
const MANY = { maxLength: 300, size: "max" } as const;
/** Many at one spot, along one line, or anywhere. */
const spots = fc.oneof(
  fc.array(position, MANY),
  fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(4, 5)), MANY),
);
const pointsOf = (all: readonly (readonly [number, number])[]) => {
  const points = emptyPoints(all.length);
  all.forEach((each, i) => {
    setPoint(points, i, each);
  });
  return points;
};

test("a position is kept to a metre", () => {
  fc.assert(
    fc.property(position, ([lon, lat]) => {
      const [x = 0, y = 0] = positionAt(pointsOf([[lon, lat]]), 0)!;
      expect(Math.abs(x - lon)).toBeLessThan(6e-6);
      expect(Math.abs(y - lat)).toBeLessThan(6e-6);
    }),
  );
});

test("what has no place has none", () => {
  const points = emptyPoints(1);
  expect([isSomewhere(points, 0), positionAt(points, 0)]).toEqual([false, null]);
});

test("beyond where the map ends a place is on its edge", () => {
  expect(positionAt(pointsOf([[180, 90]]), 0)).toEqual([180, 85.05113]);
  expect(positionAt(pointsOf([[-180, -90]]), 0)).toEqual([-180, -85.05113]);
});

test("a box holds what a look at each would find in it, each once", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(spots, fc.tuple(share, share, share, share), fc.nat(), (all, [a, b, c, d], pick) => {
      const points = pointsOf(all);
      const sorted = sortByPlace(points, Uint32Array.from(all.keys()));
      // As often as not with its corner exactly on one of them.
      const corner = pick % 2 === 1 && all.length > 0 ? pick % all.length : null;
      const box = {
        left: corner === null ? Math.min(a, b) * WORLD : points.x[corner]!,
        top: corner === null ? Math.min(c, d) * WORLD : points.y[corner]!,
        right: Math.max(a, b) * WORLD,
        bottom: Math.max(c, d) * WORLD,
      };
      const found: number[] = [];
      eachInBox(points, sorted, box, (item) => found.push(item));
      const expected = [...all.keys()].filter(
        (i) =>
          points.x[i]! >= box.left &&
          points.x[i]! <= box.right &&
          points.y[i]! >= box.top &&
          points.y[i]! <= box.bottom,
      );
      expect(found.sort((x, y) => x - y)).toEqual(expected);
      const inParts: number[] = [];
      const walk = walkBox(points, sorted, box, (item) => inParts.push(item));
      while (walk(5));
      expect(inParts.sort((x, y) => x - y)).toEqual(expected);
    }),
  );
});

const GRID = 64;
/** Each crossing of a grid once, in an order that has nothing to do with where it is. */
const grid = () => {
  const count = GRID * GRID;
  const points = emptyPoints(count);
  for (let i = 0; i < count; i++) {
    const crossing = (i * 1663) % count;
    points.x[i] = (crossing % GRID) * (WORLD / GRID);
    points.y[i] = Math.floor(crossing / GRID) * (WORLD / GRID);
  }
  return { points, items: Uint32Array.from({ length: count }, (_, i) => i) };
};

test("sorted points keep to their halves, by turns across and down, until few stand together", () => {
  const { points, items } = grid();
  const sorted = sortByPlace(points, items);
  expect([...sorted].sort((a, b) => a - b)).toEqual([...sorted.keys()]);
  const check = (from: number, to: number, axis: Uint32Array, other: Uint32Array) => {
    if (to - from <= 32) return;
    const middle = (from + to) >> 1;
    const at = axis[sorted[middle]!]!;
    expect(sorted.subarray(from, middle).every((item) => axis[item]! <= at)).toBe(true);
    expect(sorted.subarray(middle, to).every((item) => axis[item]! >= at)).toBe(true);
    check(from, middle, other, axis);
    check(middle + 1, to, other, axis);
  };
  check(0, sorted.length, points.x, points.y);
});

test("a walk looks at few more than stand in the box, and at no more at once than it is allowed", () => {
  const { points, items } = grid();
  const sorted = sortByPlace(points, items);
  const edge = WORLD / 4;
  const box = { left: edge, top: edge, right: 2 * edge, bottom: 2 * edge };
  let seen = 0;
  const walk = walkBox(points, sorted, box, () => seen++);
  let calls = 1;
  let before = 0;
  while (walk(10)) {
    calls++;
    expect(seen - before).toBeLessThanOrEqual(10);
    before = seen;
  }
  expect(seen).toBe(17 * 17);
  expect(calls).toBeGreaterThan(seen / 10);
  expect(calls).toBeLessThan((2 * seen + 300) / 10);
  expect(walk(10)).toBe(false);
});

test("where all are asked for, nothing is looked at twice, and a box beside them all is empty at once", () => {
  const { points, items } = grid();
  const sorted = sortByPlace(points, items);
  const count = (box: PointBox) => {
    let seen = 0;
    eachInBox(points, sorted, box, () => seen++);
    return seen;
  };
  const world = { left: 0, top: 0, right: WORLD, bottom: WORLD };
  expect(count(world)).toBe(GRID * GRID);
  for (const side of ["left", "top"] as const) expect(count({ ...world, [side]: WORLD - 1 })).toBe(0);
  for (const side of ["right", "bottom"] as const) expect(count({ ...world, [side]: 0 })).toBe(GRID);
  expect(walkBox(points, sorted, { ...world, left: WORLD - 1 }, () => {})((GRID * GRID) / 4)).toBe(false);
});

test("a box that is no more than the spot where all stand holds them all", () => {
  const points = pointsOf(Array.from({ length: 200 }, () => [10, 20] as const));
  const sorted = sortByPlace(
    points,
    Uint32Array.from({ length: 200 }, (_, i) => i),
  );
  const [x, y] = [points.x[0]!, points.y[0]!];
  let seen = 0;
  eachInBox(points, sorted, { left: x, top: y, right: x, bottom: y }, () => seen++);
  expect(seen).toBe(200);
});
