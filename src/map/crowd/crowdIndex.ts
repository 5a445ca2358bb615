/** The events that stand on the map, found by where they are: for frames, for cells and for the pointer. */

import { codeAt } from "../../columns/codes";
import type { Dossier } from "../../core/dossier";
import { toPixels, worldSize } from "../../geo/mercator";
import { emptyPoints, setPoint } from "../../geo/pointColumns";
import { isSomewhere, type Points, WORLD } from "../../geo/points";
import { type PointBox, sortByPlace, walkBox } from "../../geo/pointTree";
import type { Kind } from "../../schema/dossier";
import type { MapFrame } from "../useMapFrame";

/** Events are named by their place in the account. */
export interface CrowdIndex {
  /** Where each is, `WORLD` to the edge of the world's square. */
  readonly points: Points;
  /** The kind's shape, its place in `SHAPES`. */
  shapeOf(item: number): number;
  /** False for an event that is not loaded. */
  isPlaced(item: number): boolean;
  /** How many are. */
  readonly placed: number;
  /** All that the filters leave in a part of the world, edges included, in no order. */
  eachIn(box: PointBox, shown: Shown, visit: (item: number) => void): void;
  /** The same with pauses, as `walkBox` has them. */
  walkIn(box: PointBox, shown: Shown, visit: (item: number) => void): Walk;
  /** The one shown nearest to a pixel of the frame, within `reach` pixels; -1 where there is none. */
  nearestTo(
    point: { readonly x: number; readonly y: number },
    frame: MapFrame,
    reach: number,
    shown: Shown,
  ): number;
}

/** So many are looked at in less than a millisecond. */
export const AT_ONCE = 4000;

/** Looks at about so many more; false when none is left. */
export type Walk = (most: number) => boolean;

/** 1 for each event that the filters leave; null where that is all of them. */
export type Shown = Uint8Array | null;

export const SHAPES = ["diamond", "triangle", "square", "circle"] as const;

/** The pixel of the whole world at which the frame begins. */
export function originOf(frame: Pick<MapFrame, "center" | "zoom" | "width" | "height">) {
  const [x, y] = toPixels(frame.center, frame.zoom);
  return { x: x - frame.width / 2, y: y - frame.height / 2 };
}

/** The frame and a margin of pixels round it. */
export function boxOf(frame: MapFrame, margin: number): PointBox {
  const { x, y } = originOf(frame);
  const unit = WORLD / worldSize(frame.zoom);
  return {
    left: (x - margin) * unit,
    top: (y - margin) * unit,
    right: (x + frame.width + margin) * unit,
    bottom: (y + frame.height + margin) * unit,
  };
}

export function createCrowdIndex(dossier: Dossier): CrowdIndex {
  const { points, sorted, kindOf } = placedOf(dossier);
  const walkIn: CrowdIndex["walkIn"] = (box, shown, visit) =>
    walkBox(points, sorted, box, shown ? (item) => shown[item] === 1 && visit(item) : visit);
  const eachIn: CrowdIndex["eachIn"] = (...where) => void walkIn(...where)(Number.POSITIVE_INFINITY);
  return {
    points,
    placed: sorted.length,
    shapeOf: (item) => SHAPES.indexOf(kindOf(item)!.shape),
    isPlaced: (item) => kindOf(item) !== undefined && isSomewhere(points, item),
    eachIn,
    walkIn,
    nearestTo(point, frame, reach, shown) {
      const unit = WORLD / worldSize(frame.zoom);
      const origin = originOf(frame);
      const [atX, atY, far] = [(origin.x + point.x) * unit, (origin.y + point.y) * unit, reach * unit];
      let best = -1;
      let least = far ** 2;
      eachIn({ left: atX - far, top: atY - far, right: atX + far, bottom: atY + far }, shown, (item) => {
        const away = (points.x[item]! - atX) ** 2 + (points.y[item]! - atY) ** 2;
        if (away > least || (away === least && best >= 0 && item > best)) return;
        [best, least] = [item, away];
      });
      return best;
    },
  };
}

function placedOf({ events, table, header }: Dossier): {
  readonly points: Points;
  readonly sorted: Uint32Array;
  readonly kindOf: (item: number) => Kind | undefined;
} {
  if (table) {
    const { points, byPlace, kind } = table;
    return { points, sorted: byPlace, kindOf: (item) => header.kinds[codeAt(kind, item)] };
  }
  const points = emptyPoints(events.length);
  const placed: number[] = [];
  const kinds = events.map(({ kind, index, place: { position } }) => {
    if (position) {
      setPoint(points, index, position);
      placed.push(index);
    }
    return kind;
  });
  return { points, sorted: sortByPlace(points, Uint32Array.from(placed)), kindOf: (item) => kinds[item] };
}
