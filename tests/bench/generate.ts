/** Writes synthetic events as compiled dossiers for the app, as text and as columns, and as packed columns for the floor and the peers. */

import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeColumns } from "../../src/build/writeColumns";
import { FILE_NAME } from "../../src/columns/parquetColumns";
import { DAY } from "../../src/core/time/interval";
import { type EventFeature, FORMAT, type Header } from "../../src/schema/dossier";
import { createEvents, type EventColumns, EXTENT, FORMS, KINDS, packEvents, titleOf } from "./events";

export const dossierId = (count: number) => `bench-${count}`;
/** The same events as columns, of any number. */
export const tableId = (count: number) => `bench-${count}-columns`;
/** More are more than one text of JSON can hold. */
export const MOST_AS_TEXT = 500_000;
export const columnsFile = (count: number) => `events-${count}.bin`;

/** `folder` is a site's root: the dossier goes where the app looks for it, the columns into `bench/`. */
export async function generate(
  folder: string,
  count: number,
  seed: number,
  rowsAGroup?: number,
): Promise<void> {
  const events = createEvents(count, seed);
  const dossier = join(folder, "dossiers", dossierId(count));
  mkdirSync(join(folder, "bench"), { recursive: true });
  writeFileSync(join(folder, "bench", columnsFile(count)), new Uint8Array(packEvents(events)));
  const table = join(folder, "dossiers", tableId(count));
  mkdirSync(table, { recursive: true });
  const header = { ...headerOf(count), id: tableId(count) };
  writeColumns(join(table, FILE_NAME), header, [], featureParts(events), rowsAGroup);
  if (count > MOST_AS_TEXT) return;
  mkdirSync(dossier, { recursive: true });
  await pipeline(Readable.from(dossierText(events)), createWriteStream(join(dossier, "dossier.geojson")));
}

/** Of titles and ids as UTF-8, an event. */
export function textBytes(count: number, seed: number): number {
  const events = createEvents(count, seed);
  let bytes = 0;
  for (let i = 0; i < count; i++) bytes += Buffer.byteLength(idOf(i)) + Buffer.byteLength(titleOf(events, i));
  return bytes / count;
}

const FEATURES_A_CHUNK = 1000;

function* featureParts(events: EventColumns): Generator<EventFeature[]> {
  for (let from = 0; from < events.count; from += FEATURES_A_CHUNK) {
    const length = Math.min(FEATURES_A_CHUNK, events.count - from);
    yield Array.from({ length }, (_, i) => toFeature(events, from + i));
  }
}

/** In pieces, as one string can't hold very many. */
function* dossierText(events: EventColumns): Generator<string> {
  yield `{"type":"FeatureCollection","dossier":${JSON.stringify(headerOf(events.count))},"features":[`;
  let isFirst = true;
  for (const part of featureParts(events)) {
    yield (isFirst ? "" : ",") + part.map((feature) => JSON.stringify(feature)).join(",");
    isFirst = false;
  }
  yield "]}";
}

const idOf = (i: number) => `event-${i + 1}`;

const SHAPES = ["diamond", "triangle", "square", "circle"] as const;
const NARRATOR = "the-log";

function headerOf(count: number): Header {
  return {
    format: FORMAT,
    id: dossierId(count),
    version: "1.0.0",
    title: { en: `${count} invented events` },
    summary: { en: "Made by a program to measure with. Nothing of it happened." },
    languages: ["en"],
    language: "en",
    timeZone: "UTC",
    extent: `${day(EXTENT[0])}/${day(EXTENT[1] - DAY)}`,
    start: instant(EXTENT[0]),
    end: instant(EXTENT[1]),
    licence: "CC0-1.0",
    report: {
      title: { en: "An invented log" },
      publisher: null,
      published: day(EXTENT[1]),
      url: null,
      licence: null,
      sha256: "0".repeat(64),
      lang: "en",
    },
    speakers: [{ id: NARRATOR, name: { en: "The log" }, type: "narrator" }],
    kinds: KINDS.map((id, i) => ({ id, name: { en: id }, shape: SHAPES[i]!, lane: "ground" })),
    chapters: [],
    elsewhere: [],
    conflicts: [],
    silences: [],
    background: [],
    sources: [],
    changes: [],
  };
}

function toFeature(events: EventColumns, i: number): EventFeature {
  const title = titleOf(events, i);
  const start = events.starts[i]!;
  const end = events.ends[i]!;
  const time = timeIn(FORMS[events.forms[i]!]!, start, end);
  return {
    type: "Feature",
    id: idOf(i),
    geometry: { type: "Point", coordinates: [events.longitudes[i]!, events.latitudes[i]!] },
    when: {
      edtf: time.edtf,
      timespans: [{ start: { [time.side[0]]: time.first }, end: { [time.side[1]]: time.last } }],
      certainty: "certain",
      label: time.label,
    },
    properties: {
      role: "event",
      title: { en: title },
      summary: { en: `${title}, as the log has it.` },
      kind: KINDS[events.kinds[i]!]!,
      chapter: null,
      layer: "report",
      start: instant(start),
      end: instant(end),
      lasting: time.lasting,
      timePrecision: time.precision,
      alternatives: [],
      known: null,
      site: null,
      placeRelation: null,
      elsewhere: null,
      geoPrecision: 1,
      speaker: NARRATOR,
      mode: "unattributed",
      refined: null,
      claims: [],
      evidence: [{ exact: title }], // what the report says rests on words of it: a rule of the format
      links: [],
      notes: [],
      aliases: [],
    },
  };
}

interface WrittenTime {
  readonly edtf: string;
  readonly first: string;
  readonly last: string;
  readonly side: readonly [string, string];
  /** A clock time needs the report's own words for it: a rule of the format. */
  readonly label: string | null;
  readonly lasting: boolean;
  /** As `core/time/precision.ts` codes it. */
  readonly precision: 1 | 2 | 3;
}

function timeIn(form: (typeof FORMS)[number], start: number, end: number): WrittenTime {
  const exact = { side: ["in", "in"], label: null, lasting: false, precision: 1 } as const;
  const [first, last] = [day(start), day(end - 1)];
  switch (form) {
    case "day":
      return { ...exact, edtf: first, first, last };
    case "minute": {
      const minute = instant(start).replace(":00Z", "Z");
      return {
        ...exact,
        edtf: minute,
        first: instant(start),
        last: instant(start),
        label: minute.slice(11, 16),
      };
    }
    case "lasting":
      return { ...exact, edtf: `${first}/${last}`, first, last, lasting: true };
    case "one-of":
      return {
        edtf: `[${first}..${last}]`,
        first,
        last,
        side: ["earliest", "latest"],
        label: null,
        lasting: false,
        precision: end - start > WEEK_AT_MOST ? 3 : 2,
      };
  }
}

const WEEK_AT_MOST = 8 * DAY;

const instant = (at: number) => new Date(at).toISOString().replace(".000Z", "Z");
const day = (at: number) => instant(at).slice(0, 10);
