/** Where something that moves was: known positions with their times, and the way between them where the dossier tells it. */

import { type Bounds, boundsOfPosition, unionOf } from "../geo/bounds";
import { metersBetween } from "../geo/distance";
import { toWorld, type WorldPoint } from "../geo/mercator";
import type { Position, TrackPosition } from "../schema/dossier";
import type { Instant, Interval } from "./time/interval";

export interface TrackPoint {
  /** [lon, lat]; longitudes count on beyond ±180 where the track crosses the antimeridian. */
  readonly position: Position;
  /** The same in the unit square of the map. */
  readonly world: WorldPoint;
  /** A site's id. */
  readonly site: string | null;
  readonly edtf: string;
  readonly time: Interval;
  readonly isCertain: boolean;
  /** It came here from the point before along the straight line of the map. */
  readonly isStraight: boolean;
}

/** In the order of time; no two times overlap. */
export type Track = readonly TrackPoint[];

/** Positions that are nowhere are left out; the rule `tracks` tells of them. */
export function toTrack(positions: readonly TrackPosition[]): Track {
  const track: TrackPoint[] = [];
  for (const { position, site, edtf, start, end, certain, between } of positions) {
    if (!position) continue;
    const last = track.at(-1)?.position[0];
    const [lon = 0, lat = 0] = position;
    const near = last === undefined ? lon : lon + 360 * Math.round((last - lon) / 360);
    track.push({
      position: [near, lat],
      world: toWorld([near, lat]),
      site,
      edtf,
      time: [Date.parse(start), Date.parse(end)],
      isCertain: certain,
      isStraight: between === "straight",
    });
  }
  return track;
}

/** The way from one point to the next; not `isSure` where an end or what lies between is estimated. */
export interface Leg {
  readonly from: TrackPoint;
  readonly to: TrackPoint;
  readonly isSure: boolean;
}

export const legsOf = (track: Track): Leg[] =>
  track.slice(1).map((to, i) => {
    const from = track[i]!;
    return { from, to, isSure: from.isCertain && to.isCertain && to.isStraight };
  });

/** Where it was at an instant, in the unit square of the map; not `isSure` where that is estimated. */
export interface Stand {
  readonly world: WorldPoint;
  readonly isSure: boolean;
}

/**
 * Where it was; null before the first position, after the last, and where nobody says.
 * Between two positions it moves evenly on the line that the map draws.
 */
export function trackAt(track: Track, instant: Instant): Stand | null {
  const next = firstAfter(track, instant);
  const last = track[next - 1];
  if (!last) return null;
  if (instant < last.time[1]) return { world: last.world, isSure: last.isCertain };
  const to = track[next];
  if (!to?.isStraight) return null;
  const share = (instant - last.time[1]) / (to.time[0] - last.time[1]);
  const [x, y] = last.world;
  const world: WorldPoint = [x + (to.world[0] - x) * share, y + (to.world[1] - y) * share];
  return { world, isSure: last.isCertain && to.isCertain };
}

/** All of its positions. */
export const boundsOfTrack = (track: Track): Bounds | null =>
  unionOf(track.map(({ position }) => boundsOfPosition(position)));

/** The place of the first point that begins after the instant. */
function firstAfter(track: Track, instant: Instant): number {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track[middle]!.time[0] <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Kilometres an hour that it made at least, going by great circle from the beginning of one time to the end of the other. */
export function leastSpeed(from: TrackPoint, to: TrackPoint): number {
  const hours = (to.time[1] - from.time[0]) / 3_600_000;
  return metersBetween(from.position, to.position) / 1000 / hours;
}
