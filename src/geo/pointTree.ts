/** Finds very many points by where they are: their places sorted as a tree, four bytes for each. */

import { type Points, WORLD } from "./points";

/** In the units of the points. */
export interface PointBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So many stand together without being sorted further. */
const LEAF = 32;

/** Sorts these items by place, as `eachInBox` takes them: halves to the left and right, each in halves above and below. */
export function sortByPlace({ x, y }: Points, items: Uint32Array): Uint32Array {
  const split = (from: number, to: number, axis: Uint32Array, other: Uint32Array) => {
    if (to - from <= LEAF) return;
    const middle = (from + to) >> 1;
    bringToMiddle(items, axis, from, to - 1, middle);
    split(from, middle, other, axis);
    split(middle + 1, to, other, axis);
  };
  split(0, items.length, x, y);
  return items;
}

/** Puts what belongs to `middle` there, what is less before it, and what is more after it. */
function bringToMiddle(items: Uint32Array, by: Uint32Array, first: number, last: number, middle: number) {
  let [left, right] = [first, last];
  while (right > left) {
    const [a, b, c] = [by[items[left]!]!, by[items[(left + right) >> 1]!]!, by[items[right]!]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [left, right];
    while (i <= j) {
      while (by[items[i]!]! < pivot) i++;
      while (by[items[j]!]! > pivot) j--;
      if (i > j) break;
      const item = items[i]!;
      items[i++] = items[j]!;
      items[j--] = item;
    }
    if (middle <= j) right = j;
    else if (middle >= i) left = i;
    else return;
  }
}

export function isInBox({ x, y }: Points, item: number, { left, top, right, bottom }: PointBox): boolean {
  const [atX, atY] = [x[item]!, y[item]!];
  return atX >= left && atX <= right && atY >= top && atY <= bottom;
}

/** Visits all of the sorted items that stand in the box, its edges included, in no order. */
export function eachInBox(
  points: Points,
  sorted: Uint32Array,
  box: PointBox,
  visit: (item: number) => void,
): void {
  walkBox(points, sorted, box, visit)(Number.POSITIVE_INFINITY);
}

/** The same with pauses: each call looks at about so many more, and tells whether any are left. */
export function walkBox(
  points: Points,
  sorted: Uint32Array,
  box: PointBox,
  visit: (item: number) => void,
): (most: number) => boolean {
  const parts = partsIn(points, sorted, box);
  let [part, done] = [0, 0];
  return (most) => {
    for (let left = most; part < parts.length; part++) {
      const { from, to, isInside } = parts[part]!;
      const end = Math.min(to, from + done + left);
      for (let place = from + done; place < end; place++) {
        const item = sorted[place]!;
        if (isInside || isInBox(points, item, box)) visit(item);
      }
      left -= end - from - done;
      done = end < to ? end - from : 0;
      if (end < to) return true;
    }
    return false;
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** Wholly: none of them has to be looked at. */
  readonly isInside: boolean;
}

/** Of each part it is known between which of its neighbours it lies. */
function partsIn(
  { x, y }: Points,
  sorted: Uint32Array,
  { left, top, right, bottom }: PointBox,
): readonly Part[] {
  const parts: Part[] = [];
  const search = (
    from: number,
    to: number,
    isAcross: boolean,
    west: number,
    north: number,
    east: number,
    south: number,
  ) => {
    const isInside = west >= left && east <= right && north >= top && south <= bottom;
    if (isInside || to - from <= LEAF) {
      if (to > from) parts.push({ from, to, isInside });
      return;
    }
    const middle = (from + to) >> 1;
    const at = (isAcross ? x : y)[sorted[middle]!]!;
    parts.push({ from: middle, to: middle + 1, isInside: false });
    if (isAcross) {
      if (left <= at) search(from, middle, false, west, north, at, south);
      if (right >= at) search(middle + 1, to, false, at, north, east, south);
    } else {
      if (top <= at) search(from, middle, true, west, north, east, at);
      if (bottom >= at) search(middle + 1, to, true, west, at, east, south);
    }
  };
  search(0, sorted.length, true, 0, 0, WORLD, WORLD);
  return parts;
}
