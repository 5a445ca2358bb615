import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyPoints, positionAt, setPoint } from "../../../../src/core/space/pointColumns";
import { isSomewhere, WORLD } from "../../../../src/core/space/points";
import { eachInBox, sortByPlace, walkBox } from "../../../../src/core/space/pointTree";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
/** Many at one spot, along one line, or anywhere. */
const spots = fc.oneof(
  fc.array(position, { maxLength: 300 }),
  fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(4, 5)), { maxLength: 300 }),
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
