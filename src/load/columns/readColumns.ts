/** The columns of one group of rows, each value held to what the schema and the rules ask of the same field in GeoJSON. */

import { toCodes } from "../../columns/codes";
import { bitsOf, type EventColumns, FLAGS } from "../../columns/eventTable";
import type { Group } from "../../columns/groups";
import { packTexts } from "../../columns/packedText";
import type { ColumnName } from "../../columns/parquetColumns";
import { packRepeated } from "../../columns/repeatedText";
import type { TableSource } from "../../columns/tableSource";
import type { SpanColumns } from "../../core/spanColumns";
import { emptyInstants, packInstants } from "../../core/time/instants";
import { emptyPoints, setPoint } from "../../geo/pointColumns";
import { CERTAINTIES, LAYERS } from "../../schema/vocabulary";
import { LIMITS } from "../dossierLimits";
import { checkPlaces } from "./checkPlaces";
import { checkIds, checkTitle } from "./checkTexts";
import { checkTimes, isInstant } from "./checkTimes";
import { FetchFault } from "./rangedFile";
import { collectFaults, faultsOf, TableFault } from "./tableFault";

/** In the place of a text: it is too long to be decoded, or not in UTF-8. */
const TOO_LONG = Symbol("too long");
const NOT_UTF8 = Symbol("not UTF-8");
/** No character of a text takes more in UTF-8. */
const MAX_BYTES_PER_CHARACTER = 3;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const parsers = {
  timestampFromMilliseconds: Number,
  timestampFromMicroseconds: (instant: bigint) => Number(instant / 1000n),
  timestampFromNanoseconds: (instant: bigint) => Number(instant / 1_000_000n),
  stringFromBytes(bytes: Uint8Array | undefined) {
    if (bytes === undefined) return undefined;
    if (bytes.length > LIMITS.text * MAX_BYTES_PER_CHARACTER) return TOO_LONG;
    try {
      return decoder.decode(bytes);
    } catch {
      return NOT_UTF8;
    }
  },
};

/** Null stands for a value that is missing, `undefined` too where a column has none at all. */
export type ReadColumn = (column: ColumnName) => Promise<ArrayLike<unknown>>;

/** Throws a `TableFault` that names row and column. */
export async function readColumns(
  { first, count }: Group,
  source: TableSource,
  readColumn: ReadColumn,
): Promise<EventColumns> {
  const { header, sites } = source;
  let ids: readonly string[] = [];
  const faults = collectFaults(first, (row) => ids[row] ?? "");
  const read = async (column: ColumnName) => {
    const values = await readColumn(column).catch((error) => {
      if (error instanceof TableFault || error instanceof FetchFault) throw error;
      const [{ message } = { message: "it can't be read" }] = faultsOf(error);
      throw new TableFault([{ path: `row ${first}, column ${column}`, message }]);
    });
    if (values.length === count) return values;
    const message = `it has ${values.length} values, the group has ${count} rows`;
    throw new TableFault([{ path: `row ${first}, column ${column}`, message }]);
  };
  const texts = async (column: ColumnName): Promise<string[]> => {
    const values = await read(column);
    let room: number = LIMITS.bytes;
    return Array.from(values, (value, row) => {
      if (typeof value === "string" && value.length <= LIMITS.text) {
        room -= value.length;
        if (room < 0)
          throw new TableFault([{ path: `column ${column}`, message: "there is too much text in it" }]);
        return value;
      }
      if (value === TOO_LONG || typeof value === "string")
        faults.tell(
          row,
          column,
          `the text has more than ${LIMITS.text} characters`,
          "write what a line can hold",
        );
      else if (value === NOT_UTF8) faults.tell(row, column, "it is no text in UTF-8", "write it in UTF-8");
      else if (value !== null && value !== undefined)
        faults.tell(row, column, "it is no text", `make the column a STRING`);
      return "";
    });
  };
  const instants = async (column: ColumnName) => {
    const values = await read(column);
    const all = emptyInstants(count);
    for (let row = 0; row < count; row++) {
      const value = values[row] ?? null;
      if (value === null) continue;
      if (isInstant(value)) all.values[row] = value;
      else
        faults.tell(
          row,
          column,
          "no date of the format is at this instant",
          "write milliseconds since 1970, UTC, as a TIMESTAMP",
        );
    }
    return packInstants(all);
  };
  /** Where one of the two is missing, both are. */
  const span = async (start: ColumnName, end: ColumnName): Promise<SpanColumns> => ({
    start: await instants(start),
    end: await instants(end),
  });
  /** As places in a list; -1 for none. */
  const placesIn = async (column: ColumnName, names: readonly string[], mayBeNone: boolean) => {
    const places = new Map(names.map((name, place) => [name, place]));
    const values = await read(column);
    const found = new Int32Array(count).fill(-1);
    for (let row = 0; row < count; row++) {
      const value = values[row] ?? null;
      if (value === null) {
        if (!mayBeNone) faults.tell(row, column, "it is empty", `write one of ${some(names)}`);
        continue;
      }
      const place = places.get(value as string);
      if (place !== undefined) found[row] = place;
      else {
        const what = typeof value === "string" ? `"${value.slice(0, 80)}"` : "it";
        faults.tell(row, column, `${what} is not in the file's header`, `write one of ${some(names)}`);
      }
    }
    return found;
  };
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const flags = async (column: ColumnName) => {
    const values = await read(column);
    for (let row = 0; row < count; row++)
      if (typeof values[row] !== "boolean")
        faults.tell(row, column, "it is neither true nor false", "write true or false");
    return values as ArrayLike<boolean>;
  };
  const precisions = async (column: ColumnName) => {
    const values = await read(column);
    const found = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      const value = values[row] ?? null;
      if (value === 1 || value === 2 || value === 3) found[row] = value;
      else if (value !== null) faults.tell(row, column, "it is no precision", "write 1, 2, 3 or nothing");
    }
    return found;
  };

  ids = await texts("id");
  checkIds(ids, source, faults);
  const titles = await texts("title");
  for (let row = 0; row < count; row++) checkTitle(titles[row]!, row, faults);
  const edtf = await texts("edtf");
  const possible = await span("start", "end");
  const refined = await span("refined_start", "refined_end");
  const known = await span("known_start", "known_end");
  const longitudes = await read("longitude");
  const latitudes = await read("latitude");
  const kind = await placesIn("kind", idsOf(header.kinds), false);
  const speaker = await placesIn("speaker", idsOf(header.speakers), false);
  const chapter = await placesIn("chapter", idsOf(header.chapters), true);
  const site = await placesIn("site", idsOf(sites), true);
  const elsewhere = await placesIn("elsewhere", idsOf(header.elsewhere), true);
  const layer = await placesIn("layer", LAYERS, false);
  const certainty = await placesIn("certainty", CERTAINTIES, false);
  const [lasting, stated, knownByOthers] = [
    await flags("lasting"),
    await flags("stated"),
    await flags("known_by_others"),
  ];
  const [timePrecision, geoPrecision] = [
    await precisions("time_precision"),
    await precisions("geo_precision"),
  ];

  const rows = { count, edtf, possible, refined, known, layer, certainty, lasting, stated, timePrecision };
  checkTimes(rows, header, faults);
  checkPlaces({ count, longitudes, latitudes, site, elsewhere, layer }, sites, faults);
  faults.end();

  const points = emptyPoints(count);
  const bits = new Uint16Array(count);
  for (let row = 0; row < count; row++) {
    const [longitude, latitude] = [longitudes[row] ?? null, latitudes[row] ?? null];
    if (longitude !== null) setPoint(points, row, [longitude as number, latitude as number]);
    const flag =
      (lasting[row] ? FLAGS.lasting : 0) |
      (stated[row] ? FLAGS.stated : 0) |
      (knownByOthers[row] ? FLAGS.knownByOthers : 0) |
      (LAYERS[layer[row]!] === "background" ? FLAGS.background : 0);
    bits[row] = bitsOf(flag, {
      certainty: CERTAINTIES[certainty[row]!]!,
      time: codeOf(timePrecision[row]!),
      place: codeOf(geoPrecision[row]!),
    });
  }
  return {
    count,
    possible,
    refined: refined.start.values.length === 0 ? null : refined,
    known,
    points,
    kind: toCodes(kind, header.kinds.length),
    speaker: toCodes(speaker, header.speakers.length),
    chapter: toCodes(chapter, header.chapters.length),
    site: toCodes(site, sites.length),
    elsewhere: toCodes(elsewhere, header.elsewhere.length),
    bits,
    ids: packTexts(ids),
    titles: packTexts(titles),
    edtf: packRepeated(edtf),
  };
}

const codeOf = (precision: number) => (precision === 0 ? null : (precision as 1 | 2 | 3));

/** The first of a list, to read in a hint. */
const some = (names: readonly string[]) =>
  names.length === 0
    ? "none: there is no such list"
    : `${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}`;
