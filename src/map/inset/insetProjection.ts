/** The world as the overview map draws it: Mercator, scaled to a given width. */

import type { Position } from "../../schema/dossier";
import type { Bounds } from "../bounds";
import type { Point } from "../box";

export interface InsetProjection {
  readonly width: number;
  readonly height: number;
  readonly toPoint: (position: Position) => Point;
  readonly toPosition: (point: Point) => Position;
}

export function insetProjection([west, south, east, north]: Bounds, width: number): InsetProjection {
  const scale = width / ((east - west) * RAD);
  const top = mercatorY(north);
  return {
    width,
    height: (top - mercatorY(south)) * scale,
    toPoint: ([lon = 0, lat = 0]) => ({ x: (lon - west) * RAD * scale, y: (top - mercatorY(lat)) * scale }),
    toPosition: ({ x, y }) => [
      west + x / scale / RAD,
      (2 * Math.atan(Math.exp(top - y / scale)) - Math.PI / 2) / RAD,
    ],
  };
}

const RAD = Math.PI / 180;

const mercatorY = (lat: number) =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * RAD) / 2));
