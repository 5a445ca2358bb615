/** Reads `events.parquet`: what is known of all events group by group, and single events whole. Runs in a worker. */

import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import * as v from "valibot";
import { type Census, FINEST_ZOOM, MOST_SQUARES, PARTS } from "../../columns/census";
import type { EventColumns } from "../../columns/eventTable";
import type { Group } from "../../columns/groups";
import { findGroups } from "../../columns/idIndex";
import { METADATA_KEY } from "../../columns/parquetColumns";
import type { TableSource } from "../../columns/tableSource";
import type { Interval } from "../../core/time/interval";
import { type EventFeature, SlugSchema } from "../../schema/dossier";
import { LIMITS } from "../dossierLimits";
import { inspectEvent, inspectFrame } from "../inspectDossier";
import { checkIsFlat, chunkOf, withCheckedPages } from "./checkedPages";
import { type RangedFile, TAIL_BYTES } from "./rangedFile";
import { parsers, readColumns } from "./readColumns";
import { TableFault } from "./tableFault";

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

const OwnSchema = v.object({
  header: v.unknown(),
  sites: v.unknown(),
  aliases: v.record(SlugSchema, SlugSchema),
  census: v.optional(v.nullable(CensusSchema), null),
  ids: v.optional(v.nullable(v.object({ at: whole, slots: v.pipe(whole, v.minValue(1)) })), null),
});

/** Throws a `TableFault` where the file is none of ours or not sound. */
export async function openTable(file: RangedFile): Promise<TableReader> {
  const metadata = await readMetadata(file);
  const written = metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value;
  if (written === undefined) throw broken("", `the file's metadata have no "${METADATA_KEY}"`);
  const { census, ids, ...own } = readOwn(written);
  if (ids && ids.at + ids.slots * 4 > file.byteLength)
    throw broken("ids", "the list of ids is longer than the file");
  const inspected = inspectFrame(own.header, own.sites);
  if ("faults" in inspected) throw new TableFault(inspected.faults);
  const source: TableSource = { ...inspected, aliases: own.aliases };
  checkIsFlat(metadata);
  const { groups, count } = groupsOf(metadata);
  return {
    source,
    census,
    count,
    groups,
    async readGroup(group) {
      const { first, count: rows } = groups[group]!;
      const piece = withCheckedPages(await fetchAhead(file, metadata, group), metadata, group);
      const range = { rowStart: first, rowEnd: first + rows };
      const scan = await parquetScan({ file: piece, metadata, parsers, ...range, useOffsetIndex: false });
      return readColumns(groups[group]!, source, (column) => scan.readColumn({ column, ...range }));
    },
    async findGroups(slug) {
      if (ids === null) return [];
      const { aliases } = source;
      const id = Object.hasOwn(aliases, slug) ? aliases[slug]! : slug;
      const found = await findGroups(ids, id, (start, end) => file.slice(start, end));
      return found.filter((group) => group < groups.length);
    },
    async readFeature(row) {
      const group = groups.findIndex(({ first, count: rows }) => row >= first && row < first + rows);
      const checked = withCheckedPages(file, metadata, group);
      const range = { rowStart: row, rowEnd: row + 1 };
      const scan = await parquetScan({ file: checked, metadata, columns: ["feature"], ...range });
      const [text] = await scan.readColumn({ column: "feature", ...range });
      const inspected = inspectEvent(text, source);
      if ("event" in inspected) return inspected.event;
      throw new TableFault(
        inspected.faults.map(({ path, ...told }) => ({
          ...told,
          path: `row ${row}, column feature: ${path}`,
        })),
      );
    },
  };
}

const broken = (path: string, message: string) => new TableFault([{ path, message }]);

async function readMetadata(file: RangedFile): Promise<FileMetaData> {
  const [length = 0] = new Uint32Array(
    await file.slice(Math.max(0, file.byteLength - 8), file.byteLength - 4),
  );
  if (length > LIMITS.footerBytes)
    throw broken("", `the list at the file's end has ${length} bytes, more than ${LIMITS.footerBytes}`);
  return parquetMetadataAsync(file, { initialFetchSize: TAIL_BYTES, geoparquet: false });
}

function readOwn(written: string): v.InferOutput<typeof OwnSchema> {
  const parsed = v.safeParse(OwnSchema, JSON.parse(written));
  if (parsed.success) return parsed.output;
  throw new TableFault(
    parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", message: issue.message })),
  );
}

function groupsOf({ row_groups, num_rows }: FileMetaData) {
  let count = 0;
  const groups = row_groups.map(({ columns, num_rows }, group): Group => {
    const [first, rows] = [count, Number(num_rows)];
    if (!Number.isSafeInteger(rows) || rows < 1) throw broken(`row group ${group}`, `it has ${rows} rows`);
    count += rows;
    return { first, count: rows, span: startsIn(columns) };
  });
  if (count === 0) throw broken("", "the file has no rows");
  if (BigInt(count) !== num_rows)
    throw broken("", `the groups have ${count} rows together, the file says ${num_rows}`);
  return { groups, count };
}

function startsIn(columns: FileMetaData["row_groups"][number]["columns"]): Interval | null {
  const bounds = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === "start")?.meta_data
    ?.statistics;
  const [first, last] = [bounds?.min_value, bounds?.max_value].map((bound) =>
    bound instanceof Date ? bound.getTime() : Number.NaN,
  ) as [number, number];
  return first <= last ? [first, last + 1] : null;
}

/** All columns of a group but the whole events, by one request. */
async function fetchAhead(file: RangedFile, metadata: FileMetaData, group: number): Promise<RangedFile> {
  let from = Number.POSITIVE_INFINITY;
  let until = 0;
  let size = 0;
  for (const { meta_data: column } of metadata.row_groups[group]!.columns) {
    if (!column || column.path_in_schema[0] === "feature") continue;
    const [start, end] = chunkOf(column, file.byteLength);
    from = Math.min(from, start);
    until = Math.max(until, end);
    size += end - start;
  }
  if (until - from > size + TAIL_BYTES) return file; // far from each other: each for itself
  const piece = await file.slice(from, until);
  return {
    byteLength: file.byteLength,
    slice: async (start, end = file.byteLength) =>
      start >= from && end <= until ? piece.slice(start - from, end - from) : file.slice(start, end),
  };
}
