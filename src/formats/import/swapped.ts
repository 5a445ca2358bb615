/** Rows whose latitude and longitude stand the wrong way round. */

import { outliersAmong } from "../../geo/outliers";
import type { Position } from "../../schema/dossier";
import type { Draft } from "./draft";
import { circleRound } from "./positions";
import type { Log } from "./report";
import { countSites, isPointSite, MOST_SITES, siteKey } from "./siteKey";

/**
 * A row whose position is far from all others, but near them the other way round, would be drawn in the wrong country. As
 * in the rule `positions`, a site counts once, however many entries it has.
 */
export function withoutSwapped(drafts: readonly Draft[], log: Log): readonly Draft[] {
  const tooMany = countSites(drafts) > MOST_SITES;
  const placed = new Map<string, { readonly anchor: Position; readonly drafts: Draft[] }>();
  for (const one of drafts) {
    const { place } = one;
    const anchor = place?.position ?? (place?.geometry ? circleRound(place.geometry).anchor : null);
    if (!place || anchor === null) continue;
    const isSite = place.geometry !== null || (isPointSite(place) && !tooMany);
    const key = isSite ? siteKey(place) : `row ${one.row}`;
    const known = placed.get(key) ?? { anchor, drafts: [] };
    known.drafts.push(one);
    placed.set(key, known);
  }
  const places = [...placed.values()];
  const swapped = outliersAmong(places.map(({ anchor }) => anchor)).filter((one) => one.swapped);
  if (swapped.length === 0) return drafts;
  const left = new Set(swapped.flatMap(({ index }) => places[index]?.drafts ?? []));
  for (const { row, place } of left) {
    const [lon, lat] = place?.position ?? (place?.geometry ? circleRound(place.geometry).anchor : []);
    const message = "it is far from every other place, and near them the other way round";
    log.leftRow(row, null, `${lat}, ${lon}`, message, `write latitude ${lon} and longitude ${lat}`);
  }
  return withoutSwapped(
    drafts.filter((one) => !left.has(one)),
    log,
  );
}
