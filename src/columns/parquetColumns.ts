/** The columns of `events.parquet`: what each event is by number, and last the whole of it as JSON. */

import type { DossierEvent } from "../core/dossier";
import { type Frame, wholeEvent } from "../core/features";
import type { EventFeature, Header } from "../schema/dossier";

/** Under this key the file's own metadata hold the header, the sites and former slugs, as JSON. */
export const METADATA_KEY = "dateline";
export const FILE_NAME = "events.parquet";

/** In the order in which they stand in the file: what a page reads of all events comes first, in one piece. */
export const COLUMNS = [
  { name: "id", type: "STRING" },
  { name: "title", type: "STRING" },
  { name: "edtf", type: "STRING" },
  { name: "start", type: "TIMESTAMP" },
  { name: "end", type: "TIMESTAMP" },
  { name: "refined_start", type: "TIMESTAMP" },
  { name: "refined_end", type: "TIMESTAMP" },
  { name: "known_start", type: "TIMESTAMP" },
  { name: "known_end", type: "TIMESTAMP" },
  { name: "longitude", type: "FLOAT" },
  { name: "latitude", type: "FLOAT" },
  { name: "kind", type: "STRING" },
  { name: "speaker", type: "STRING" },
  { name: "chapter", type: "STRING" },
  { name: "site", type: "STRING" },
  { name: "elsewhere", type: "STRING" },
  { name: "layer", type: "STRING" },
  { name: "certainty", type: "STRING" },
  { name: "lasting", type: "BOOLEAN" },
  { name: "stated", type: "BOOLEAN" },
  { name: "known_by_others", type: "BOOLEAN" },
  { name: "time_precision", type: "INT32" },
  { name: "geo_precision", type: "INT32" },
  { name: "feature", type: "STRING" },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];
export type Row = Readonly<Record<ColumnName, string | number | boolean | Date | null>>;

export function toRow(feature: EventFeature, frame: Frame, { language }: Header): Row {
  const event: Omit<DossierEvent, "moment"> = wholeEvent(feature, 0, frame);
  const { time, place } = event;
  const at = (span: readonly [number, number] | null, side: 0 | 1) => (span ? new Date(span[side]) : null);
  const [longitude = null, latitude = null] = place.position ?? [];
  return {
    id: event.slug,
    title: event.title[language] ?? "",
    edtf: time.edtf ?? "",
    start: at(time.possible, 0),
    end: at(time.possible, 1),
    refined_start: at(time.refined, 0),
    refined_end: at(time.refined, 1),
    known_start: at(time.known, 0),
    known_end: at(time.known, 1),
    longitude,
    latitude,
    kind: event.kind.id,
    speaker: event.speaker,
    chapter: event.chapter,
    site: place.site?.id ?? null,
    elsewhere: place.elsewhere,
    layer: event.layer,
    certainty: time.certainty,
    lasting: time.lasting,
    stated: time.certain !== null,
    known_by_others: (event.known?.sources.length ?? 0) > 0,
    time_precision: time.precision,
    geo_precision: place.geoPrecision,
    feature: JSON.stringify(feature),
  };
}
