import * as v from "valibot";
import { expect, test } from "vitest";
import { GeometrySchema, HeaderSchema, SlugSchema } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";

const withHeader = (more: object) => v.is(HeaderSchema, { ...harbour.dossier, ...more });

test.each([
  ["2020-01-02T03:04Z", true],
  ["2020-01-02T03:04:05Z", true],
  ["2020-01-02T03:04:05.6Z", true],
  ["2020-01-02T03:04:05.678+05:30", true],
  ["2020-01-02T03:04-08:00", true],
  ["2020-01-02T03:04:05.6789Z", false],
  ["2020-01-02T03:04:05.Z", false],
  ["2020-01-02T03:04:05.abZ", false],
  ["2020-01-02T03:04", false],
  ["2020-01-02", false],
  ["+2020-01-02T03:04Z", false],
  ["2020-01-02T03:04Z and later", false],
  ["2020-01-02T03:04:0Z", false],
  ["2020-01-02 03:04Z", false],
])("%s is an instant: %s", (start, isOne) => {
  expect(withHeader({ start })).toBe(isOne);
});

test("a dossier is of this format and no other", () => {
  expect([withHeader({}), withHeader({ format: "dateline/2" }), withHeader({ format: "" })]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ["fire-at-quay-2", true],
  ["a".repeat(80), true],
  ["a".repeat(81), false],
  ["fire-", false],
  ["-fire", false],
  ["fire--quay", false],
  ["Fire", false],
  ["fire at quay", false],
  ["fire/quay", false],
  ["", false],
])("%j is a slug: %s", (slug, isOne) => {
  expect(v.is(SlugSchema, slug)).toBe(isOne);
});

const LINE = [
  [1, 2],
  [3, 4, 500],
];
test.each([
  ["Point", [1, 2], true],
  ["MultiPoint", LINE, true],
  ["LineString", LINE, true],
  ["MultiLineString", [LINE], true],
  ["Polygon", [LINE], true],
  ["MultiPolygon", [[LINE]], true],
  ["Point", [1], false],
  ["Point", [1, 2, 3, 4], false],
  ["Point", [1, Number.POSITIVE_INFINITY], false],
  ["LineString", [1, 2], false],
  ["MultiPolygon", [LINE], false],
  ["Circle", [1, 2], false],
  ["", [1, 2], false],
])("a %s of %j is a geometry: %s", (type, coordinates, isOne) => {
  expect(v.is(GeometrySchema, { type, coordinates })).toBe(isOne);
});
