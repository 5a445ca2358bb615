import { type Bounds, boundsOfCircle, boundsOfGeometry, boundsOfPosition } from "../geo/bounds";
import type { Site } from "./dossier";

/** The outline where there is one, else the circle that surely holds the place; null for a site that is nowhere. */
export function boundsOfSite({ geometry, anchor, radiusMeters }: Site): Bounds | null {
  if (geometry && geometry.type !== "Point") return boundsOfGeometry(geometry);
  if (anchor === null) return null;
  return radiusMeters === null ? boundsOfPosition(anchor) : boundsOfCircle(anchor, radiusMeters);
}
