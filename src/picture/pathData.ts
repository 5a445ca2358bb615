/** Lines and areas as path data: cut to the picture and thinned to what can be seen, so that files stay small. */

import type { Position } from "../schema/dossier";
import type { AnyGeometry, Frame, Point } from "./frame";
import { format } from "./svg";

/** Room round the picture, so that a cut edge and its stroke stay out of sight. */
const MARGIN = 6;
const TOLERANCE = 0.45;

/** Empty where nothing of it is in the picture; points have no path. */
export function pathData(geometry: AnyGeometry, frame: Frame): string {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return "";
    case "LineString":
      return lineData(geometry.coordinates, frame);
    case "MultiLineString":
      return geometry.coordinates.map((line) => lineData(line, frame)).join("");
    case "Polygon":
      return geometry.coordinates.map((ring) => ringData(ring, frame)).join("");
    case "MultiPolygon":
      return geometry.coordinates
        .flat()
        .map((ring) => ringData(ring, frame))
        .join("");
  }
}

function ringData(ring: readonly Position[], frame: Frame): string {
  const points = thin(cutArea(ring.map(frame.project), frame));
  return points.length < 3 ? "" : `${written(points)}z`;
}

function lineData(line: readonly Position[], frame: Frame): string {
  return cutLine(line.map(frame.project), frame)
    .map(thin)
    .filter((points) => points.length > 1)
    .map(written)
    .join("");
}

function written(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  return points
    .map(([toX, toY], i) => {
      const [dx, dy] = [tenths(toX - x), tenths(toY - y)];
      x += dx; // from the rounded place, so that errors don't add up
      y += dy;
      return `${i === 0 ? "M" : i === 1 ? "l" : dx < 0 ? "" : " "}${format(dx)}${dy < 0 ? "" : " "}${format(dy)}`;
    })
    .join("");
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** Sutherland and Hodgman: one side of the picture after the other. */
function cutArea(points: readonly Point[], { width, height }: Frame): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, -MARGIN, 1],
    [0, width + MARGIN, -1],
    [1, -MARGIN, 1],
    [1, height + MARGIN, -1],
  ];
  let kept = points;
  for (const [axis, limit, sign] of sides) {
    const isIn = (point: Point) => (point[axis] - limit) * sign >= 0;
    const next: Point[] = [];
    kept.forEach((point, i) => {
      const before = kept[(i + kept.length - 1) % kept.length] ?? point;
      if (isIn(before) !== isIn(point)) next.push(crossing(before, point, axis, limit));
      if (isIn(point)) next.push(point);
    });
    kept = next;
  }
  return kept;
}

function crossing(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The pieces of a line whose steps touch the picture. */
function cutLine(points: readonly Point[], { width, height }: Frame): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]] as [Point, Point];
    const outside =
      Math.max(a[0], b[0]) < -MARGIN ||
      Math.min(a[0], b[0]) > width + MARGIN ||
      Math.max(a[1], b[1]) < -MARGIN ||
      Math.min(a[1], b[1]) > height + MARGIN;
    if (outside) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else piece.push(...(piece.length === 0 ? [a, b] : [b]));
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Douglas and Peucker, with a stack of its own: rings can be long. */
function thin(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    let [farthest, distance] = [0, TOLERANCE];
    for (let i = first + 1; i < last; i++) {
      const away = distanceTo(points[i]!, points[first]!, points[last]!);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest > 0) {
      keep[farthest] = 1;
      stack.push([first, farthest], [farthest, last]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
