/** Areas of a compiled file end at its bounds: there they were cut, and no border or coast is. */

import type { Bounds } from "../geo/bounds";
import { type AnyGeometry, linesOf } from "../geo/geometry";
import type { Position } from "../schema/dossier";

/** The outlines of an area as lines, without the steps that run along an edge of `bounds`. */
export function withoutCutEdges<P extends Position>(
  geometry: AnyGeometry<P>,
  bounds: Bounds,
): { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly P[])[] } {
  const coordinates = linesOf(geometry).lines.flatMap((ring) => {
    const lines: P[][] = [];
    let line: P[] = [];
    for (const [i, at] of ring.entries()) {
      if (i > 0 && isAlongEdge(ring[i - 1]!, at, bounds)) {
        if (line.length > 1) lines.push(line);
        line = [];
      }
      line.push(at);
    }
    if (line.length > 1) lines.push(line);
    return lines;
  });
  return { type: "MultiLineString", coordinates };
}

function isAlongEdge([x0, y0]: Position, [x1, y1]: Position, [west, south, east, north]: Bounds): boolean {
  const isOn = (a: number | undefined, b: number | undefined, edge: number) =>
    Math.abs(a! - edge) < TOLERANCE && Math.abs(b! - edge) < TOLERANCE;
  return isOn(x0, x1, west) || isOn(x0, x1, east) || isOn(y0, y1, south) || isOn(y0, y1, north);
}

/** Degrees: less than any compiled file is exact to. */
const TOLERANCE = 1e-6;
