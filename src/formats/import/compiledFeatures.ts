/** A site or an event of a compiled dossier → its source. */

import { fixedOffset } from "../../core/time/zone";
import type { EventFeature, SiteFeature, Text, Zone } from "../../schema/dossier";
import type { DossierSource } from "../../schema/source";
import type { At, Key } from "./translatedWords";

type Source<K extends "sites" | "events"> = DossierSource[K][number];

export function toSite({ id, geometry, properties }: SiteFeature, at: At): Source<"sites"> {
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

export function toEvent({ id, geometry, when, properties }: EventFeature, at: At): Source<"events"> {
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
