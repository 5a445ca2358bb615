/** A compiled dossier made ready for use: indexed by id, instants as numbers, references resolved. */

import type {
  Alternative,
  Background,
  Chapter,
  Claim,
  CompiledDossier,
  Conflict,
  EventFeature,
  Evidence,
  Geometry,
  Header,
  Kind,
  Link,
  Position,
  Refined,
  SiteFeature,
  Source,
  Speaker,
  Text,
} from "../schema/dossier";
import type { Certainty, Layer, Mode, PlaceRelation, SitePrecision } from "../schema/vocabulary";
import type { EventTable } from "./columns/eventTable";
import { dayOfDate } from "./time/days";
import { contains, type Instant, type Interval } from "./time/interval";

export interface Site {
  readonly id: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly description: Text | null;
  readonly evidence: readonly Evidence[];
  readonly layer: Layer;
  readonly precision: SitePrecision;
  readonly geometry: Geometry | null;
  /** [lon, lat]; where the marker stands. */
  readonly anchor: Position | null;
  /** Metres round the anchor that surely hold the place. */
  readonly radiusMeters: number | null;
  readonly geoPrecision: 1 | 2 | 3;
  readonly approximate: boolean;
  readonly partOf: string | null;
  readonly coordinateNote: Text | null;
  readonly coordinateSources: readonly string[];
}

export interface EventTime {
  readonly edtf: string | null;
  /** The report's own time words. */
  readonly words: string | null;
  readonly certainty: Certainty;
  /** All instants at which it may have happened; null where nothing is known. */
  readonly possible: Interval | null;
  /** Day or days that are stated, not inferred; the hour stays open. Null where only a range is known. */
  readonly certain: Interval | null;
  /** It went on over all of `possible`. */
  readonly lasting: boolean;
  /** 1 day, 2 about a week, 3 coarser, as ACLED counts. */
  readonly precision: 1 | 2 | 3 | null;
  readonly note: Text | null;
  readonly alternatives: readonly Alternative[];
  /** What background narrows it to. */
  readonly refined: Interval | null;
  /** When a reader of the day could know of it. */
  readonly known: Interval | null;
  /** The same by the report alone: where other sources tell it, the day that the report is dated. */
  readonly knownByReport: Interval | null;
}

export interface EventPlace {
  readonly site: Site | null;
  readonly relation: PlaceRelation | null;
  /** An id of `header.elsewhere`, where there is no site. */
  readonly elsewhere: string | null;
  /** [lon, lat]; the site's anchor or a position of its own. */
  readonly position: Position | null;
  readonly geoPrecision: 1 | 2 | 3 | null;
}

export interface DossierEvent {
  readonly slug: string;
  /** Place in the account, from 0. */
  readonly index: number;
  readonly title: Text;
  readonly summary: Text;
  readonly kind: Kind;
  readonly chapter: string | null;
  readonly layer: Layer;
  readonly time: EventTime;
  /** Where the playhead goes that is put on it: by the report alone, and with what background adds. See `momentOf`. */
  readonly moment: { readonly report: Instant | null; readonly refined: Instant | null };
  readonly place: EventPlace;
  readonly speaker: string;
  readonly mode: Mode;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  readonly links: readonly Link[];
  readonly notes: readonly Text[];
  readonly refined: Refined | null;
  readonly known: EventFeature["properties"]["known"];
}

export interface Dossier {
  readonly header: Header;
  readonly timeZone: string;
  readonly extent: Interval;
  /** In the order of the account. */
  readonly events: readonly DossierEvent[];
  readonly sites: ReadonlyMap<string, Site>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
  /** By slug or former slug. */
  eventOf(slug: string): DossierEvent | undefined;
  /** Links of other events that name this one. */
  linksTo(slug: string): readonly { readonly from: DossierEvent; readonly link: Link }[];
  /** Claims made in this statement, whichever event they are about. */
  claimsStatedIn(slug: string): readonly { readonly about: DossierEvent; readonly claim: Claim }[];
  conflictsOf(slug: string): readonly Conflict[];
  backgroundOf(slug: string): readonly Background[];
  /** Of a dossier that came as columns: all events side by side, for what looks at each of very many. */
  readonly table?: EventTable;
}

/** `compiled` must hold to the schema and the rules; a dangling reference throws, as nothing sound can be drawn from it. */
export function createDossier(compiled: CompiledDossier): Dossier {
  const isSite = (feature: SiteFeature | EventFeature): feature is SiteFeature =>
    feature.properties.role === "site";
  const sites = compiled.features.filter(isSite);
  const builder = buildDossier(compiled.dossier, sites);
  builder.add(compiled.features.filter((feature) => !isSite(feature)) as EventFeature[]);
  return builder.finish();
}

export interface DossierBuilder {
  /** The next events in the order of the account. */
  add(features: readonly EventFeature[]): void;
  finish(): Dossier;
}

/** What all events of a dossier stand in. */
export interface Frame {
  readonly sites: ReadonlyMap<string, Site>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The day that the report is dated. */
  readonly reportDay: Interval | null;
  readonly rest: Pick<Dossier, "speakers" | "chapters" | "sources" | "conflictsOf" | "backgroundOf">;
}

export function frameOf(header: Header, siteFeatures: readonly SiteFeature[]): Frame {
  const conflicts = groupBy(header.conflicts, (conflict) => conflict.events);
  const background = groupBy(header.background, (item) => item.events);
  return {
    sites: new Map(siteFeatures.map((feature) => [feature.id, toSite(feature)])),
    kinds: new Map(header.kinds.map((kind) => [kind.id, kind])),
    reportDay: dayOfDate(header.report.published, header.timeZone),
    rest: {
      speakers: new Map(header.speakers.map((speaker) => [speaker.id, speaker])),
      chapters: header.chapters,
      sources: new Map(header.sources.map((source) => [source.id, source])),
      conflictsOf: (slug) => conflicts.get(slug) ?? [],
      backgroundOf: (slug) => background.get(slug) ?? [],
    },
  };
}

/** For a dossier that comes in parts, so that a large one keeps nobody waiting. */
export function buildDossier(header: Header, siteFeatures: readonly SiteFeature[]): DossierBuilder {
  const frame = frameOf(header, siteFeatures);
  const withMoment = createMoments();
  const events: DossierEvent[] = [];
  const bySlug = new Map<string, DossierEvent>();
  const aliases: (readonly [alias: string, event: DossierEvent])[] = [];
  return {
    add(features) {
      for (const feature of features) {
        const event = withMoment(wholeEvent(feature, events.length, frame));
        events.push(event);
        bySlug.set(event.slug, event);
        for (const alias of feature.properties.aliases) aliases.push([alias, event]);
      }
    },
    finish() {
      for (const [alias, event] of aliases) if (!bySlug.has(alias)) bySlug.set(alias, event);
      return indexed(header, frame, events, bySlug);
    },
  };
}

function indexed(
  header: Header,
  { sites, kinds, rest }: Frame,
  events: readonly DossierEvent[],
  bySlug: ReadonlyMap<string, DossierEvent>,
): Dossier {
  const linksTo = groupBy(
    events.flatMap((from) => from.links.map((link) => ({ from, link }))),
    ({ link }) => [link.target],
  );
  const claimsStatedIn = groupBy(
    events.flatMap((about) => about.claims.map((claim) => ({ about, claim }))),
    ({ claim }) => (claim.statement ? [claim.statement] : []),
  );
  return {
    ...rest,
    header,
    timeZone: header.timeZone,
    extent: [Date.parse(header.start), Date.parse(header.end)],
    events,
    sites,
    kinds,
    eventOf: (slug) => bySlug.get(slug),
    linksTo: (slug) => linksTo.get(slug) ?? [],
    claimsStatedIn: (slug) => claimsStatedIn.get(slug) ?? [],
  };
}

/**
 * The instant at which a reader is put who opens this event: the first that its time allows, by background where that
 * is shown, but not before what the account tells ahead of it, where its own time leaves that open. So a story told
 * in order never sends the playhead back for want of an hour. Null where no time is known.
 */
export function momentOf(event: DossierEvent, onlyReport: boolean): Instant | null {
  return onlyReport ? event.moment.report : event.moment.refined;
}

/** Fills in each event's moments; asked in the order of the account. */
function createMoments(): (event: Omit<DossierEvent, "moment">) => DossierEvent {
  const told = { report: Number.NEGATIVE_INFINITY, refined: Number.NEGATIVE_INFINITY };
  const next = (layer: "report" | "refined", time: EventTime) => {
    const range = (layer === "refined" ? time.refined : null) ?? time.certain ?? time.possible;
    if (range === null) return null;
    const moment = contains(range, told[layer]) ? told[layer] : range[0];
    told[layer] = Math.max(told[layer], moment);
    return moment;
  };
  return (event) => ({
    ...event,
    moment: { report: next("report", event.time), refined: next("refined", event.time) },
  });
}

function toSite(feature: SiteFeature): Site {
  const { properties } = feature;
  return {
    id: feature.id,
    name: properties.name,
    shortName: properties.shortName ?? properties.name,
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

/** All of an event but its moment, which depends on those told before it. */
export function wholeEvent(
  feature: EventFeature,
  index: number,
  { sites, kinds, reportDay }: Frame,
): Omit<DossierEvent, "moment"> {
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
    summary: properties.summary,
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
    speaker: properties.speaker,
    mode: properties.mode,
    claims: properties.claims,
    evidence: properties.evidence,
    links: properties.links,
    notes: properties.notes,
    refined: properties.refined,
    known: properties.known,
  };
}

function toTime({ when, properties }: EventFeature, reportDay: Interval | null): EventTime {
  const possible = toInterval(properties);
  const known = properties.known && toInterval(properties.known);
  const isToldByOthers = properties.known !== null && properties.known.sources.length > 0;
  const stated = when !== null && /^[\d:TZ+./-]+$/.test(when.edtf); // no set, no qualifier, no unspecified digit
  return {
    edtf: when?.edtf ?? null,
    words: when?.label ?? null,
    certainty: when?.certainty ?? "uncertain",
    possible,
    certain: stated && (properties.lasting || properties.timePrecision === 1) ? possible : null,
    lasting: properties.lasting,
    precision: properties.timePrecision,
    note: properties.timeNote ?? null,
    alternatives: properties.alternatives,
    refined: properties.refined && toInterval(properties.refined),
    known,
    knownByReport: isToldByOthers ? reportDay : known,
  };
}

function toInterval({ start, end }: { start: string | null; end: string | null }): Interval | null {
  return start === null || end === null ? null : [Date.parse(start), Date.parse(end)];
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
