import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkDossier } from "../../../../src/build/checkDossier";
import { groundOf, MOST_BYTES } from "../../../../src/build/ground/cutGround";
import { decodeBasemap } from "../../../../src/geo/basemap";
import { type Bounds, boundsContain } from "../../../../src/geo/bounds";
import { positionsOf } from "../../../../src/geo/geometry";

const groundAt = (folder: string) => {
  const text = groundOf(checkDossier(folder).dossier!, ["en", "ar", "fa"])!;
  expect(gzipSync(text).length).toBeLessThanOrEqual(MOST_BYTES);
  return decodeBasemap(JSON.parse(text));
};

test("a story in one bay has that bay's coast", () => {
  const bay: Bounds = [14, 40.5, 14.6, 40.9];
  const coast = groundAt("src/dossiers/vesuvius-79")
    .layers.get("land")!
    .features.flatMap(({ geometry }) => positionsOf(geometry))
    .filter((position) => boundsContain(bay, position));
  expect(coast.length).toBeGreaterThan(30);
}, 120_000);
