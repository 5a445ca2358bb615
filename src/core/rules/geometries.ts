/** A site on the map says where from, how exact and how sure. */

import { metersBetween } from "../../geo/distance";
import type { Geometry, Position, SiteFeature } from "../../schema/dossier";
import { defineRule, type Found } from "./fault";
import { sitesOf } from "./parts";

export const geometries = defineRule(
  "geometries",
  "A site with a geometry or anchor has anchor, radius, confidence and a source for them, without radius and confidence where its precision is unstated; one without has no radius; a region is never a point; the radius holds the outline.",
  (dossier) => sitesOf(dossier).flatMap(({ value, path }) => check(value, path)),
);

/** Distances are measured on a sphere. */
const SLACK = 1.01;

function check({ geometry, properties }: SiteFeature, path: Found["path"]): Found[] {
  const found: Found[] = [];
  const fault = (field: string, message: string, hint: string) => {
    found.push({ path: [...path, "properties", field], message, hint });
  };
  const { anchor, radius, confidence, coordinateSources } = properties;
  if (!geometry && !anchor) {
    if (radius !== null)
      fault("radius", "a radius round nothing", "add the anchor it is measured from, or take it away");
    return found;
  }
  if (!anchor)
    fault(
      "anchor",
      "an outline without an anchor",
      "add anchor: [longitude, latitude], where the marker stands",
    );
  const isStated = properties.precision !== "unstated";
  if (isStated && radius === null)
    fault(
      "radius",
      "a place without a radius",
      "add radius: the metres round the anchor that surely hold it",
    );
  if (isStated && confidence === null)
    fault(
      "confidence",
      "nothing says how sure the place is",
      "add confidence: high, medium, low or editorial",
    );
  if (coordinateSources.length === 0)
    fault(
      "coordinateSources",
      "the position has no source",
      "add coordinateSources: the map or the list it comes from, in brackets, such as [City map]",
    );
  if (properties.precision === "region" && geometry?.type === "Point") {
    found.push({
      path: [...path, "geometry"],
      message: "a region cannot be drawn as a point",
      hint: "give an outline, or an anchor with a radius and no geometry",
    });
  }
  const farthest =
    anchor && geometry
      ? positionsIn(geometry).reduce((most, one) => Math.max(most, metersBetween(anchor, one)), 0)
      : 0;
  if (radius !== null && farthest > radius * SLACK) {
    fault(
      "radius",
      `the outline reaches ${Math.ceil(farthest)} m from the anchor, its radius is ${radius} m`,
      `write ${Math.ceil(farthest / 100) * 100}, or move the anchor to the middle`,
    );
  }
  const rings =
    geometry?.type === "Polygon"
      ? geometry.coordinates
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  for (const ring of rings) {
    if (ring.length >= 4 && String(ring[0]) === String(ring.at(-1))) continue;
    found.push({
      path: [...path, "geometry"],
      message: "an outline does not close", // RFC 7946 §3.1.6
      hint: "end each ring with its first position; it has four at least",
    });
  }
  return found;
}

function positionsIn({ coordinates }: Geometry): Position[] {
  const walk = (value: unknown): Position[] => {
    if (!Array.isArray(value)) return [];
    return typeof value[0] === "number" ? [value as number[]] : value.flatMap(walk);
  };
  return walk(coordinates);
}
