import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOf } from "../../../src/core/rankOf";

test("an event stands in a result where a look at each would find it, or nowhere", () => {
  const results = fc
    .uniqueArray(fc.nat(30))
    .map((all) => all.sort((a, b) => a - b).map((index) => ({ index })));
  fc.assert(
    fc.property(results, fc.nat(30), (events, index) => {
      expect(rankOf({ index }, events)).toBe(events.findIndex((event) => event.index === index));
    }),
  );
});
