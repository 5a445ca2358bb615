/** `events.parquet`: a dossier of very many events as columns, of which a page reads what it needs by ranges of bytes. */

import { type ColumnSource, ParquetWriter, schemaFromColumnData, type Writer } from "hyparquet-writer";
import { fileWriter } from "hyparquet-writer/src/node.js";
import { takeCensus } from "../columns/census";
import { collectIds, type IdIndex } from "../columns/idIndex";
import { COLUMNS, type ColumnName, METADATA_KEY, type Row, toRow } from "../columns/parquetColumns";
import { frameOf } from "../core/createDossier";
import type { EventFeature, Header, SiteFeature } from "../schema/dossier";

/** About half a megabyte of columns: what comes first, and all that a second request fetches. */
export const ROWS_A_GROUP = 16_384;
/** An open card fetches one page of whole events. */
const PAGE_BYTES = 65_536;
/** By these a tool, or a page, chooses groups; least and most of the other columns only make the list at the end longer, which comes first. */
const BOUNDED: ReadonlySet<ColumnName> = new Set(["start", "end", "longitude", "latitude"]);

/** `parts` are the events in the order of the account; they are written as they come, so that they may be more than memory holds. */
export function writeColumns(
  file: string,
  header: Header,
  sites: readonly SiteFeature[],
  parts: Iterable<readonly EventFeature[]>,
  rowsAGroup = ROWS_A_GROUP,
): void {
  const frame = frameOf(header, sites);
  const census = takeCensus([Date.parse(header.start), Date.parse(header.end)]);
  const ids = collectIds();
  const aliases: Record<string, string> = {};
  const writer = fileWriter(file);
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: toColumnData([]) }),
    kvMetadata: [],
    createdBy: "dateline",
  });
  let rows: Row[] = [];
  const flush = () => {
    if (rows.length === 0) return;
    parquet.write({ columnData: toColumnData(rows), rowGroupSize: rowsAGroup, pageSize: PAGE_BYTES });
    rows = [];
  };
  for (const part of parts) {
    for (const feature of part) {
      for (const alias of feature.properties.aliases) aliases[alias] = feature.id;
      const row = toRow(feature, frame, header);
      ids.add(feature.id, parquet.row_groups.length);
      census.add(...countedOf(row));
      rows.push(row);
      if (rows.length === rowsAGroup) flush();
    }
  }
  flush();
  const own = { header, sites, aliases, census: census.finish(), ids: appendIds(writer, ids.finish()) };
  parquet.kvMetadata = [{ key: METADATA_KEY, value: JSON.stringify(own) }];
  parquet.finish();
}

/** Between the last group and the lists of pages, where nothing else that reads Parquet looks. */
function appendIds(writer: Writer, slots: Uint32Array<ArrayBuffer> | null): IdIndex | null {
  const at = writer.offset;
  if (slots) writer.appendBytes(new Uint8Array(slots.buffer));
  return slots && { at, slots: slots.length };
}

/** When it is drawn on the timeline, and where on the map. */
function countedOf(row: Row): Parameters<ReturnType<typeof takeCensus>["add"]> {
  const [start, end] = [row.start ?? row.refined_start, row.end ?? row.refined_end];
  return [
    start instanceof Date && end instanceof Date ? [start.getTime(), end.getTime()] : null,
    // As the columns have them, so that both count into the same square.
    row.longitude !== null
      ? [Math.fround(row.longitude as number), Math.fround(row.latitude as number)]
      : null,
  ];
}

const toColumnData = (rows: readonly Row[]): ColumnSource[] =>
  COLUMNS.map(({ name, type }) => ({
    name,
    type,
    data: rows.map((row) => row[name]),
    statistics: BOUNDED.has(name),
  }));
