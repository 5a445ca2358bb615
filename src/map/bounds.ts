/** Boxes on the globe: west, south, east, north, in degrees. None of ours crosses the antimeridian. */

import type { Site } from "../core/dossier";
import type { Geometry, Position } from "../schema/dossier";

export type Bounds = readonly [west: number, south: number, east: number, north: number];

const METERS_PER_DEGREE = 111_320; // along a meridian, and along the equator

export function union(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return all.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
}

export const boundsOfPosition = ([lon = 0, lat = 0]: Position): Bounds => [lon, lat, lon, lat];

export function boundsOfCircle([lon = 0, lat = 0]: Position, radiusMeters: number): Bounds {
  const dLat = radiusMeters / METERS_PER_DEGREE;
  const dLon = dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return [lon - dLon, Math.max(-85, lat - dLat), lon + dLon, Math.min(85, lat + dLat)];
}

/** The outline where there is one, else the circle that surely holds the place; null for a site off the map. */
export function boundsOfSite(site: Site): Bounds | null {
  if (site.geometry && site.geometry.type !== "Point") return boundsOfGeometry(site.geometry);
  if (site.anchor === null) return null;
  return site.radiusMeters === null
    ? boundsOfPosition(site.anchor)
    : boundsOfCircle(site.anchor, site.radiusMeters);
}

export function boundsOfGeometry({ coordinates }: Geometry): Bounds | null {
  const positions: Position[] = [];
  const walk = (value: unknown) => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === "number") positions.push(value);
    else for (const part of value) walk(part);
  };
  walk(coordinates);
  return union(positions.map(boundsOfPosition));
}

/** Metres along a great circle. */
export function distanceMeters([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
}
