import { expect, test } from "vitest";
import { elsewhereGround } from "../../../../src/build/pages/elsewhereGround";
import { harbourDossier } from "../../../fixtures/harbour";

const around = (...bounds: readonly [number, number, number, number]) => ({ bounds });

test.each([
  ["another country's", [around(36, 27, 51, 39)], /basemap: null/],
  ["one that holds a place", [around(36, 27, 51, 39), around(170, -47, 179, -34)], null],
  ["none", [], null],
])("whoever builds a site on %s basemap is told if no place lies on it", (_, basemaps, told) => {
  const warning = elsewhereGround(harbourDossier(), basemaps);
  if (told) expect(warning).toMatch(told);
  else expect(warning).toBeNull();
});
