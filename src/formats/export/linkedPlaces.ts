/**
 * A dossier as Linked Places (https://github.com/LinkedPasts/linked-places-format, version 1.3): one record an entry, with
 * `names`, `types`, `when`, `descriptions` and their citations; the same as flat properties, for tools that read GeoJSON.
 */

import type { CompiledDossier, EventFeature, Source } from "../../schema/dossier";
import { PLAIN_FORMAT } from "../import/plainFields";
import { type Entry, entriesIn, textIn, unheldOf, unheldRegion } from "./entries";
import { type Exported, eventUrl } from "./exported";
import { plainProperties } from "./plainProperties";

export const LINKED_PLACES_CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/** Where `baseUrl` is empty, each record is named by a URN. */
export function formatLinkedPlaces(dossier: CompiledDossier, language: string, baseUrl: string): Exported {
  const { dossier: header } = dossier;
  const text = textIn(header.language, language);
  const entries = entriesIn(dossier, language);
  const features = entries.map((entry) =>
    JSON.stringify({
      "@id": baseUrl ? eventUrl(baseUrl, entry.event.id) : `urn:dateline:${header.id}:${entry.event.id}`,
      type: "Feature",
      id: entry.event.id,
      properties: plainProperties(entry),
      ...(entry.event.when && { when: whenOf(entry.event.when) }),
      names: [{ toponym: entry.title, lang: language }],
      types: [{ label: entry.kind }],
      ...descriptionsOf(entry, language),
      geometry: entry.event.geometry,
    }),
  );
  const top = JSON.stringify({
    type: "FeatureCollection",
    "@context": LINKED_PLACES_CONTEXT,
    format: PLAIN_FORMAT,
    title: text(header.title),
    description: text(header.summary),
  });
  return {
    content: `${top.slice(0, -1)},\n"features":[\n${features.join(",\n")}\n]}\n`,
    left: entries.flatMap((entry) => unheldOf(entry, { others: unheldRegion(entry) }) ?? []),
  };
}

const whenOf = ({ timespans, certainty, label }: NonNullable<EventFeature["when"]>) => ({
  timespans,
  certainty,
  ...(label !== null && { label }),
});

/** What the citations rest on is the description; of an entry without one, its title. */
function descriptionsOf({ title, summary, sources }: Entry, language: string) {
  if (summary === null && sources.length === 0) return {};
  return {
    descriptions: [
      {
        value: summary ?? title,
        lang: language,
        ...(sources.length > 0 && { citations: sources.map(citationOf) }),
      },
    ],
  };
}

function citationOf({ title, publisher, published, url }: Source) {
  const year = /^-?\d{4}/.exec(published ?? "")?.[0];
  return {
    label: publisher ? `${title} (${publisher})` : title,
    ...(year !== undefined && { year: Number(year) }),
    ...(url && { "@id": url }),
  };
}
