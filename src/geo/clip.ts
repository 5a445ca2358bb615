/** Lines and rings on the screen: cut to a box, and thinned to what can be seen. */

import type { Box, Point } from "./box";

/** Sutherland–Hodgman: follows the box's edges where the ring leaves it; empty where they don't meet. */
export function clipRing(ring: readonly Point[], { left, top, width, height }: Box): readonly Point[] {
  const right = left + width;
  const bottom = top + height;
  if (ring.every(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)) return ring;
  const sides: readonly (readonly ["x" | "y", number, 1 | -1])[] = [
    ["x", left, 1],
    ["x", right, -1],
    ["y", top, 1],
    ["y", bottom, -1],
  ];
  return sides.reduce((points, [axis, at, sign]) => cut(points, axis, at, sign), ring);
}

/** What lies on the greater (1) or lesser (−1) side of a line along one axis. */
function cut(ring: readonly Point[], axis: "x" | "y", at: number, sign: 1 | -1): readonly Point[] {
  const kept: Point[] = [];
  let from = ring[ring.length - 1];
  for (const to of ring) {
    const a = (from![axis] - at) * sign;
    const b = (to[axis] - at) * sign;
    if (a < 0 !== b < 0) {
      const part = a / (a - b);
      kept.push({ x: from!.x + (to.x - from!.x) * part, y: from!.y + (to.y - from!.y) * part });
    }
    if (b >= 0) kept.push(to);
    from = to;
  }
  return kept;
}

/** The pieces of a line inside the box; they end on its edges. */
export function clipLine(line: readonly Point[], box: Box): readonly Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const b = line[i]!;
    const kept = clipStep(line[i - 1]!, b, box);
    if (kept) piece.push(...(piece.length === 0 ? kept : [kept[1]]));
    if (piece.length > 0 && kept?.[1] !== b) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Liang–Barsky; null where the step misses the box or only touches a corner of it. An end inside is kept as it is. */
function clipStep(a: Point, b: Point, { left, top, width, height }: Box): [Point, Point] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a.x - left],
    [dx, left + width - a.x],
    [-dy, a.y - top],
    [dy, top + height - a.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from >= to) return null;
  const at = (share: number): Point => ({ x: a.x + share * dx, y: a.y + share * dy });
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

/** Douglas–Peucker: no point left out lies farther than `tolerance` from the line. A stack of its own, because rings can be long. */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    let [farthest, distance] = [0, tolerance];
    for (let i = first + 1; i < last; i++) {
      const away = distanceToSegment(points[i]!, points[first]!, points[last]!);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest > 0) {
      keep[farthest] = 1;
      stack.push([first, farthest], [farthest, last]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
