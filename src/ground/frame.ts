/** A part of the world fitted into a picture: positions to pixels by web Mercator, north up. */

import type { Bounds } from "../geo/bounds";
import type { Point } from "../geo/box";
import { fromWorld, pixelsPerMeter, toWorld, zoomOf } from "../geo/mercator";
import type { Position } from "../schema/dossier";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
  /** As on tiled maps: at 0 the world is 256 pixels wide. */
  readonly zoom: number;
  project(position: Position): Point;
  /** Pixels that this many metres take at a position. */
  pixelsOf(meters: number, at: Position): number;
}

/** The least frame of this size that shows all of `bounds`, or of the part of the picture that `inside` leaves free. */
export function createFrame(
  bounds: Bounds,
  width: number,
  height: number,
  inside: {
    readonly left?: number;
    readonly right?: number;
    readonly top?: number;
    readonly bottom?: number;
  } = {},
): Frame {
  const { left = 0, right = 0, top = 0, bottom = 0 } = inside;
  const [west, north] = toWorld([bounds[0], bounds[3]]);
  const [east, south] = toWorld([bounds[2], bounds[1]]);
  const scale = Math.min((width - left - right) / (east - west), (height - top - bottom) / (south - north));
  const originX = (west + east) / 2 - (left + (width - left - right) / 2) / scale;
  const originY = (north + south) / 2 - (top + (height - top - bottom) / 2) / scale;
  const topLeft = fromWorld(originX, originY);
  const bottomRight = fromWorld(originX + width / scale, originY + height / scale);
  return {
    width,
    height,
    bounds: [topLeft[0], bottomRight[1], bottomRight[0], topLeft[1]],
    zoom: zoomOf(scale),
    project(position) {
      const [x, y] = toWorld(position);
      return { x: (x - originX) * scale, y: (y - originY) * scale };
    },
    pixelsOf: (meters, [, latitude = 0]) => meters * pixelsPerMeter(latitude, scale),
  };
}
