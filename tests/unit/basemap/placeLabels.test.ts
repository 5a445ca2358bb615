import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, collides } from "../../../src/geo/box";
import { placeLabels } from "../../../src/map/basemap/placeLabels";

const boxes = fc.record({
  left: fc.integer({ min: -600, max: 600 }),
  top: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 40 }),
});
const placements = fc.record({ boxes: fc.array(boxes, { minLength: 1, maxLength: 3 }) });
const candidates = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1 }),
    priority: fc.integer({ min: 0, max: 5 }),
    placements: fc.array(placements, { maxLength: 4 }),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
);

test("no label covers another or a reserved box", () => {
  fc.assert(
    fc.property(candidates, fc.array(boxes, { maxLength: 6 }), (wanted, reserved) => {
      const placed = placeLabels(wanted, reserved).map(({ placement }) => placement.boxes);
      placed.forEach((mine, index) => {
        const others: readonly Box[] = [...reserved, ...placed.slice(index + 1).flat()];
        for (const a of mine) for (const b of others) expect(collides(a, b)).toBe(false);
      });
    }),
  );
});

test("the outcome does not depend on the order in which names are given", () => {
  fc.assert(
    fc.property(candidates, (wanted) => {
      const keys = (list: typeof wanted) => placeLabels(list).map(({ candidate }) => candidate.key);
      expect(keys([...wanted].reverse())).toEqual(keys(wanted));
    }),
  );
});

test("what is left out had no free place", () => {
  fc.assert(
    fc.property(candidates, (wanted) => {
      const placed = placeLabels(wanted);
      const taken = placed.flatMap(({ placement }) => placement.boxes);
      const stands = new Set(placed.map(({ candidate }) => candidate.key));
      for (const { key, placements } of wanted)
        if (!stands.has(key))
          for (const placement of placements)
            expect(placement.boxes.some((box) => taken.some((other) => collides(box, other)))).toBe(true);
    }),
  );
});

test("the more important name gets the place, the other the next best", () => {
  const at = (x: number) => ({ boxes: [{ left: x, top: 0, width: 10, height: 10 }] });
  const placed = placeLabels([
    { key: "village", priority: 2, placements: [at(0), at(20)] },
    { key: "city", priority: 1, placements: [at(0)] },
  ]);
  expect(placed.map(({ candidate, placement }) => [candidate.key, placement.boxes[0]?.left])).toEqual([
    ["city", 0],
    ["village", 20],
  ]);
});
