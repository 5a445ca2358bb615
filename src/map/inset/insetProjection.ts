/** The world as the overview map draws it: Mercator, scaled to a given width. */

import type { Bounds } from "../../geo/bounds";
import type { Point } from "../../geo/box";
import { fromWorld, toWorld } from "../../geo/mercator";
import type { Position } from "../../schema/dossier";

export interface InsetProjection {
  readonly width: number;
  readonly height: number;
  readonly toPoint: (position: Position) => Point;
  readonly toPosition: (point: Point) => Position;
}

export function insetProjection([west, south, east, north]: Bounds, width: number): InsetProjection {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const scale = width / (right - left);
  return {
    width,
    height: (bottom - top) * scale,
    toPoint(position) {
      const [x, y] = toWorld(position);
      return { x: (x - left) * scale, y: (y - top) * scale };
    },
    toPosition: ({ x, y }) => fromWorld(left + x / scale, top + y / scale),
  };
}
