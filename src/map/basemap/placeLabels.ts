/** Chooses which labels stand and where, so that none covers another or a box that is taken. */

import { type Box, collides } from "../../geo/box";

/** One way of setting a label: every box that its ink would cover. */
export interface Placement {
  readonly boxes: readonly Box[];
}

export interface Candidate<P extends Placement> {
  readonly key: string;
  /** The lowest number is placed first; equals go by key, so that the outcome never depends on the order given. */
  readonly priority: number;
  /** The best first. */
  readonly placements: readonly P[];
}

export interface Placed<P extends Placement, C extends Candidate<P>> {
  readonly candidate: C;
  readonly placement: P;
}

// Cells of the index, a little larger than a usual label.
const CELL_PX = 96;

export function placeLabels<P extends Placement, C extends Candidate<P>>(
  candidates: readonly C[],
  reserved: readonly Box[] = [],
): Placed<P, C>[] {
  const taken = createBoxIndex();
  for (const box of reserved) taken.add(box);
  const placed: Placed<P, C>[] = [];
  const inOrder = [...candidates].sort((a, b) => a.priority - b.priority || (a.key < b.key ? -1 : 1));
  for (const candidate of inOrder) {
    const placement = candidate.placements.find(({ boxes }) => boxes.every(taken.isFree));
    if (!placement) continue;
    for (const box of placement.boxes) taken.add(box);
    placed.push({ candidate, placement });
  }
  return placed;
}

function createBoxIndex() {
  const cells = new Map<string, Box[]>();
  function* keysOf({ left, top, width, height }: Box) {
    for (let i = Math.floor(left / CELL_PX); i <= Math.floor((left + width) / CELL_PX); i++)
      for (let j = Math.floor(top / CELL_PX); j <= Math.floor((top + height) / CELL_PX); j++)
        yield `${i},${j}`;
  }
  return {
    add(box: Box) {
      for (const key of keysOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
    isFree(box: Box) {
      for (const key of keysOf(box)) if (cells.get(key)?.some((other) => collides(box, other))) return false;
      return true;
    },
  };
}
