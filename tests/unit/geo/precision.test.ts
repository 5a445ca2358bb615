import { expect, test } from "vitest";
import { placeCodes } from "../../../src/geo/precision";
import type { PlaceRelation, SitePrecision } from "../../../src/schema/vocabulary";

test.each<[SitePrecision, number | null, boolean, PlaceRelation | null, number | null, number | null]>([
  ["building", 50, false, "at", 1, 1],
  ["building", 50, false, "near", 2, 2],
  ["building", 1500, true, "at", 2, 2],
  ["building", 1000, true, "at", 1, 1],
  ["building", 1500, false, "at", 1, 1],
  ["compound", 600, false, "outside", 1, 1],
  ["compound", 3000, false, "from", 1, 1],
  ["compound", 3000, false, null, 1, 1],
  ["area", 1800, true, "in", 2, 2],
  ["area", 25_000, false, "in", 2, 2],
  ["area", 60_000, false, "in", 3, 4],
  ["region", 300_000, true, "in", 3, 4],
  ["region", 900_000, true, "in", 3, 6],
  ["region", null, false, "in", 3, 6],
  ["unstated", null, false, "at", null, null],
  ["unstated", 500, true, "near", null, null],
])(
  "%s, radius %s m, approximate %s, %s: ACLED %s, UCDP %s",
  (precision, radiusMeters, approximate, relation, acled, ucdp) => {
    expect(placeCodes({ precision, radiusMeters, approximate, relation })).toEqual({ acled, ucdp });
  },
);
