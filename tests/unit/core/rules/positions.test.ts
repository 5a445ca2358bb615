import { expect, test } from "vitest";
import { positions } from "../../../../src/core/rules/positions";
import type { CompiledDossier, SiteFeature } from "../../../../src/schema/dossier";
import { base } from "../../../fixtures/spoiltMarketFire";

const model = base.features.find((feature): feature is SiteFeature => feature.properties.role === "site")!;

/** One site alone: far from nothing. */
const siteAt = (anchor: number[] | null, geometry: SiteFeature["geometry"] = null): CompiledDossier => ({
  ...base,
  features: [{ ...model, geometry, properties: { ...model.properties, anchor } } as SiteFeature],
});

test.each([
  [180, 90],
  [-180, -90],
  [0, 0],
])("%d, %d is on this planet", (longitude, latitude) => {
  expect(positions.check(siteAt([longitude, latitude]))).toEqual([]);
});

test.each([
  [90, 90.1, "longitude comes first: [90.1, 90]"],
  [-90, -180, "longitude comes first: [-180, -90]"],
  [90.1, 180, "write degrees: longitude first, then latitude"],
  [90, 180.1, "write degrees: longitude first, then latitude"],
  [180.1, 0, "write degrees: longitude first, then latitude"],
])("%d, %d is not, and the author reads: %s", (longitude, latitude, hint) => {
  expect(positions.check(siteAt([longitude, latitude]))).toMatchObject([
    { message: `[${longitude}, ${latitude}] is not on this planet`, hint },
  ]);
});

test("a corner of an outline that is not on this planet is named", () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 91],
    [0, 0],
  ];
  const [fault, ...others] = positions.check(siteAt(null, { type: "Polygon", coordinates: [ring] }));
  expect(others).toEqual([]);
  expect(fault?.path).toEqual(["features", 0, "geometry", "coordinates", 0, 2]);
});
