/** Where an event was, in words and as a point, for formats that know one place an event. */

import type { CompiledDossier, EventFeature, Position, SiteFeature, Text } from "../../schema/dossier";

export type EventPlace = {
  readonly name: string | null;
  /** [lon, lat]; null for what has no place, or one too wide to be a point. */
  readonly position: Position | null;
  readonly radiusMeters: number | null;
};

const sitesOf = new WeakMap<CompiledDossier, ReadonlyMap<string, SiteFeature>>();

function sitesIn(dossier: CompiledDossier): ReadonlyMap<string, SiteFeature> {
  const known = sitesOf.get(dossier);
  if (known) return known;
  const sites = new Map<string, SiteFeature>();
  for (const feature of dossier.features)
    if (feature.properties.role === "site") sites.set(feature.id, feature as SiteFeature);
  sitesOf.set(dossier, sites);
  return sites;
}

export function placeIn(dossier: CompiledDossier, event: EventFeature, language: string): EventPlace {
  const header = dossier.dossier;
  const words = (text: Text | undefined) => text?.[language] ?? text?.[header.language] ?? null;
  const { site: id, elsewhere } = event.properties;
  const site = id === null ? undefined : sitesIn(dossier).get(id);
  if (site) {
    const isPoint = site.properties.precision !== "region";
    return {
      name: words(site.properties.name),
      position: isPoint ? site.properties.anchor : null,
      radiusMeters: site.properties.radius,
    };
  }
  const own = event.geometry?.type === "Point" ? event.geometry.coordinates : null;
  return {
    name: words(header.elsewhere.find((place) => place.id === elsewhere)?.name),
    position: own,
    radiusMeters: null,
  };
}
