/** Where the rows say that it was: named places with a position become sites, those without stand elsewhere, the rest are points. */

import type { Geometry, Position } from "../../schema/dossier";
import type { DossierSource } from "../../schema/source";
import type { SitePrecision } from "../../schema/vocabulary";
import type { Draft, DraftPlace } from "./draft";
import type { ImportOptions } from "./options";
import { circleRound } from "./positions";
import type { Log } from "./report";
import { countSites, isPointSite, MOST_SITES, siteKey } from "./siteKey";
import { createSlugs, type Slugs, slugOf } from "./slugs";

type Source<K extends "sites" | "events"> = DossierSource[K][number];

/** How far round its point a place may reach, where the file says no more than this code. */
const SITE_OF_CODE: Readonly<Record<1 | 2 | 3, { precision: SitePrecision; radius: number }>> = {
  1: { precision: "compound", radius: 500 },
  2: { precision: "area", radius: 5000 },
  3: { precision: "region", radius: 50_000 },
};

/** Metres, where the file says the precision alone. */
const RADIUS_OF_PRECISION: Readonly<Record<SitePrecision, number | undefined>> = {
  ...{ building: 100, compound: 500, area: 5000, region: 50_000, unstated: undefined },
};

export type Places = {
  readonly sites: Source<"sites">[];
  readonly elsewhere: { id: string; name: string }[];
  whereOf(draft: Draft): Pick<Source<"events">, "where"> & { readonly note: string | null };
};

export function placesOf(drafts: readonly Draft[], slugs: Slugs, options: ImportOptions, log: Log): Places {
  const sites = new Map<string, Source<"sites">>();
  const elsewhere = new Map<string, string>();
  const elsewhereSlugs = createSlugs();
  const named = countSites(drafts);
  const tooMany = named > MOST_SITES;
  if (tooMany) {
    const message = `it names ${named} places; each entry got a point of its own, and the name stands in a note`;
    log.guessed(null, null, null, message);
  }
  for (const { place, title } of drafts) {
    if (!place) continue;
    if (place.position === null && place.geometry === null) {
      const name = place.name ?? "";
      if (!elsewhere.has(name)) elsewhere.set(name, elsewhereSlugs.claim(slugOf(name) || "place"));
    } else if (place.geometry !== null || (isPointSite(place) && !tooMany)) {
      const key = siteKey(place);
      if (sites.has(key)) continue;
      const name = place.name ?? title;
      const id = slugs.claim(slugOf(name), `${slugOf(name) || "place"}-place`);
      sites.set(key, toSite(place, { id, name }, options));
    }
  }
  tellUnstated(drafts, log);
  return {
    sites: [...sites.values()],
    elsewhere: [...elsewhere].map(([name, id]) => ({ id, name })),
    whereOf({ place }) {
      if (!place) return { note: null };
      const site = sites.get(siteKey(place));
      if (site) {
        const relation = place.relation ?? (site.precision === "region" ? "in" : "at");
        return { where: { site: site.id, relation }, note: null };
      }
      if (place.position === null)
        return { where: { elsewhere: elsewhere.get(place.name ?? "") ?? "" }, note: null };
      const { geoPrecision } = place;
      const where = { position: [...place.position], ...(geoPrecision !== null && { geoPrecision }) };
      return { where, note: place.name };
    },
  };
}

const isStated = ({ precision, geoPrecision, radiusMeters, geometry }: DraftPlace) =>
  geometry !== null ||
  geoPrecision !== null ||
  radiusMeters !== null ||
  (precision !== null && precision !== "unstated");

/** Once for the whole file: many files say it of no position. */
function tellUnstated(drafts: readonly Draft[], log: Log) {
  const unstated = drafts.filter(({ place }) => place?.position && !isStated(place)).length;
  if (unstated === 0) return;
  const message = `nothing says how exact ${unstated === 1 ? "one position is" : `${unstated} positions are`}; the precision was left empty`;
  log.guessed(
    null,
    null,
    null,
    message,
    "name a column for it with --map (geoPrecision or radius), or write it in sites.yaml",
  );
}

function toSite(
  place: DraftPlace,
  { id, name }: { readonly id: string; readonly name: string },
  options: ImportOptions,
): Source<"sites"> {
  const outline = place.geometry ? circleRound(place.geometry) : null;
  const coded = place.geoPrecision === null ? null : SITE_OF_CODE[place.geoPrecision];
  const told =
    place.radiusMeters ??
    (outline ? 0 : (coded?.radius ?? RADIUS_OF_PRECISION[place.precision ?? "unstated"]));
  const radius = told === undefined ? null : Math.max(outline?.radiusMeters ?? 0, told, 1);
  const precision =
    place.precision ??
    (radius === null ? "unstated" : ((outline ? null : coded?.precision) ?? precisionOf(radius)));
  return {
    id,
    name,
    evidence: [],
    layer: "report",
    precision,
    anchor: [...(place.position ?? outline?.anchor ?? [])] as Position & number[],
    ...(radius !== null && { radius }),
    ...(place.geometry && { geometry: place.geometry as Geometry }),
    approximate: false,
    ...(isStated(place) && { confidence: "medium" as const }),
    coordinateSources: [options.name],
  };
}

/** By how far it reaches. */
function precisionOf(radiusMeters: number): SitePrecision {
  if (radiusMeters <= 100) return "building";
  if (radiusMeters <= 1000) return "compound";
  return radiusMeters <= 25_000 ? "area" : "region";
}
