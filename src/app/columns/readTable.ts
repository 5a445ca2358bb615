/** Reads `events.parquet`: what is known of all events group by group, and single events whole. Runs in a worker. */

import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import * as v from "valibot";
import { type EventTable, FLAGS, NONE } from "../../core/columns/eventTable";
import { packTexts } from "../../core/columns/packedText";
import { type ColumnName, METADATA_KEY } from "../../core/columns/parquetColumns";
import type { TableSource } from "../../core/columns/tableDossier";
import { emptyColumns } from "../../core/spanColumns";
import { type EventFeature, EventFeatureSchema, HeaderSchema, SiteFeatureSchema } from "../../schema/dossier";
import { CERTAINTIES } from "../../schema/vocabulary";
import { type RangedFile, TAIL_BYTES } from "./rangedFile";

export interface TableReader {
  readonly source: TableSource;
  readonly count: number;
  readonly groups: number;
  readGroup(group: number): Promise<EventTable>;
  readFeature(row: number): Promise<EventFeature>;
}

const SourceSchema = v.object({
  header: HeaderSchema,
  sites: v.array(SiteFeatureSchema),
  aliases: v.record(v.string(), v.string()),
});

export async function openTable(file: RangedFile): Promise<TableReader> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: TAIL_BYTES });
  const written = metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value;
  if (written === undefined) throw new Error(`the file's metadata have no "${METADATA_KEY}"`);
  const source = v.parse(SourceSchema, JSON.parse(written));
  const starts: number[] = [0];
  for (const { num_rows } of metadata.row_groups) starts.push(starts.at(-1)! + Number(num_rows));
  return {
    source,
    count: starts.at(-1)!,
    groups: metadata.row_groups.length,
    async readGroup(group) {
      const piece = await fetchAhead(file, metadata, group);
      const [rowStart, rowEnd] = [starts[group]!, starts[group + 1]!];
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
      return toTable(rowEnd - rowStart, source, read);
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

async function toTable(
  count: number,
  { header, sites }: TableSource,
  read: (column: ColumnName) => Promise<ArrayLike<never>>,
): Promise<EventTable> {
  const numbers = async <T extends Float64Array | Float32Array | Uint8Array>(
    column: ColumnName,
    into: T,
    none: number,
  ) => {
    const values: ArrayLike<number | null> = await read(column);
    for (let row = 0; row < count; row++) into[row] = values[row] ?? none;
    return into;
  };
  const span = async (start: ColumnName, end: ColumnName) => {
    const spans = emptyColumns(count);
    await numbers(start, spans.start, Number.NaN);
    await numbers(end, spans.end, Number.NaN);
    return spans;
  };
  const texts = async (column: ColumnName) => {
    const values: ArrayLike<string | null> = await read(column);
    return packTexts(Array.from(values, (text) => text ?? ""));
  };
  /** As places in a list of the header; a name that it doesn't have is a fault. */
  const named = async (column: ColumnName, ids: readonly string[]) => {
    const places = new Map(ids.map((id, place) => [id, place]));
    const values: ArrayLike<string | null> = await read(column);
    return Uint16Array.from(values, (id) => {
      const place = id === null ? NONE : places.get(id);
      if (place === undefined) throw new Error(`there is no ${column} "${id}" in the header`);
      return place;
    });
  };
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const flags = new Uint8Array(count);
  const flag = async (column: ColumnName, bit: number, when: unknown) => {
    const values: ArrayLike<unknown> = await read(column);
    for (let row = 0; row < count; row++) if (values[row] === when) flags[row]! |= bit;
  };
  await flag("lasting", FLAGS.lasting, true);
  await flag("stated", FLAGS.stated, true);
  await flag("known_by_others", FLAGS.knownByOthers, true);
  await flag("layer", FLAGS.background, "background");
  return {
    count,
    possible: await span("start", "end"),
    refined: await span("refined_start", "refined_end"),
    known: await span("known_start", "known_end"),
    longitude: await numbers("longitude", new Float32Array(count), Number.NaN),
    latitude: await numbers("latitude", new Float32Array(count), Number.NaN),
    kind: await named("kind", idsOf(header.kinds)),
    speaker: await named("speaker", idsOf(header.speakers)),
    chapter: await named("chapter", idsOf(header.chapters)),
    site: await named("site", idsOf(sites)),
    elsewhere: await named("elsewhere", idsOf(header.elsewhere)),
    flags,
    certainty: Uint8Array.from(await named("certainty", CERTAINTIES)),
    timePrecision: await numbers("time_precision", new Uint8Array(count), 0),
    geoPrecision: await numbers("geo_precision", new Uint8Array(count), 0),
    ids: await texts("id"),
    titles: await texts("title"),
    edtf: await texts("edtf"),
  };
}
