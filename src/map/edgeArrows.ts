/** Events that lie beyond the frame, gathered by the side they lie on. */

import type { Position } from "../schema/dossier";
import { type Bounds, boundsOfPosition, distanceMeters, union } from "./bounds";
import { type Box, holds, type Point } from "./box";

export interface OffScreen {
  readonly id: string;
  readonly position: Position;
  readonly at: Point;
  readonly slugs: readonly string[];
}

export interface EdgeArrow {
  readonly ids: readonly string[];
  /** Events, each counted once even where two places speak of it. */
  readonly count: number;
  /** The nearest of them. */
  readonly position: Position;
  readonly bounds: Bounds;
  /** From the middle of the map to the nearest of them. */
  readonly distanceMeters: number;
  /** Where on the edge the arrow stands. */
  readonly at: Point;
  /** Clockwise from east, in degrees. */
  readonly angle: number;
}

/** Places within `panel` have no arrow; places whose arrows would stand less than `apart` pixels from each other share one. */
export function edgeArrows(
  places: readonly OffScreen[],
  panel: Box,
  center: Position,
  apart: number,
): readonly EdgeArrow[] {
  const arrows: (EdgeArrow & { readonly places: readonly OffScreen[] })[] = [];
  for (const place of places) {
    if (holds(panel, place.at)) continue;
    const { at } = toEdge(place.at, panel);
    const i = arrows.findIndex((arrow) => Math.hypot(arrow.at.x - at.x, arrow.at.y - at.y) < apart);
    const all = i < 0 ? [place] : [...arrows[i]!.places, place];
    const arrow = { ...toArrow(all, panel, center), places: all };
    if (i < 0) arrows.push(arrow);
    else arrows[i] = arrow;
  }
  return arrows.map(({ places: _, ...arrow }) => arrow);
}

function toArrow(places: readonly OffScreen[], panel: Box, center: Position): EdgeArrow {
  const byDistance = places
    .map((place) => ({ place, meters: distanceMeters(center, place.position) }))
    .sort((a, b) => a.meters - b.meters);
  const { place, meters } = byDistance[0]!;
  return {
    ids: places.map(({ id }) => id),
    count: new Set(places.flatMap(({ slugs }) => slugs)).size,
    position: place.position,
    bounds: union(places.map(({ position }) => boundsOfPosition(position)))!,
    distanceMeters: meters,
    ...toEdge(place.at, panel),
  };
}

/** Where the ray from the middle of `panel` to a point outside meets its edge, and its direction. */
export function toEdge(point: Point, { left, top, width, height }: Box): { at: Point; angle: number } {
  const middle = { x: left + width / 2, y: top + height / 2 };
  const dx = point.x - middle.x;
  const dy = point.y - middle.y;
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : height / 2 / Math.abs(dy),
  );
  const reach = Number.isFinite(scale) ? scale : 0;
  return {
    at: { x: middle.x + dx * reach, y: middle.y + dy * reach },
    angle: (Math.atan2(dy, dx) * 180) / Math.PI,
  };
}
