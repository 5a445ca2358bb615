/** Reads `events.parquet`: what is known of all events group by group, and single events whole. Runs in a worker. */

import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import * as v from "valibot";
import { type Census, FINEST_ZOOM, MOST_SQUARES, PARTS } from "../../columns/census";
import { toCodes } from "../../columns/codes";
import { bitsOf, type EventColumns, FLAGS } from "../../columns/eventTable";
import type { Group } from "../../columns/groups";
import { findGroups } from "../../columns/idIndex";
import { packTexts } from "../../columns/packedText";
import { type ColumnName, METADATA_KEY } from "../../columns/parquetColumns";
import { packRepeated } from "../../columns/repeatedText";
import type { TableSource } from "../../columns/tableSource";
import type { SpanColumns } from "../../core/spanColumns";
import { emptyInstants, packInstants } from "../../core/time/instants";
import type { Interval } from "../../core/time/interval";
import { emptyPoints, setPoint } from "../../geo/pointColumns";
import { type EventFeature, EventFeatureSchema, HeaderSchema, SiteFeatureSchema } from "../../schema/dossier";
import { CERTAINTIES } from "../../schema/vocabulary";
import { type RangedFile, TAIL_BYTES } from "./rangedFile";

export interface TableReader {
  readonly source: TableSource;
  /** Older files have none. */
  readonly census: Census | null;
  readonly count: number;
  readonly groups: readonly Group[];
  readGroup(group: number): Promise<EventColumns>;
  readFeature(row: number): Promise<EventFeature>;
  /** The groups that may hold the event; none where it isn't in the file, or the file has no list of ids. */
  findGroups(slug: string): Promise<readonly number[]>;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const parts = v.pipe(v.array(whole), v.length(PARTS));

const CensusSchema = v.pipe(
  v.object({
    starts: parts,
    ends: parts,
    zoom: v.pipe(whole, v.minValue(1), v.maxValue(FINEST_ZOOM)),
    squares: v.pipe(v.array(whole), v.maxLength(3 * MOST_SQUARES)),
    bounds: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  }),
  v.check(
    ({ zoom, squares }) =>
      squares.length % 3 === 0 && squares.every((part, i) => i % 3 === 2 || part < 2 ** zoom),
    "a square is its column, its row and a count",
  ),
);

const SourceSchema = v.object({
  header: HeaderSchema,
  sites: v.array(SiteFeatureSchema),
  aliases: v.record(v.string(), v.string()),
  census: v.optional(v.nullable(CensusSchema), null),
  ids: v.optional(v.nullable(v.object({ at: whole, slots: v.pipe(whole, v.minValue(1)) })), null),
});

export async function openTable(file: RangedFile): Promise<TableReader> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: TAIL_BYTES });
  const written = metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value;
  if (written === undefined) throw new Error(`the file's metadata have no "${METADATA_KEY}"`);
  const { census, ids, ...source } = v.parse(SourceSchema, JSON.parse(written));
  let count = 0;
  const groups = metadata.row_groups.map(({ columns, num_rows }): Group => {
    const first = count;
    count += Number(num_rows);
    return { first, count: Number(num_rows), span: startsIn(columns) };
  });
  return {
    source,
    census,
    count,
    groups,
    async readGroup(group) {
      const piece = await fetchAhead(file, metadata, group);
      const { first: rowStart, count: rows } = groups[group]!;
      const rowEnd = rowStart + rows;
      const scan = await parquetScan({
        file: piece,
        metadata,
        parsers,
        rowStart,
        rowEnd,
        useOffsetIndex: false,
      });
      const read = async (column: ColumnName) =>
        (await scan.readColumn({ column, rowStart, rowEnd })) as unknown as ArrayLike<never>;
      return toTable(rows, source, read);
    },
    async findGroups(slug) {
      if (ids === null) return [];
      const { aliases } = source;
      const id = Object.hasOwn(aliases, slug) ? aliases[slug]! : slug;
      const found = await findGroups(ids, id, (start, end) => file.slice(start, end));
      return found.filter((group) => group < groups.length);
    },
    async readFeature(row) {
      const scan = await parquetScan({
        file,
        metadata,
        columns: ["feature"],
        rowStart: row,
        rowEnd: row + 1,
      });
      const [text] = await scan.readColumn({ column: "feature", rowStart: row, rowEnd: row + 1 });
      return v.parse(EventFeatureSchema, JSON.parse(text));
    },
  };
}

function startsIn(columns: FileMetaData["row_groups"][number]["columns"]): Interval | null {
  const bounds = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === "start")?.meta_data
    ?.statistics;
  const [first, last] = [bounds?.min_value, bounds?.max_value];
  return first instanceof Date && last instanceof Date ? [first.getTime(), last.getTime() + 1] : null;
}

const parsers = { timestampFromMilliseconds: Number };

/** All columns of a group but the whole events, by one request. */
async function fetchAhead(file: RangedFile, metadata: FileMetaData, group: number): Promise<RangedFile> {
  let from = Number.POSITIVE_INFINITY;
  let until = 0;
  for (const { meta_data: column } of metadata.row_groups[group]!.columns) {
    if (!column || column.path_in_schema[0] === "feature") continue;
    const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
    from = Math.min(from, start);
    until = Math.max(until, start + Number(column.total_compressed_size));
  }
  const piece = await file.slice(from, until);
  return {
    byteLength: file.byteLength,
    slice: async (start, end = file.byteLength) =>
      start >= from && end <= until ? piece.slice(start - from, end - from) : file.slice(start, end),
  };
}

async function toTable(count: number, { header, sites }: TableSource, read: Read): Promise<EventColumns> {
  const instants = async (column: ColumnName) => {
    const values: ArrayLike<number | null> = await read(column);
    const all = emptyInstants(count);
    for (let row = 0; row < count; row++) all.values[row] = values[row] ?? Number.NaN;
    return packInstants(all);
  };
  const span = async (start: ColumnName, end: ColumnName): Promise<SpanColumns> => ({
    start: await instants(start),
    end: await instants(end),
  });
  const texts = async (column: ColumnName) => {
    const values: ArrayLike<string | null> = await read(column);
    return Array.from(values, (text) => text ?? "");
  };
  /** As places in a list of the header; a name that it doesn't have is a fault. */
  const placesIn = async (column: ColumnName, ids: readonly string[]) => {
    const places = new Map(ids.map((id, place) => [id, place]));
    const values: ArrayLike<string | null> = await read(column);
    return Int32Array.from(values, (id) => {
      const place = id === null ? -1 : places.get(id);
      if (place === undefined) throw new Error(`there is no ${column} "${id}" in the header`);
      return place;
    });
  };
  const named = async (column: ColumnName, list: readonly { readonly id: string }[]) => {
    const ids = list.map(({ id }) => id);
    return toCodes(await placesIn(column, ids), ids.length);
  };
  const refined = await span("refined_start", "refined_end");
  return {
    count,
    possible: await span("start", "end"),
    refined: refined.start.values.length === 0 ? null : refined,
    known: await span("known_start", "known_end"),
    points: await pointsOf(count, read),
    kind: await named("kind", header.kinds),
    speaker: await named("speaker", header.speakers),
    chapter: await named("chapter", header.chapters),
    site: await named("site", sites),
    elsewhere: await named("elsewhere", header.elsewhere),
    bits: await readBits(count, read, await placesIn("certainty", CERTAINTIES)),
    ids: packTexts(await texts("id")),
    titles: packTexts(await texts("title")),
    edtf: packRepeated(await texts("edtf")),
  };
}

type Read = (column: ColumnName) => Promise<ArrayLike<never>>;

async function pointsOf(count: number, read: Read) {
  const longitudes: ArrayLike<number | null> = await read("longitude");
  const latitudes: ArrayLike<number | null> = await read("latitude");
  const points = emptyPoints(count);
  for (let row = 0; row < count; row++) {
    const [longitude, latitude] = [longitudes[row] ?? null, latitudes[row] ?? null];
    if (longitude !== null && latitude !== null) setPoint(points, row, [longitude, latitude]);
  }
  return points;
}

async function readBits(count: number, read: Read, certainties: Int32Array) {
  const bits = new Uint16Array(count);
  const flag = async (column: ColumnName, bit: number, when: unknown) => {
    const values: ArrayLike<unknown> = await read(column);
    for (let row = 0; row < count; row++) if (values[row] === when) bits[row]! |= bit;
  };
  await flag("lasting", FLAGS.lasting, true);
  await flag("stated", FLAGS.stated, true);
  await flag("known_by_others", FLAGS.knownByOthers, true);
  await flag("layer", FLAGS.background, "background");
  const times: ArrayLike<unknown> = await read("time_precision");
  const places: ArrayLike<unknown> = await read("geo_precision");
  for (let row = 0; row < count; row++) {
    const certainty = CERTAINTIES[certainties[row]!] ?? "uncertain";
    bits[row] = bitsOf(bits[row]!, { certainty, time: codeOf(times[row]), place: codeOf(places[row]) });
  }
  return bits;
}

const codeOf = (code: unknown) => (code === 1 || code === 2 || code === 3 ? code : null);
