/** A basemap of another country than the story's is not seen as a fault by anything else. */

import type { Dossier } from "../../core/dossier";
import type { Basemap } from "../../geo/basemap";

/** What to tell whoever builds a site none of whose places lies on its basemap; null if one does, or there is nothing to compare. */
export function elsewhereGround(
  dossier: Dossier,
  basemaps: readonly Pick<Basemap, "bounds">[],
): string | null {
  const anchors = [...dossier.sites.values()].flatMap(({ anchor }) => (anchor ? [anchor] : []));
  if (anchors.length === 0 || basemaps.length === 0) return null;
  const isOn = ([lon = 0, lat = 0]: readonly number[], [west, south, east, north]: Basemap["bounds"]) =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  if (anchors.some((anchor) => basemaps.some(({ bounds }) => isOn(anchor, bounds)))) return null;
  return "The basemap shows another part of the world than the dossier: no place lies on it. Write `basemap: null` into dateline.config.yaml, or make one of your own (docs/guides/make-a-basemap.md).";
}
