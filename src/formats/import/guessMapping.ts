/** What the columns of a table mean that came without a mapping. */

import type { Mapping } from "../../schema/mapping";
import type { Log } from "./report";
import { keyOf } from "./row";

type Field = "id" | "title" | "summary" | "kind" | "edtf" | "start" | "end" | "startTime" | "endTime";
type PlaceField = "words" | "place" | "lon" | "lat" | "geoPrecision" | "radius";

/** Column names that usually mean a field, as keys; the likeliest first. */
const USUAL: Readonly<Record<Field | PlaceField, readonly string[]>> = {
  id: ["id", "eventid", "slug", "ref"],
  title: [
    "title",
    "headline",
    "name",
    "event",
    "label",
    "titel",
    "titulo",
    "título",
    "titre",
    "titolo",
    "العنوان",
    "عنوان",
  ],
  summary: [
    "summary",
    "description",
    "text",
    "details",
    "notes",
    "beschreibung",
    "descripción",
    "descripcion",
    "الوصف",
  ],
  kind: ["kind", "category", "type", "eventtype", "group"],
  edtf: ["edtf"],
  start: [
    "start",
    "date",
    "startdate",
    "datestart",
    "eventdate",
    "begin",
    "from",
    "when",
    "year",
    "datum",
    "fecha",
    "data",
    "التاريخ",
    "تاریخ",
  ],
  end: ["end", "enddate", "dateend", "to", "until"],
  startTime: ["time", "starttime", "hour"],
  endTime: ["endtime"],
  words: ["timewords", "displaydate"],
  place: [
    "place",
    "location",
    "placename",
    "site",
    "city",
    "town",
    "ort",
    "lugar",
    "lieu",
    "luogo",
    "المكان",
    "مکان",
  ],
  lon: ["lon", "lng", "long", "longitude", "länge", "längengrad", "longitud", "longitudine", "x"],
  lat: ["lat", "latitude", "breite", "breitengrad", "latitud", "latitudine", "y"],
  geoPrecision: ["geoprecision"],
  radius: ["radiusm", "radius"],
};

/** By the names of the columns alone; each guess is told. */
export function guessMapping(columns: readonly string[], log: Log): Mapping {
  const byKey = new Map(columns.map((column) => [keyOf(column), column]));
  const mapping: Partial<Record<Field | PlaceField, string>> = {};
  for (const [field, keys] of Object.entries(USUAL)) {
    const key = keys.find((one) => byKey.has(one));
    const column = key === undefined ? undefined : byKey.get(key);
    if (column === undefined) continue;
    mapping[field as Field] = column;
    const hint = `if it is something else, say so in a mapping file: --map mapping.yaml with ${field}: <column>`;
    log.guessed(null, column, null, `it was taken as ${field}`, hint);
  }
  if (mapping.title === undefined && mapping.summary === undefined) {
    const hint = `say it in a mapping file: --map mapping.yaml with title: ${columns.find(Boolean) ?? "<column>"}, start: …`;
    log.leftRow(1, null, columns.join(", "), "none of these columns was known as the title", hint);
  }
  return mapping;
}
