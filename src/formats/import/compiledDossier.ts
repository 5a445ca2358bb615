/** A compiled dossier → the source that compiles to it: for editing what came without its files. */

import { isEvent, isSite } from "../../core/rules/parts";
import { fixedOffset } from "../../core/time/zone";
import type {
  CompiledDossier,
  EventFeature,
  Refined,
  SiteFeature,
  Text,
  WrittenStory,
  Zone,
} from "../../schema/dossier";
import type { DossierSource } from "../../schema/source";

type Source<K extends "sites" | "events" | "background"> = DossierSource[K][number];
type Key = string | number;

/** `compiled` must be sound. The ledger of published slugs is not in it; it starts anew with the slugs there are. */
export function fromCompiled(compiled: CompiledDossier): DossierSource {
  const { dossier: header, features } = compiled;
  const events = features.filter(isEvent);
  const words = createWords(header.language);
  const at = words.at;
  const { kinds, chapters, elsewhere, report } = header;
  const source = {
    dossier: {
      id: header.id,
      version: header.version,
      language: header.language,
      title: at(["dossier", "title"], header.title),
      ...(header.shortTitle && { shortTitle: at(["dossier", "shortTitle"], header.shortTitle) }),
      summary: at(["dossier", "summary"], header.summary),
      timeZone: header.timeZone,
      extent: header.extent,
      licence: header.licence,
      report: { ...report, title: at(["dossier", "report", "title"], report.title) },
      kinds: kinds.map((kind) => ({ ...kind, name: at(["dossier", "kinds", kind.id], kind.name) })),
      chapters: chapters.map(({ id, title }) => ({ id, title: at(["dossier", "chapters", id], title) })),
      elsewhere: elsewhere.map(({ id, name }) => ({ id, name: at(["dossier", "elsewhere", id], name) })),
    },
    speakers: header.speakers.map(({ id, name, shortName, spellings, type, description, evidence }) => ({
      id,
      name: at(["speakers", id, "name"], name),
      ...(shortName && { shortName: at(["speakers", id, "shortName"], shortName) }),
      ...(spellings && { spellings }),
      type,
      ...(description && { description: at(["speakers", id, "description"], description) }),
      evidence: evidence ?? [],
    })),
    sites: features.filter(isSite).map((site) => toSite(site, at)),
    events: events.map((event) => toEvent(event, at)),
    story: toStory(header.story, at),
    conflicts: header.conflicts.map(({ id, question, nature, events: about, positions, note }) => ({
      id,
      question: at(["conflicts", id, "question"], question),
      nature,
      events: about,
      positions: positions.map(({ speaker, text, claim, evidence }, i) => ({
        speaker,
        text: at(["conflicts", id, "positions", i, "text"], text),
        ...(claim && { claim }),
        evidence: evidence ?? [],
      })),
      ...(note && { note: at(["conflicts", id, "note"], note) }),
    })),
    silences: header.silences.map(({ id, text, events: about }) => ({
      id,
      text: at(["silences", id, "text"], text),
      events: about,
    })),
    background: header.background.map(({ id, events: about, text, disputed, confidence, sources }) => ({
      id,
      events: about,
      text: at(["background", id, "text"], text),
      ...(disputed && { disputed: at(["background", id, "disputed"], disputed) }),
      confidence,
      sources,
      ...refinesOf(id, events),
    })),
    sources: header.sources,
    changes: header.changes.map((change, i) => ({
      ...change,
      text: at(["changes", i, "text"], change.text),
    })),
    published: {
      slugs: events.flatMap(({ id, properties }) => [id, ...properties.aliases]),
      tombstones: [],
    },
  };
  return { ...source, translations: words.translations };
}

type At = (path: readonly Key[], text: Text) => string;

/** Gives back the words in the dossier's language, and keeps those in others under the same path. */
function createWords(language: string): {
  readonly at: At;
  readonly translations: DossierSource["translations"];
} {
  const translations = new Map<string, Record<string, unknown>>();
  return {
    translations,
    at(path, text) {
      for (const [tag, words] of Object.entries(text)) {
        if (tag === language) continue;
        if (!translations.has(tag)) translations.set(tag, {});
        put(translations.get(tag) as Record<Key, unknown>, path, words);
      }
      return new Map(Object.entries(text)).get(language) ?? "";
    },
  };
}

/** A number in the path makes a list. */
function put(root: Record<Key, unknown>, path: readonly Key[], words: string) {
  let inside = root;
  path.forEach((step, i) => {
    if (i === path.length - 1) {
      inside[step] = words;
      return;
    }
    if (!Object.hasOwn(inside, step)) inside[step] = typeof path[i + 1] === "number" ? [] : {};
    inside = inside[step] as Record<Key, unknown>;
  });
}

function toSite({ id, geometry, properties }: SiteFeature, at: At): Source<"sites"> {
  const { anchor, precision } = properties;
  const isAnchor =
    precision !== "region" &&
    geometry?.type === "Point" &&
    JSON.stringify(geometry.coordinates) === JSON.stringify(anchor);
  const text = (field: "shortName" | "description" | "coordinateNote") => {
    const words = properties[field];
    return words ? { [field]: at(["sites", id, field], words) } : {};
  };
  return {
    id,
    name: at(["sites", id, "name"], properties.name),
    ...text("shortName"),
    ...(properties.spellings && { spellings: properties.spellings }),
    ...text("description"),
    evidence: properties.evidence ?? [],
    layer: properties.layer,
    precision,
    ...(anchor && { anchor }),
    ...(properties.radius !== null && { radius: properties.radius }),
    ...(geometry && !isAnchor && { geometry }),
    approximate: properties.approximate,
    ...(properties.partOf !== null && { partOf: properties.partOf }),
    ...(properties.confidence !== null && { confidence: properties.confidence }),
    ...text("coordinateNote"),
    coordinateSources: properties.coordinateSources,
  };
}

function toEvent({ id, geometry, when, properties }: EventFeature, at: At): Source<"events"> {
  const text = (path: readonly Key[], words: Text) => at(["events", id, ...path], words);
  const { timeNote, known } = properties;
  return {
    id,
    title: text(["title"], properties.title),
    ...(properties.label && { label: text(["label"], properties.label) }),
    summary: text(["summary"], properties.summary),
    ...(properties.spellings && { spellings: properties.spellings }),
    kind: properties.kind,
    ...(properties.chapter !== null && { chapter: properties.chapter }),
    layer: properties.layer,
    ...(when && {
      when: {
        edtf: when.edtf,
        ...(when.label !== null && { words: when.label }),
        certainty: when.certainty,
        ...(timeNote && { why: text(["when", "why"], timeNote) }),
        alternatives: properties.alternatives.map(({ edtf, reading }, i) => ({
          edtf,
          reading: text(["when", "alternatives", i, "reading"], reading),
        })),
      },
    }),
    ...(properties.after && { after: toAfter(properties.after) }),
    ...zoneOf(properties.zone, (name) => text(["zone", "name"], name)),
    ...whereOf(properties, geometry),
    ...(properties.frame && { frame: properties.frame }),
    ...(properties.track && {
      track: properties.track.map(({ site, position, edtf, certain, between }) => ({
        at: site ?? position ?? [],
        when: edtf,
        certain,
        ...(between && { between }),
      })),
    }),
    ...(properties.speed !== undefined && { speed: properties.speed }),
    speaker: properties.speaker,
    mode: properties.mode,
    evidence: properties.evidence,
    claims: properties.claims.map((claim) => ({
      id: claim.id,
      speaker: claim.speaker,
      mode: claim.mode,
      text: text(["claims", claim.id, "text"], claim.text),
      ...(claim.low !== null &&
        claim.of && {
          count: {
            low: claim.low,
            high: claim.high,
            of: text(["claims", claim.id, "count", "of"], claim.of),
          },
        }),
      evidence: claim.evidence,
      ...(claim.statement !== null && { statement: claim.statement }),
      ...(claim.note && { note: text(["claims", claim.id, "note"], claim.note) }),
    })),
    links: properties.links.map(({ note, ...link }) => ({
      ...link,
      ...(note && { note: text(["links", link.target, "note"], note) }),
    })),
    notes: properties.notes.map((note, i) => text(["notes", i], note)),
    ...(properties.sources && { sources: properties.sources }),
    ...(known && {
      known: {
        edtf: known.edtf,
        ...(known.timeZone && { timeZone: known.timeZone }),
        ...(known.note && { note: text(["known", "note"], known.note) }),
        sources: known.sources,
      },
    }),
    aliases: properties.aliases,
  };
}

function toStory(story: WrittenStory | undefined, at: At): DossierSource["story"] {
  if (!story) return { steps: [] };
  const told = (one: NonNullable<WrittenStory["lead"]>, path: readonly Key[]) => ({
    title: at(["story", ...path, "title"], one.title),
    text: at(["story", ...path, "text"], one.text),
    entries: one.entries,
    claims: one.claims ?? [],
    silences: one.silences ?? [],
    ...(one.other && {
      other: {
        text: at(["story", ...path, "other", "text"], one.other.text),
        background: one.other.background ?? [],
        entries: one.other.entries ?? [],
      },
    }),
    ...(one.frame && { frame: one.frame }),
  });
  return {
    ...(story.lead && { lead: told(story.lead, ["lead"]) }),
    steps: story.steps.map((step) => ({
      id: step.id,
      ...told(step, ["steps", step.id]),
      ...(step.moment && { moment: step.moment.edtf }),
      ...(step.window && { window: step.window.edtf }),
    })),
  };
}

const toAfter = ({ label, ...after }: NonNullable<EventFeature["properties"]["after"]>) => ({
  ...after,
  ...(label !== null && { words: label }),
});

function zoneOf(zone: Zone | undefined, text: (name: Text) => string): Pick<Source<"events">, "zone"> {
  if (!zone) return {};
  if (fixedOffset(zone.id) === null) return { zone: zone.id };
  return { zone: { offset: zone.id, ...(zone.name && { name: text(zone.name) }) } };
}

function whereOf(
  { site, placeRelation, elsewhere, geoPrecision }: EventFeature["properties"],
  geometry: EventFeature["geometry"],
): Pick<Source<"events">, "where"> {
  if (site !== null) return { where: { site, relation: placeRelation ?? "at" } };
  if (elsewhere !== null) return { where: { elsewhere } };
  if (geometry?.type !== "Point") return {};
  return { where: { position: geometry.coordinates, ...(geoPrecision !== null && { geoPrecision }) } };
}

/** Compiling gathers what all items make of an event; given back, the first of them bears its time and place. */
function refinesOf(id: string, events: readonly EventFeature[]): Pick<Source<"background">, "refines"> {
  const refined = events.filter(({ properties }) => properties.refined?.background.includes(id));
  if (refined.length === 0) return {};
  const borne = refined.find(({ properties }) => properties.refined?.background[0] === id);
  const { edtf, timeZone, site }: Partial<Refined> = borne?.properties.refined ?? {};
  return {
    refines: {
      ...(edtf && { edtf }),
      ...(timeZone && { timeZone }),
      ...(site && { site }),
      events: refined.map((event) => event.id),
    },
  };
}
