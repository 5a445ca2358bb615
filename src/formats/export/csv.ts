/** Events as a table for spreadsheets: RFC 4180 with a byte order mark, one row an event, no cell that runs as a formula. */

import type { CompiledDossier, Text } from "../../schema/dossier";
import { formatSourceLines } from "../sourceLines";
import { type Entry, entriesIn, textIn, unheldOf, unheldRegion } from "./entries";
import { type Exported, eventUrl } from "./exported";
import { type EventPlace, placeIn } from "./place";

type Cell = string | number | boolean | null;

type Row = {
  readonly entry: Entry;
  readonly event: Entry["event"];
  readonly place: EventPlace;
  readonly text: (text: Text) => string;
  readonly speaker: string | null;
  readonly url: string;
};

/** Names are stable: scripts read them. */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  id: ({ event }) => event.id,
  title: ({ event, text }) => text(event.properties.title),
  summary: ({ event, text }) => text(event.properties.summary),
  kind: ({ event }) => event.properties.kind,
  chapter: ({ event }) => event.properties.chapter,
  layer: ({ event }) => event.properties.layer,
  edtf: ({ event }) => event.when?.edtf ?? null,
  time_words: ({ event }) => event.when?.label ?? null,
  certainty: ({ event }) => event.when?.certainty ?? null,
  start: ({ event }) => event.properties.start,
  end: ({ event }) => event.properties.end,
  lasting: ({ event }) => (event.when ? event.properties.lasting : null),
  time_precision: ({ event }) => event.properties.timePrecision,
  background_edtf: ({ event }) => event.properties.refined?.edtf ?? null,
  background_start: ({ event }) => event.properties.refined?.start ?? null,
  background_end: ({ event }) => event.properties.refined?.end ?? null,
  place: ({ place }) => place.name,
  place_relation: ({ event }) => event.properties.placeRelation,
  lon: ({ place }) => place.position?.[0] ?? null,
  lat: ({ place }) => place.position?.[1] ?? null,
  radius_m: ({ place }) => place.radiusMeters,
  geo_precision: ({ event }) => event.properties.geoPrecision,
  speaker: ({ speaker }) => speaker,
  mode: ({ event }) => event.properties.mode,
  url: ({ url }) => url,
  kind_name: ({ entry }) => entry.kind,
  place_precision: ({ entry }) => entry.site?.properties.precision ?? null,
  note: ({ entry }) => entry.notes.join("\n") || null,
  sources: ({ entry }) => formatSourceLines(entry.sources) || null,
};

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** With an empty `baseUrl` addresses are relative to the site. A region has no lon and lat: it is no point. */
export function formatCsv(dossier: CompiledDossier, language: string, baseUrl: string): Exported {
  const header = dossier.dossier;
  const text = textIn(header.language, language);
  const speakers = new Map(header.speakers.map(({ id, name }) => [id, text(name)]));
  const entries = entriesIn(dossier, language);
  const rows = entries.map((entry) => {
    const { event } = entry;
    const row: Row = {
      entry,
      event,
      text,
      place: placeIn(dossier, event, language),
      speaker: speakers.get(event.properties.speaker) ?? null,
      url: eventUrl(baseUrl, event.id),
    };
    return Object.values(COLUMNS).map((cell) => formatCell(cell(row)));
  });
  const lines = [CSV_COLUMNS, ...rows].map((cells) => `${cells.join(",")}\r\n`);
  return {
    content: `\ufeff${lines.join("")}`,
    left: entries.flatMap((entry) => unheldOf(entry, { others: unheldShape(entry) }) ?? []),
  };
}

const unheldShape = (entry: Entry): string[] =>
  entry.site?.properties.precision === "region" && entry.event.geometry
    ? ["the outline of its region"]
    : entry.event.geometry && entry.event.geometry.type !== "Point"
      ? ["the outline of its place"]
      : unheldRegion(entry);

/** Numbers stay numbers; text that a spreadsheet would run is kept as text by an apostrophe, which reading takes away again. */
export function formatCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
