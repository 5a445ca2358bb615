/** Events that lie beyond the frame, gathered by the side they lie on. */

import { type Bounds, boundsOfPosition, unionOf } from "../geo/bounds";
import { type Box, boxAround, collides, holds, type Point, type Size } from "../geo/box";
import { metersBetween } from "../geo/distance";
import type { Position } from "../schema/dossier";

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
    .map((place) => ({ place, meters: metersBetween(center, place.position) }))
    .sort((a, b) => a.meters - b.meters);
  const { place, meters } = byDistance[0]!;
  return {
    ids: places.map(({ id }) => id),
    count: new Set(places.flatMap(({ slugs }) => slugs)).size,
    position: place.position,
    bounds: unionOf(places.map(({ position }) => boundsOfPosition(position)))!,
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

export interface PlacedArrow {
  readonly arrow: EdgeArrow;
  readonly box: Box;
}

/**
 * Where each arrow's button stands, as large as `sizeOf` says, clear of `taken` and of the other arrows. One without room is left
 * out, because it would cover what somebody wants to press; the account has what lies beyond.
 */
export function placeArrows(
  arrows: readonly EdgeArrow[],
  panel: Size,
  sizeOf: (arrow: EdgeArrow) => Size,
  taken: readonly Box[],
): readonly PlacedArrow[] {
  const boxes: Box[] = [];
  return arrows.flatMap((arrow) => {
    const size = sizeOf(arrow);
    const spot = freeSpot(arrow, panel, size, [...taken, ...boxes]);
    if (!spot) return [];
    const box = boxAround(spot, size.width, size.height);
    boxes.push(box);
    return [{ arrow, box }];
  });
}

const INSET = 6;
const STEP = 12;

/** Along the edge, else further in: as near as possible to where the arrow belongs, clear of what is taken. Null where nothing is free. */
function freeSpot(
  arrow: EdgeArrow,
  { width, height }: Size,
  size: Size,
  taken: readonly Box[],
): Point | null {
  const [halfWidth, halfHeight] = [size.width / 2 + INSET, size.height / 2 + INSET];
  const clampPoint = ({ x, y }: Point): Point => ({
    x: Math.max(halfWidth, Math.min(x, width - halfWidth)),
    y: Math.max(halfHeight, Math.min(y, height - halfHeight)),
  });
  const home = clampPoint(arrow.at);
  const isOnX = arrow.at.y <= 0.5 || arrow.at.y >= height - 0.5;
  const inwards = {
    x: isOnX ? 0 : Math.sign(width / 2 - home.x),
    y: isOnX ? Math.sign(height / 2 - home.y) : 0,
  };
  return (
    OFFSETS.map(([along, inside]) =>
      clampPoint({
        x: home.x + inwards.x * inside + (isOnX ? along : 0),
        y: home.y + inwards.y * inside + (isOnX ? 0 : along),
      }),
    ).find((spot) => {
      const box = boxAround(spot, size.width, size.height);
      return !taken.some((other) => collides(other, box));
    }) ?? null
  );
}

/** Along the edge and away from it, the least first; a step away counts double. */
const OFFSETS = Array.from({ length: 61 }, (_, i) => (i - 30) * STEP)
  .flatMap((along) => Array.from({ length: 14 }, (_, i) => [along, i * STEP] as const))
  .sort((a, b) => Math.abs(a[0]) + 2 * a[1] - Math.abs(b[0]) - 2 * b[1]);
