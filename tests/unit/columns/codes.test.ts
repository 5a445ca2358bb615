import fc from "fast-check";
import { expect, test } from "vitest";
import { codeAt, toCodes } from "../../../src/columns/codes";

test("a place in a list is kept in as few bytes as the list allows, and none is told from the last", () => {
  const sizes = fc.constantFrom(0, 1, 254, 255, 256, 65_534, 65_535, 70_000);
  fc.assert(
    fc.property(sizes, fc.array(fc.option(fc.nat(), { nil: null })), (listed, all) => {
      const places = all.map((place) => (place === null || listed === 0 ? -1 : place % listed));
      if (listed > 0) places.push(listed - 1);
      const codes = toCodes(places, listed);
      expect(places.map((_, i) => codeAt(codes, i))).toEqual(places);
    }),
  );
  const bytes = (listed: number) => toCodes([0], listed).BYTES_PER_ELEMENT;
  expect([bytes(255), bytes(256), bytes(65_535), bytes(65_536)]).toEqual([1, 2, 2, 4]);
  expect(toCodes([-1, -1], 0)).toHaveLength(0);
});
