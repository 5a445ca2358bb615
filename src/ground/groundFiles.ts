/** Which compiled files make the ground below a dossier, from the coarsest to the finest. */

import type { Basemap, BasemapScale } from "../geo/basemap";
import { type Bounds, boundsContain, shifted } from "../geo/bounds";
import type { Position } from "../schema/dossier";

export interface GroundFile {
  readonly scale: BasemapScale;
  readonly url: string;
  /** What it covers; null where that isn't known before it has come, or is everything. */
  readonly bounds: Bounds | null;
}

/** The zoom from which a file has anything to show. */
export const SHOWN_FROM: Readonly<Record<BasemapScale, number>> = {
  world: 0,
  region: 0,
  country: 0,
  city: 8,
  centre: 13,
};

/** A ground on which there is sea wherever nothing else is drawn; the finer hides the coarser within its bounds. */
const WHOLE_GROUNDS: readonly BasemapScale[] = ["world", "region", "country"];

export const isWholeGround = (scale: BasemapScale) => WHOLE_GROUNDS.includes(scale);

/** Web Mercator shows the world again and again: by how many turns what lies within bounds may be moved to be in view. */
export const TURNS = [-1, 0, 1] as const;

/** Whether a finer whole ground hides this position of a coarser one. */
export function isHidden(scale: BasemapScale, position: Position, grounds: Iterable<Basemap>): boolean {
  const own = WHOLE_GROUNDS.indexOf(scale);
  if (own < 0) return false;
  for (const ground of grounds)
    if (WHOLE_GROUNDS.indexOf(ground.scale) > own)
      if (TURNS.some((turns) => boundsContain(shifted(ground.bounds, turns), position))) return true;
  return false;
}
