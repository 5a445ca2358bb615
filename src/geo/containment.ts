/** Whether a position lies in an area. Plane geometry on lon/lat, good for areas of a country's size. */

type Point = readonly number[];
type Ring = readonly Point[];

/** A position on the edge may count either way. */
export function ringContains(ring: Ring, at: Point): boolean {
  const [lon = Number.NaN, lat = Number.NaN] = at;
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = Number.NaN, ay = Number.NaN] = ring[i] ?? [];
    const [bx = Number.NaN, by = Number.NaN] = ring[j] ?? [];
    if (ay > lat === by > lat) continue;
    if (lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

/** Inside the outer ring, which is the first, and in none of the holes. */
export const polygonContains = (rings: readonly Ring[], at: Point): boolean =>
  rings.every((ring, index) => ringContains(ring, at) === (index === 0));

/** What has no area contains nothing. */
export function areaContains(
  geometry: { readonly type: string; readonly coordinates?: unknown },
  at: Point,
): boolean {
  if (geometry.type === "Polygon") return polygonContains(geometry.coordinates as readonly Ring[], at);
  if (geometry.type === "MultiPolygon")
    return (geometry.coordinates as readonly (readonly Ring[])[]).some((rings) => polygonContains(rings, at));
  return false;
}
