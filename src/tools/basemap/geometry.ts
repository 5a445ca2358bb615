/** Plane geometry on lon/lat: areas, the roomiest point of one, lines cut to one. */

import type { Geometry, Polygon, Position } from "geojson";
import { areaContains, polygonContains } from "../../geo/containment";

export const METERS_PER_DEGREE = 111_320;

export const polygonsOf = (geometry: Geometry): Polygon["coordinates"][] =>
  geometry.type === "Polygon"
    ? [geometry.coordinates]
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates
      : [];

const x = (position: Position | undefined) => position?.[0] ?? Number.NaN;
const y = (position: Position | undefined) => position?.[1] ?? Number.NaN;

/** Square kilometres, signed: anticlockwise rings are positive. */
function ringAreaKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += x(ring[j]) * y(ring[i]) - x(ring[i]) * y(ring[j]);
  const kmPerDegree = METERS_PER_DEGREE / 1000;
  return (sum / 2) * kmPerDegree ** 2 * Math.cos((y(ring[0]) * Math.PI) / 180);
}

export const areaKm2 = (geometry: Geometry): number =>
  polygonsOf(geometry)
    .flatMap((rings) => rings.map((ring, index) => Math.abs(ringAreaKm2(ring)) * (index === 0 ? 1 : -1)))
    .reduce((sum, area) => sum + area, 0);

function distanceToRing(ring: readonly Position[], at: Position, lonScale: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < ring.length; i++) {
    const ax = (x(ring[i - 1]) - x(at)) * lonScale;
    const ay = y(ring[i - 1]) - y(at);
    const dx = (x(ring[i]) - x(at)) * lonScale - ax;
    const dy = y(ring[i]) - y(at) - ay;
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
    nearest = Math.min(nearest, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return nearest;
}

/** The point of the largest part that is farthest from every edge, to a 1/1024 of its size. */
export function roomiestPoint(geometry: Geometry): Position | null {
  const polygon = polygonsOf(geometry).sort(
    (a, b) => Math.abs(ringAreaKm2(b[0] ?? [])) - Math.abs(ringAreaKm2(a[0] ?? [])),
  )[0];
  const outer = polygon?.[0];
  if (!polygon || !outer) return null;
  const lonScale = Math.cos((y(outer[0]) * Math.PI) / 180);
  const room = (at: Position) =>
    polygonContains(polygon, at)
      ? Math.min(...polygon.map((ring) => distanceToRing(ring, at, lonScale)))
      : -1;

  let [west, east] = [Math.min(...outer.map(x)), Math.max(...outer.map(x))];
  let [south, north] = [Math.min(...outer.map(y)), Math.max(...outer.map(y))];
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let bestRoom = room(best);
  const cells = 16;
  for (let round = 0; round < 3; round++) {
    const [dx, dy] = [(east - west) / cells, (north - south) / cells];
    for (let i = 0; i <= cells; i++)
      for (let j = 0; j <= cells; j++) {
        const at: Position = [west + i * dx, south + j * dy];
        const here = room(at);
        if (here > bestRoom) [best, bestRoom] = [at, here];
      }
    [west, east, south, north] = [x(best) - dx, x(best) + dx, y(best) - dy, y(best) + dy];
  }
  return best;
}

/** The runs of a line's points that lie inside an area; the cut is at the last point inside. */
export function clipLine(line: readonly Position[], area: Geometry): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (const position of line) {
    if (areaContains(area as Polygon, position)) run.push(position);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/** Lines that meet end to end, where no third one does, become one: what stays is as few lines as draw the same. */
export function joinedLines(lines: readonly (readonly Position[])[]): Position[][] {
  const ends = new Map<string, Set<Position[]>>();
  const at = (position: Position | undefined) => {
    const key = String(position);
    const there = ends.get(key) ?? new Set();
    ends.set(key, there);
    return there;
  };
  const all = new Set(lines.filter(({ length }) => length > 1).map((line) => [...line]));
  for (const line of all) for (const end of [line[0], line.at(-1)]) at(end).add(line);
  for (const line of all) {
    for (let next = neighbour(line); next; next = neighbour(line)) {
      all.delete(next);
      for (const each of [line, next]) for (const end of [each[0], each.at(-1)]) at(end).delete(each);
      if (String(next[0]) !== String(line.at(-1))) next.reverse();
      line.push(...next.slice(1));
      for (const end of [line[0], line.at(-1)]) at(end).add(line);
    }
  }
  return [...all];

  /** Another line that goes on where this one ends, or begins (then this one is turned round). */
  function neighbour(line: Position[]): Position[] | null {
    for (const isStart of [false, true]) {
      const there = at(isStart ? line[0] : line.at(-1));
      if (there.size !== 2) continue;
      const other = [...there].find((each) => each !== line);
      if (!other || String(other[0]) === String(other.at(-1))) continue;
      if (isStart) line.reverse();
      return other;
    }
    return null;
  }
}
