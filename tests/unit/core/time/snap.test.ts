import fc from "fast-check";
import { expect, test } from "vitest";
import { snap } from "../../../../src/core/time/snap";
import { firstAtOrAfter } from "../../../../src/core/time/sorted";

const sortedEdges = fc.array(fc.integer({ min: 0, max: 60 })).map((all) => all.sort((a, b) => a - b));

test("the first that is not before is the one that a look at each would find", () => {
  fc.assert(
    fc.property(sortedEdges, fc.integer({ min: -5, max: 65 }), (edges, at) => {
      const found = edges.findIndex((edge) => edge >= at);
      expect(firstAtOrAfter(edges, at)).toBe(found < 0 ? edges.length : found);
    }),
  );
});

test("a moment goes to an edge at the end of its reach, and not to one beyond", () => {
  expect([snap(0, [[20]], 20), snap(40, [[20]], 20), snap(0, [[20]], 19), snap(40, [[20]], 19)]).toEqual([
    20, 20, 0, 40,
  ]);
});
