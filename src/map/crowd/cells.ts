/** What lies close together on the screen, counted: every event of the frame is in one cell. */

import { clamp } from "../../core/time/interval";
import { worldSize } from "../../geo/mercator";
import { positionAt } from "../../geo/pointColumns";
import { NOWHERE, WORLD } from "../../geo/points";
import type { MapFrame } from "../useMapFrame";
import { boxOf, type CrowdIndex, originOf, type Shown, type Walk } from "./crowdIndex";

export interface Cell {
  /** Of the world and not of the frame, so that a pan counts nothing anew. */
  readonly column: number;
  readonly row: number;
  /** The middle of its events, in pixels of the frame; so far inside the cell that no count reaches into a neighbour's. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Of them, the first in the account. */
  readonly first: number;
}

export interface Survey {
  /** How many stand in the frame and its margin. */
  readonly count: number;
  /** In the order in which the account comes to them. */
  readonly cells: readonly Cell[];
  /** All of them in the order of the account, where they are no more than `most`. */
  readonly few: Uint32Array | null;
}

interface Measures {
  /** Of a cell, in pixels. */
  readonly edge: number;
  /** Round the frame, in pixels. */
  readonly margin: number;
  readonly most: number;
}

/** Pixels that a count takes on each side of its middle under a finger, and a little more. */
const HALF_HEIGHT = 24;
/** A cell's edge, px: room for a count. */
export const CELL = 104;

const halfWidth = (count: number) => Math.max(HALF_HEIGHT, 12 + 4 * String(count).length);

/** One look at each event in the frame: walk, and then ask for the result. */
export function createSurvey(
  { points, walkIn }: Pick<CrowdIndex, "points" | "walkIn">,
  frame: MapFrame,
  shown: Shown,
  { edge, margin, most }: Measures,
): { readonly walk: Walk; readonly result: () => Survey } {
  const origin = originOf(frame);
  const scale = worldSize(frame.zoom) / WORLD;
  // One more on each side, as rounding may put what stands on the margin's edge beyond it.
  const [left, top] = [
    Math.floor((origin.x - margin) / edge) - 1,
    Math.floor((origin.y - margin) / edge) - 1,
  ];
  const columns = Math.floor((origin.x + frame.width + margin) / edge) - left + 2;
  const rows = Math.floor((origin.y + frame.height + margin) / edge) - top + 2;
  const counts = new Uint32Array(columns * rows);
  const firsts = new Uint32Array(columns * rows).fill(0xffff_ffff);
  const [sumX, sumY] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
  const few: number[] = [];
  let count = 0;
  const walk = walkIn(boxOf(frame, margin), shown, (item) => {
    const [x, y] = [points.x[item]! * scale, points.y[item]! * scale];
    const cell = (Math.floor(y / edge) - top) * columns + Math.floor(x / edge) - left;
    counts[cell]!++;
    sumX[cell]! += x;
    sumY[cell]! += y;
    if (item < firsts[cell]!) firsts[cell] = item;
    if (count++ < most) few.push(item);
  });
  const cellAt = (cell: number): Cell => {
    const column = left + (cell % columns);
    const row = top + Math.floor(cell / columns);
    const count = counts[cell]!;
    const inside = (at: number, begin: number, room: number) =>
      clamp(at, [begin + room, begin + edge - room]);
    return {
      column,
      row,
      x: inside(sumX[cell]! / count, column * edge, halfWidth(count)) - origin.x,
      y: inside(sumY[cell]! / count, row * edge, HALF_HEIGHT) - origin.y,
      count,
      first: firsts[cell]!,
    };
  };
  return {
    walk,
    result: () => ({
      count,
      cells: [...counts.keys()]
        .filter((cell) => counts[cell]! > 0)
        .map(cellAt)
        .sort((a, b) => a.first - b.first),
      few: count <= most ? Uint32Array.from(few).sort() : null,
    }),
  };
}

/** What a cell is of. */
interface Looked {
  readonly index: Pick<CrowdIndex, "points" | "eachIn">;
  readonly frame: MapFrame;
  readonly shown: Shown;
  /** Of a cell, in pixels. */
  readonly edge: number;
}

/** All that is shown and stands in the cell, in no order. */
function eachInCell(
  { column, row }: Cell,
  { index, frame, shown, edge }: Looked,
  visit: (item: number) => void,
) {
  const { x, y } = index.points;
  const scale = worldSize(frame.zoom) / WORLD;
  const unit = edge / scale;
  const box = { left: column * unit, top: row * unit, right: (column + 1) * unit, bottom: (row + 1) * unit };
  index.eachIn(box, shown, (item) => {
    const isIn =
      Math.floor((x[item]! * scale) / edge) === column && Math.floor((y[item]! * scale) / edge) === row;
    if (isIn) visit(item);
  });
}

/** In the order of the account. */
export function itemsIn(cell: Cell, looked: Looked): Uint32Array {
  const items: number[] = [];
  eachInCell(cell, looked, (item) => items.push(item));
  return Uint32Array.from(items).sort();
}

/** West, south, east, north of all in the cell, in degrees: of very many no list is made, and only the corners are worked out. */
export function areaOf(cell: Cell, looked: Looked): readonly [number, number, number, number] {
  const { x, y } = looked.index.points;
  let [left, top, right, bottom] = [NOWHERE, NOWHERE, 0, 0];
  eachInCell(cell, looked, (item) => {
    left = Math.min(left, x[item]!);
    right = Math.max(right, x[item]!);
    top = Math.min(top, y[item]!);
    bottom = Math.max(bottom, y[item]!);
  });
  const corners = { x: Uint32Array.of(left, right), y: Uint32Array.of(top, bottom) };
  const [[west = 0, north = 0], [east = 0, south = 0]] = [positionAt(corners, 0)!, positionAt(corners, 1)!];
  return [west, south, east, north];
}
