/** The flat values that our own exports write: read as they stand, because nothing in them is markup or a guess. */

import type { Mapping } from "../../schema/mapping";
import { PLACE_RELATIONS, SITE_PRECISIONS } from "../../schema/vocabulary";
import { parseSourceLines } from "../sourceLines";
import type { DraftPlace } from "./draft";
import type { Given } from "./records";
import { keyOf, type Row } from "./row";

/** What our own GeoJSON, KML and Linked Places say of themselves. */
export const PLAIN_FORMAT = "dateline-plain/1";

export const PLAIN_MAPPING: Mapping = {
  ...{ title: "title", summary: "description", kind: "kind", place: "place", geoPrecision: "geo_precision" },
};

const OWN_TABLE = ["id", "title", "edtf", "time_words", "kind_name", "place_precision", "sources"];

/** Whether a table is our own export: a table of others has no such set of columns. */
export const isOwnTable = (columns: readonly string[]) => {
  const keys = new Set(columns.map(keyOf));
  return OWN_TABLE.every((column) => keys.has(keyOf(column)));
};

export const OWN_TABLE_MAPPING: Mapping = {
  ...{ id: "id", title: "title", summary: "summary", kind: "kind_name", edtf: "edtf", words: "time_words" },
  ...{ place: "place", lon: "lon", lat: "lat", radius: "radius_m", geoPrecision: "geo_precision" },
  ignore: [
    ...["kind", "chapter", "layer", "certainty", "start", "end", "lasting", "time_precision"],
    ...["background_edtf", "background_start", "background_end", "speaker", "mode", "url"],
  ],
};

export const plainGiven = (row: Row): Pick<Given, "place" | "sources" | "notes"> => ({
  place: plainPlace(row),
  sources: parseSourceLines(row.take("sources")),
  notes: plainNotes(row),
});

export const plainNotes = (row: Row) => row.take("note").split("\n").filter(Boolean);

/** What our own export says beside the names that others know, too. */
export function plainPlace(row: Row): Partial<DraftPlace> {
  const [precision, relation] = [row.take("place_precision"), row.take("place_relation")];
  const radius = Number(row.take("place_radius_m") || Number.NaN);
  return {
    precision: SITE_PRECISIONS.find((one) => one === precision) ?? null,
    relation: PLACE_RELATIONS.find((one) => one === relation) ?? null,
    radiusMeters: Number.isInteger(radius) ? radius : null,
  };
}
