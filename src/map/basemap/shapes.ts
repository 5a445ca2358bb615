/** A decoded basemap, projected once; for a zoom, its shapes as paths around an origin of their own. */

import type { Basemap, BasemapFeature } from "../../geo/basemap";
import { middleOf } from "../../geo/bounds";
import { linesOf } from "../../geo/geometry";
import { toWorld, type WorldPoint, worldSize } from "../../geo/mercator";
import { withoutCutEdges } from "../../ground/cutEdges";
import { isWanted, type Pass } from "../../ground/pass";

interface ProjectedFeature {
  readonly feature: BasemapFeature;
  /** Each line or ring as x0, y0, x1, y1 … in the unit square of the projection. */
  readonly lines: readonly Float64Array[];
  readonly closed: boolean;
}

export interface Shapes {
  readonly basemap: Basemap;
  /** World pixels of the paths' origin at a zoom. */
  readonly originAt: (zoom: number) => WorldPoint;
  readonly pathOf: (pass: Pass, zoom: number) => Path2D;
}

// Points nearer than this to the one before are not drawn.
const LEAST_STEP_PX = 0.6;

export function createShapes(basemap: Basemap): Shapes {
  const projected = new Map(
    [...basemap.layers].map(([layer, { features }]) => [layer, features.map(project)] as const),
  );
  const centre = toWorld(middleOf(basemap.bounds));
  let paths = new Map<string, Path2D>();
  let pathsZoom = Number.NaN;

  const originAt = (zoom: number): WorldPoint => {
    const size = worldSize(zoom);
    return [Math.round(centre[0] * size), Math.round(centre[1] * size)];
  };

  function build(pass: Pass, zoom: number): Path2D {
    const path = new Path2D();
    const size = worldSize(zoom);
    const [ox, oy] = originAt(zoom);
    for (const projectedFeature of projected.get(pass.layer) ?? []) {
      const { feature } = projectedFeature;
      if (!isWanted(pass, feature.properties)) continue;
      const { lines, closed } = pass.skipsCutEdges
        ? project({ ...feature, geometry: withoutCutEdges(feature.geometry, basemap.bounds) })
        : projectedFeature;
      for (const line of lines) trace(path, line, closed, size, ox, oy);
    }
    return path;
  }

  return {
    basemap,
    originAt,
    pathOf(pass, zoom) {
      if (zoom !== pathsZoom) {
        paths = new Map();
        pathsZoom = zoom;
      }
      const key = JSON.stringify([pass.layer, pass.only, pass.not, pass.skipsCutEdges]);
      const path = paths.get(key) ?? build(pass, zoom);
      paths.set(key, path);
      return path;
    },
  };
}

function trace(
  path: Path2D,
  line: Float64Array,
  closed: boolean,
  size: number,
  ox: number,
  oy: number,
): void {
  let lastX = Number.POSITIVE_INFINITY;
  let lastY = Number.POSITIVE_INFINITY;
  for (let i = 0; i < line.length; i += 2) {
    const x = (line[i] ?? 0) * size - ox;
    const y = (line[i + 1] ?? 0) * size - oy;
    const isEnd = i === 0 || i === line.length - 2;
    if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < LEAST_STEP_PX) continue;
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
  if (closed) path.closePath();
}

function project(feature: BasemapFeature): ProjectedFeature {
  const { lines, isArea } = linesOf(feature.geometry);
  return {
    feature,
    closed: isArea,
    lines: lines.map((line) => Float64Array.from(line.flatMap((at) => [...toWorld(at)]))),
  };
}
