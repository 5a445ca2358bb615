/** What lies close together on the screen, counted: every event of the frame is in one cell. */

import type { MapFrame } from "../useMapFrame";
import { type CrowdIndex, originOf, worldSize } from "./crowdIndex";

export interface Cell {
  readonly key: string;
  /** The middle of its events, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  /** In the order of the account. */
  readonly items: readonly number[];
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
  const cells = new Map<number, { items: number[]; x: number; y: number; key: string }>();
  for (const item of items) {
    const [x, y] = [index.x[item]! * size, index.y[item]! * size];
    const [column, row] = [Math.floor(x / edge), Math.floor(y / edge)];
    const id = row * 2 ** 26 + column;
    let cell = cells.get(id);
    if (!cell) {
      cell = { items: [], x: 0, y: 0, key: `${column} ${row}` };
      cells.set(id, cell);
    }
    cell.items.push(item);
    cell.x += x;
    cell.y += y;
  }
  return [...cells.values()]
    .map(({ items: held, x, y, key }) => ({
      key,
      x: x / held.length - origin.x,
      y: y / held.length - origin.y,
      items: held,
    }))
    .sort((a, b) => a.items[0]! - b.items[0]!);
}
