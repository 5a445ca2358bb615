/** What lies close together on the screen, counted: every event of the frame is in one cell. */

import type { MapFrame } from "../useMapFrame";
import { type CrowdIndex, originOf, worldSize } from "./crowdIndex";

export interface Cell {
  readonly key: string;
  /** The middle of its events, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Of them, the first in the account. */
  readonly first: number;
}

/** Cells belong to the world and not to the frame, so that a pan counts nothing anew. `edge` in pixels. */
export function cellsOf(
  index: CrowdIndex,
  items: Uint32Array,
  frame: MapFrame,
  edge: number,
): readonly Cell[] {
  const size = worldSize(frame);
  const origin = originOf(frame);
  const cells = new Map<number, { count: number; first: number; x: number; y: number }>();
  for (const item of items) {
    const [x, y] = [index.x[item]! * size, index.y[item]! * size];
    const id = cellAt(x, y, edge);
    const cell = cells.get(id);
    if (!cell) cells.set(id, { count: 1, first: item, x, y });
    else {
      cell.count++;
      cell.x += x;
      cell.y += y;
    }
  }
  return [...cells]
    .map(([id, { count, first, x, y }]) => ({
      key: String(id),
      x: x / count - origin.x,
      y: y / count - origin.y,
      count,
      first,
    }))
    .sort((a, b) => a.first - b.first);
}

/** All of `items` that stand in the cell, in the order of the account. */
export function itemsIn(
  cell: Cell,
  index: CrowdIndex,
  items: Uint32Array,
  frame: MapFrame,
  edge: number,
): Uint32Array {
  const size = worldSize(frame);
  return items.filter(
    (item) => String(cellAt(index.x[item]! * size, index.y[item]! * size, edge)) === cell.key,
  );
}

const cellAt = (x: number, y: number, edge: number) => Math.floor(y / edge) * 2 ** 26 + Math.floor(x / edge);
