/** Which rows name the same site. */

import type { Draft, DraftPlace } from "./draft";

/** More named places than these would be more buttons than a map can hold; they become points of their own. */
export const MOST_SITES = 300;

export const isPointSite = ({ name, position }: DraftPlace) => name !== null && position !== null;

export const siteKey = ({ name, position, geometry, precision, radiusMeters, geoPrecision }: DraftPlace) =>
  JSON.stringify([name, position, geometry, precision, radiusMeters, geoPrecision]);

export const countSites = (drafts: readonly Draft[]) =>
  new Set(drafts.flatMap(({ place }) => (place && isPointSite(place) ? siteKey(place) : []))).size;
