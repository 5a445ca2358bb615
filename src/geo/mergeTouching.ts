/** Marks that would touch on the screen become one, which stands no farther from any of its places than its own radius. */

import type { Point } from "./box";

export interface Merged {
  /** Indices of the points that it stands for, rising. */
  readonly members: readonly number[];
  /** The middle between its outermost points: the point itself where there is one. */
  readonly at: Point;
  /** Pixels. No less than that of a lone mark, and no less than the distance to any of its points. */
  readonly radius: number;
}

/**
 * `points` in pixels, `radius` that of a lone mark. No two of the results overlap; they come in the order of their
 * first members. Cubic in the number of points: made for the few dozen that have marks of their own.
 */
export function mergeTouching(points: readonly Point[], radius: number): readonly Merged[] {
  let marks = points.map((_, i) => merged([i], points, radius));
  for (;;) {
    const pair = mostOverlapping(marks);
    if (!pair) break;
    const [a, b] = pair;
    const members = [...a.members, ...b.members].sort((i, j) => i - j);
    marks = [...marks.filter((mark) => mark !== a && mark !== b), merged(members, points, radius)];
  }
  return marks.sort((a, b) => a.members[0]! - b.members[0]!);
}

function merged(members: readonly number[], points: readonly Point[], radius: number): Merged {
  const own = members.map((i) => points[i]!);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const at = { x: middle(own.map(({ x }) => x)), y: middle(own.map(({ y }) => y)) };
  return { members, at, radius: Math.max(radius, ...own.map((point) => distance(point, at))) };
}

function mostOverlapping(marks: readonly Merged[]): readonly [Merged, Merged] | null {
  let pair: readonly [Merged, Merged] | null = null;
  let least = -1e-9; // circles that only meet do not touch, however their sum is rounded
  marks.forEach((a, i) => {
    for (const b of marks.slice(i + 1)) {
      const gap = distance(a.at, b.at) - a.radius - b.radius;
      if (gap < least) [pair, least] = [[a, b], gap];
    }
  });
  return pair;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
