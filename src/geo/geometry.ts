/** GeoJSON geometries, taken apart into lines and positions. */

import type { Position } from "../schema/dossier";

/** Any geometry but a collection. `P` is a position, `[lon, lat]` in degrees. */
export type AnyGeometry<P extends Position = Position> =
  | { readonly type: "Point"; readonly coordinates: P }
  | { readonly type: "MultiPoint" | "LineString"; readonly coordinates: readonly P[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly P[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly P[])[])[] };

export interface Lines<P extends Position = Position> {
  readonly lines: readonly (readonly P[])[];
  /** True where the lines are the rings of an area. */
  readonly isArea: boolean;
}

/** The lines of a line, the rings of an area; none of points. */
export function linesOf<P extends Position>(geometry: AnyGeometry<P>): Lines<P> {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return { lines: [], isArea: false };
    case "LineString":
      return { lines: [geometry.coordinates], isArea: false };
    case "MultiLineString":
      return { lines: geometry.coordinates, isArea: false };
    case "Polygon":
      return { lines: geometry.coordinates, isArea: true };
    case "MultiPolygon":
      return { lines: geometry.coordinates.flat(), isArea: true };
  }
}

export function positionsOf<P extends Position>(geometry: AnyGeometry<P>): readonly P[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "MultiPoint") return geometry.coordinates;
  return linesOf(geometry).lines.flat();
}
