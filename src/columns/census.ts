/** Where all events of a dossier are, counted by time and by place: for a page that holds only some of them. */

import { clamp, duration, type Interval } from "../core/time/interval";
import type { Bounds } from "../geo/bounds";
import { boundsBetween, emptyPoints, setPoint } from "../geo/pointColumns";
import { WORLD } from "../geo/points";
import type { Position } from "../schema/dossier";

export interface Census {
  /** How many begin, and how many end, in each of `PARTS` equal parts of the extent; what lies outside counts to the nearest. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Edge of a square: the world's by 2 to the power of this. */
  readonly zoom: number;
  /** Column, row and count of each square of the map in which any event stands, one after the other. */
  readonly squares: readonly number[];
  /** Of all that stand on the map; null where none does. */
  readonly bounds: Bounds | null;
}

/** A multiple of the bars of a timeline's strip. */
export const PARTS = 288;
export const MOST_SQUARES = 500;
/** Squares of some 600 m: finer ones would tell no more, where all events are in one town. */
export const FINEST_ZOOM = 16;

/** Looks at each event once and keeps none, so that they may be more than memory holds. */
export function takeCensus(extent: Interval) {
  const starts = new Array<number>(PARTS).fill(0);
  const ends = new Array<number>(PARTS).fill(0);
  const part = Math.max(duration(extent), 1) / PARTS;
  const inside = (place: number) => clamp(place, [0, PARTS - 1]);
  const point = emptyPoints(1);
  let squares = new SquareCount(FINEST_ZOOM);
  let [left, top, right, bottom] = [WORLD, WORLD, 0, 0];
  return {
    /** `position` is where it stands on the map; null where it doesn't. */
    add(span: Interval | null, position: Position | null) {
      if (span) {
        starts[inside(Math.floor((span[0] - extent[0]) / part))]!++;
        ends[inside(Math.ceil((span[1] - extent[0]) / part) - 1)]!++;
      }
      if (!position) return;
      setPoint(point, 0, position);
      const [x, y] = [point.x[0]!, point.y[0]!];
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ];
      squares.add(x, y);
      while (squares.size > MOST_SQUARES) squares = squares.coarser(squares.zoom - 1);
    },
    finish: (): Census => ({
      starts,
      ends,
      zoom: squares.zoom,
      squares: squares.toList(),
      bounds: squares.size === 0 ? null : boundsBetween(left, top, right, bottom),
    }),
  };
}

/** How many events touch each of so many equal parts of the extent; a divisor of `PARTS`. */
export function touching({ starts, ends }: Pick<Census, "starts" | "ends">, parts: number): number[] {
  const each = PARTS / parts;
  let [begun, over] = [0, 0];
  return Array.from({ length: parts }, (_, i) => {
    const before = over;
    for (let place = i * each; place < (i + 1) * each; place++) {
      begun += starts[place]!;
      over += ends[place]!;
    }
    return begun - before;
  });
}

/** Events counted by squares of the map at one zoom, as a quadtree parts it. */
export class SquareCount {
  readonly zoom: number;
  readonly #counts = new Map<number, number>();
  constructor(zoom: number) {
    this.zoom = zoom;
  }
  static of({ zoom, squares }: Pick<Census, "zoom" | "squares">): SquareCount {
    const count = new SquareCount(zoom);
    for (let i = 0; i < squares.length; i += 3)
      count.#add(squares[i]! + squares[i + 1]! * 2 ** zoom, squares[i + 2]!);
    return count;
  }
  get size() {
    return this.#counts.size;
  }
  /** `WORLD` to the edge of the world's square. */
  add(x: number, y: number, by = 1) {
    this.#add((x >>> (32 - this.zoom)) + (y >>> (32 - this.zoom)) * 2 ** this.zoom, by);
  }
  #add(square: number, by: number) {
    const count = (this.#counts.get(square) ?? 0) + by;
    if (count > 0) this.#counts.set(square, count);
    else this.#counts.delete(square);
  }
  /** The same at a lower zoom. */
  coarser(zoom: number): SquareCount {
    const count = new SquareCount(zoom);
    const [edge, by] = [2 ** this.zoom, 2 ** (this.zoom - zoom)];
    for (const [square, own] of this.#counts)
      count.#add(
        Math.floor((square % edge) / by) + Math.floor(Math.floor(square / edge) / by) * 2 ** zoom,
        own,
      );
    return count;
  }
  /** Column, row and count of each, from north-west to south-east. */
  toList(): number[] {
    const edge = 2 ** this.zoom;
    return [...this.#counts]
      .sort(([a], [b]) => a - b)
      .flatMap(([square, count]) => [square % edge, Math.floor(square / edge), count]);
  }
}
