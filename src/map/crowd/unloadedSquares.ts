/** What isn't here, as squares of a sheet: no smaller than a count has room for, and each count in view. */

import { SquareCount } from "../../columns/census";
import type { Unloaded } from "../../columns/unloaded";
import { clamp } from "../../core/time/interval";
import { worldSize } from "../../geo/mercator";
import type { Sheet } from "../areaPath";

export interface UnloadedSquare {
  /** Pixels of the sheet. */
  readonly x: number;
  readonly y: number;
  readonly edge: number;
  readonly count: number;
  /** Where the count is written: in the corner, or where the frame cuts it. */
  readonly label: { readonly x: number; readonly y: number };
}

/** Pixels: room for a count beside those of what is here. */
const LEAST_EDGE = 96;
const LABEL = { x: 6, y: 16, width: 48, height: 24 };

/** The frame is the middle third of the sheet. */
export function squaresOn(
  { zoom, squares }: Pick<Unloaded, "zoom" | "squares">,
  sheet: Sheet,
): UnloadedSquare[] {
  const world = worldSize(sheet.zoom);
  const drawn = clamp(Math.floor(Math.log2(world / LEAST_EDGE)), [1, zoom]);
  const edge = world / 2 ** drawn;
  const list = SquareCount.of({ zoom, squares }).coarser(drawn).toList();
  const [left, top] = sheet.topLeft;
  const [frameX, frameY] = [sheet.width / 3, sheet.height / 3];
  const within = (at: number, from: number, room: number) =>
    at + edge - room > from ? Math.max(at, from) : at;
  return Array.from({ length: list.length / 3 }, (_, i) => {
    const [x, y] = [list[3 * i]! * edge - left, list[3 * i + 1]! * edge - top];
    return {
      x,
      y,
      edge,
      count: list[3 * i + 2]!,
      label: { x: within(x, frameX, LABEL.width) + LABEL.x, y: within(y, frameY, LABEL.height) + LABEL.y },
    };
  }).filter(({ x, y, edge }) => x < sheet.width && y < sheet.height && x + edge > 0 && y + edge > 0);
}
