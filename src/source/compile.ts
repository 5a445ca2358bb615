/** Source → compiled dossier. What cannot be computed is left null, for the rules to say why. */

import { type Clock, edtfBounds } from "../core/time/edtf";
import { timeCodes } from "../core/time/precision";
import { formatInstant, isClock, isTimeZone } from "../core/time/zone";
import { placeCodes } from "../geo/precision";
import type {
  CompiledDossier,
  EventFeature,
  Geometry,
  Refined,
  SiteFeature,
  Text,
  TrackPosition,
  Zone,
} from "../schema/dossier";
import type { DossierSource } from "../schema/source";
import { toHeader } from "./compiledHeader";
import { boundsIn, type Source, toEvidence, toFrame } from "./compiledParts";
import { refiningOf } from "./refining";
import { withRelativeTimes } from "./relativeTimes";
import { toTimespans } from "./timespans";
import { createTexts, type Texts } from "./translations";

export type Compiled = {
  readonly dossier: CompiledDossier;
  readonly unusedTranslations: ReturnType<Texts["unused"]>;
  /** Every text that a translation has to have. */
  readonly texts: ReturnType<Texts["all"]>;
};

export function compile(source: DossierSource, geometries: ReadonlyMap<string, Geometry>): Compiled {
  const texts = createTexts(source);
  const { dossier } = source;
  const zone = isTimeZone(dossier.timeZone) ? dossier.timeZone : "UTC"; // the rule `zones` says so
  const sites = source.sites.map((site, index) => toSite(site, index, texts, geometries));
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  const events = source.events.map((event, index) => toEvent(event, index, { source, texts, zone, siteOf }));
  const compiled: CompiledDossier = {
    type: "FeatureCollection",
    dossier: toHeader(source, texts, zone),
    features: [...sites, ...events],
  };
  return {
    dossier: withRelativeTimes(compiled, zone),
    unusedTranslations: texts.unused(),
    texts: texts.all(),
  };
}

function toSite(
  site: Source<"sites">,
  index: number,
  texts: Texts,
  geometries: ReadonlyMap<string, Geometry>,
): SiteFeature {
  const text = (field: string, words: string) => texts.of("sites", [index, field], words);
  const outline = typeof site.geometry === "string" ? geometries.get(site.geometry) : site.geometry;
  const isPoint = site.precision !== "region" && site.anchor !== undefined;
  const radius = site.radius ?? null;
  return {
    type: "Feature",
    id: site.id,
    geometry: outline ?? (isPoint && site.anchor ? { type: "Point", coordinates: site.anchor } : null),
    properties: {
      role: "site",
      layer: site.layer,
      name: text("name", site.name),
      ...(site.shortName && { shortName: text("shortName", site.shortName) }),
      ...(site.spellings && { spellings: site.spellings }),
      ...(site.description && { description: text("description", site.description) }),
      ...(site.evidence.length > 0 && { evidence: toEvidence(site.evidence) }),
      precision: site.precision,
      radius,
      geoPrecision: placeCodes({
        precision: site.precision,
        radiusMeters: radius,
        approximate: site.approximate,
        relation: null,
      }).acled,
      anchor: site.anchor ?? null,
      partOf: site.partOf ?? null,
      approximate: site.approximate,
      confidence: site.confidence ?? null,
      ...(site.coordinateNote && { coordinateNote: text("coordinateNote", site.coordinateNote) }),
      coordinateSources: site.coordinateSources,
    },
  };
}

type Surroundings = {
  readonly source: DossierSource;
  readonly texts: Texts;
  readonly zone: string;
  readonly siteOf: ReadonlyMap<string, SiteFeature>;
};

function toEvent(event: Source<"events">, index: number, around: Surroundings): EventFeature {
  const { texts, zone } = around;
  const text = (path: (string | number)[], words: string) => texts.of("events", [index, ...path], words);
  const { when, known } = event;
  const ownZone = toZone(event.zone, (words) => text(["zone", "name"], words));
  const own: OwnClock = {
    zone: ownZone && isClock(ownZone.id) ? ownZone.id : zone, // the rule `zones` says so
    clock: ownZone ? "own" : "none",
  };
  const knownZone = known?.timeZone ?? zone;
  const { place, geometry } = placeOf(whereOf(event), around);
  return {
    type: "Feature",
    id: event.id,
    when: when
      ? {
          edtf: when.edtf,
          timespans: toTimespans(when.edtf),
          certainty: when.certainty,
          label: when.words ?? null,
        }
      : null,
    properties: {
      role: "event",
      title: text(["title"], event.title),
      ...(event.label && { label: text(["label"], event.label) }),
      summary: text(["summary"], event.summary),
      ...(event.spellings && { spellings: event.spellings }),
      kind: event.kind,
      chapter: event.chapter ?? null,
      layer: event.layer,
      ...timeOf(when, own),
      ...(event.after && { after: toAfter(event.after) }),
      ...(ownZone && { zone: ownZone }),
      ...(when?.why && { timeNote: text(["when", "why"], when.why) }),
      alternatives: (when?.alternatives ?? []).map(({ edtf, reading }, i) => ({
        edtf,
        ...(boundsIn(edtf, own.zone, own.clock) ?? { start: "", end: "" }),
        reading: text(["when", "alternatives", i, "reading"], reading),
      })),
      known: known
        ? {
            edtf: known.edtf,
            ...(boundsIn(known.edtf, knownZone) ?? { start: "", end: "" }),
            ...(known.timeZone && { timeZone: known.timeZone }),
            ...(known.note && { note: text(["known", "note"], known.note) }),
            sources: known.sources,
          }
        : null,
      ...place,
      ...toFrame(event.frame),
      ...(event.track && { track: event.track.map((position) => toTrackPosition(position, own, around)) }),
      ...(event.speed !== undefined && { speed: event.speed }),
      speaker: event.speaker,
      mode: event.mode,
      refined: refinedOf(event.id, around),
      claims: event.claims.map((claim, i) => ({
        id: claim.id,
        speaker: claim.speaker,
        mode: claim.mode,
        text: text(["claims", i, "text"], claim.text),
        low: claim.count?.low ?? null,
        high: claim.count?.high ?? null,
        of: claim.count ? text(["claims", i, "count", "of"], claim.count.of) : null,
        evidence: toEvidence(claim.evidence),
        statement: claim.statement ?? null,
        ...(claim.note && { note: text(["claims", i, "note"], claim.note) }),
      })),
      evidence: toEvidence(event.evidence),
      links: event.links.map((link, i) => ({
        relation: link.relation,
        target: link.target,
        statedBy: link.statedBy,
        evidence: toEvidence(link.evidence),
        ...(link.note && { note: text(["links", i, "note"], link.note) }),
      })),
      notes: event.notes.map((note, i) => text(["notes", i], note)),
      ...(event.sources && event.sources.length > 0 && { sources: event.sources }),
      aliases: event.aliases,
    },
    geometry,
  };
}

type TrackPositionSource = NonNullable<Source<"events">["track"]>[number];

function toTrackPosition(
  { at, when, certain, between }: TrackPositionSource,
  { zone, clock }: OwnClock,
  { siteOf }: Surroundings,
): TrackPosition {
  return {
    position: typeof at === "string" ? (siteOf.get(at)?.properties.anchor ?? null) : at,
    site: typeof at === "string" ? at : null,
    edtf: when,
    ...(boundsIn(when, zone, clock) ?? { start: "", end: "" }), // the rule `edtf` says so
    certain,
    ...(between && { between }),
  };
}

/** What moves and has no other place stands where it set out. */
function whereOf({ where, track }: Source<"events">): Source<"events">["where"] {
  const first = track?.[0];
  if (where || !first) return where;
  return typeof first.at === "string"
    ? { site: first.at, relation: "from" }
    : { position: first.at, geoPrecision: first.certain ? 1 : 2 };
}

/** Of an entry's own times. */
interface OwnClock {
  readonly zone: string;
  readonly clock: Clock;
}

const toAfter = ({ entry, by, about, words }: NonNullable<Source<"events">["after"]>) => ({
  entry,
  by,
  about,
  label: words ?? null,
});

function toZone(zone: Source<"events">["zone"], text: (words: string) => Text): Zone | null {
  if (zone === undefined) return null;
  if (typeof zone === "string") return { id: zone };
  return { id: zone.offset, ...(zone.name && { name: text(zone.name) }) };
}

function timeOf(when: Source<"events">["when"], { zone, clock }: OwnClock) {
  const bounds = when ? edtfBounds(when.edtf, zone, undefined, clock) : null;
  if (!when || !bounds?.ok) return { start: null, end: null, lasting: false, timePrecision: null };
  const { possible, lasting } = bounds.value;
  return {
    start: formatInstant(possible[0], zone),
    end: formatInstant(possible[1], zone),
    lasting,
    timePrecision: timeCodes({ ...bounds.value, certainty: when.certainty }).acled,
  };
}

type PlaceOf = {
  readonly place: Pick<EventFeature["properties"], "site" | "placeRelation" | "elsewhere" | "geoPrecision">;
  readonly geometry: Geometry | null;
};

/** An event has its site's geometry, or a point of its own. */
function placeOf(where: Source<"events">["where"], { siteOf }: Surroundings): PlaceOf {
  const nowhere = { site: null, placeRelation: null, elsewhere: null, geoPrecision: null };
  if (!where) return { place: nowhere, geometry: null };
  if ("elsewhere" in where) return { place: { ...nowhere, elsewhere: where.elsewhere }, geometry: null };
  if ("position" in where) {
    const geometry: Geometry = { type: "Point", coordinates: where.position };
    return { place: { ...nowhere, geoPrecision: where.geoPrecision ?? null }, geometry };
  }
  const site = siteOf.get(where.site);
  const geoPrecision = site
    ? placeCodes({
        precision: site.properties.precision,
        radiusMeters: site.properties.radius,
        approximate: site.properties.approximate,
        relation: where.relation,
      }).acled
    : null;
  return {
    place: { ...nowhere, site: where.site, placeRelation: where.relation, geoPrecision },
    geometry: site?.geometry ?? null,
  };
}

/** All background that narrows this event; the first item that gives a time, and the first that gives a place, decide. */
function refinedOf(event: string, { source, zone, siteOf }: Surroundings): Refined | null {
  const items = (refiningOf(source).get(event) ?? []).map((position) => source.background[position]!);
  if (items.length === 0) return null;
  const time = items.find(({ refines }) => refines?.edtf !== undefined)?.refines;
  const place = items.find(({ refines }) => refines?.site !== undefined)?.refines?.site ?? null;
  const site = place === null ? undefined : siteOf.get(place);
  const timeZone = time?.timeZone ?? null;
  return {
    edtf: time?.edtf ?? null,
    ...((time?.edtf && boundsIn(time.edtf, timeZone ?? zone)) || { start: null, end: null }),
    timeZone,
    site: place,
    position: site?.properties.anchor ?? null,
    radius: site?.properties.radius ?? null,
    background: items.map(({ id }) => id),
    sources: [...new Set(items.flatMap(({ sources }) => sources))],
  };
}
