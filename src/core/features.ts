/** Features of a compiled dossier made into sites and events: instants as numbers, references resolved. */

import type { EventFeature, Kind, SiteFeature } from "../schema/dossier";
import type { Dossier, DossierEvent, EventTime, Site } from "./dossier";
import type { Interval } from "./time/interval";
import { toTrack } from "./track";

/** What all events of a dossier stand in. */
export interface Frame {
  readonly sites: ReadonlyMap<string, Site>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The day that the report is dated. */
  readonly reportDay: Interval | null;
  readonly rest: Pick<Dossier, "speakers" | "chapters" | "sources" | "conflictsOf" | "backgroundOf">;
}

export function toSite(feature: SiteFeature): Site {
  const { properties } = feature;
  return {
    id: feature.id,
    name: properties.name,
    shortName: properties.shortName ?? properties.name,
    spellings: properties.spellings ?? [],
    description: properties.description ?? null,
    evidence: properties.evidence ?? [],
    layer: properties.layer,
    precision: properties.precision,
    geometry: feature.geometry,
    anchor: properties.anchor,
    radiusMeters: properties.radius,
    geoPrecision: properties.geoPrecision,
    approximate: properties.approximate,
    partOf: properties.partOf,
    coordinateNote: properties.coordinateNote ?? null,
    coordinateSources: properties.coordinateSources,
  };
}

/** All of an event but what the order of all makes of its time. */
export function wholeEvent(
  feature: EventFeature,
  index: number,
  { sites, kinds, reportDay }: Frame,
): DossierEvent {
  const { properties } = feature;
  const kind = kinds.get(properties.kind);
  if (!kind) throw new Error(`event ${feature.id}: there is no kind "${properties.kind}"`);
  const site = properties.site === null ? null : sites.get(properties.site);
  if (site === undefined) throw new Error(`event ${feature.id}: there is no site "${properties.site}"`);
  const ownPosition = feature.geometry?.type === "Point" ? feature.geometry.coordinates : null;
  return {
    slug: feature.id,
    index,
    title: properties.title,
    label: properties.label ?? properties.title,
    summary: properties.summary,
    ...(properties.spellings && { spellings: properties.spellings }),
    kind,
    chapter: properties.chapter,
    layer: properties.layer,
    time: toTime(feature, reportDay),
    place: {
      site,
      relation: properties.placeRelation,
      elsewhere: properties.elsewhere,
      position: site ? site.anchor : ownPosition,
      geoPrecision: properties.geoPrecision,
    },
    ...(properties.track && { track: toTrack(properties.track) }),
    ...(properties.speed !== undefined && { speed: properties.speed }),
    speaker: properties.speaker,
    mode: properties.mode,
    claims: properties.claims,
    evidence: properties.evidence,
    links: properties.links,
    notes: properties.notes,
    sources: properties.sources ?? [],
    refined: properties.refined,
    known: properties.known,
  };
}

/** All of its time but what order makes of it. */
export function toTime({ when, properties }: EventFeature, reportDay: Interval | null): EventTime {
  const possible = toInterval(properties);
  const known = properties.known && toInterval(properties.known);
  const isToldByOthers = properties.known !== null && properties.known.sources.length > 0;
  const relative = when === null ? properties.after : undefined;
  const stated = when !== null && /^[\d:TZ+./-]+$/.test(when.edtf); // no set, no qualifier, no unspecified digit
  return {
    edtf: when?.edtf ?? null,
    ...(properties.zone && { zone: properties.zone }),
    ...(relative && { relative: { entry: relative.entry, by: relative.by, about: relative.about } }),
    words: when?.label ?? relative?.label ?? null,
    certainty: when?.certainty ?? certaintyOf(relative),
    possible,
    certain: stated && (properties.lasting || properties.timePrecision === 1) ? possible : null,
    lasting: properties.lasting,
    precision: properties.timePrecision,
    note: properties.timeNote ?? null,
    alternatives: properties.alternatives,
    refined: properties.refined && toInterval(properties.refined),
    known,
    knownByReport: isToldByOthers ? reportDay : known,
    order: null,
  };
}

function toInterval({ start, end }: { start: string | null; end: string | null }): Interval | null {
  return start === null || end === null ? null : [Date.parse(start), Date.parse(end)];
}

/** Of a time told by another's: as that is told. */
const certaintyOf = (after: EventFeature["properties"]["after"]) =>
  after ? (after.about ? "less-certain" : "certain") : "uncertain";
