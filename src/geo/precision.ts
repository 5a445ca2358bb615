/** How well a place is known, on the scales of the field: ACLED's 1–3 (ours too) and UCDP GED's 1–7. */

import type { PlaceRelation, SitePrecision } from "../schema/vocabulary";

export type PlaceKnowledge = {
  readonly precision: SitePrecision;
  /** Metres that surely hold the place; null where it has no geometry. */
  readonly radiusMeters: number | null;
  /** The outline is a stand-in. */
  readonly approximate: boolean;
  /** How the event stands to the site; null for the site itself. */
  readonly relation: PlaceRelation | null;
};

export type PlaceCodes = {
  /** 1 the place, 2 near it or a part of a town, 3 a region; null where nobody says. */
  readonly acled: 1 | 2 | 3 | null;
  /** 1 the place, 2 within some 25 km of it, 4 a first-order division, 6 a country or coarser; 3, 5 and 7 do not arise from our classes; null where nobody says. */
  readonly ucdp: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
};

const EXACT_METERS = 1000;
const NEAR_METERS = 25_000;
const COUNTRY_METERS = 300_000;

/** `near`, and an approximate place with a radius over 1 km, is never 1; what is outside or coming from a place stands close to it. */
export function placeCodes({ precision, radiusMeters, approximate, relation }: PlaceKnowledge): PlaceCodes {
  if (precision === "unstated") return { acled: null, ucdp: null };
  if (precision === "region") {
    return { acled: 3, ucdp: radiusMeters === null || radiusMeters > COUNTRY_METERS ? 6 : 4 };
  }
  const radius = radiusMeters ?? 0;
  if (radius > NEAR_METERS) return { acled: 3, ucdp: 4 };
  const vague = precision === "area" || relation === "near" || (approximate && radius > EXACT_METERS);
  return vague ? { acled: 2, ucdp: 2 } : { acled: 1, ucdp: 1 };
}
