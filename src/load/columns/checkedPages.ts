/** The pages of a file of columns, looked through before their values are read: the counts in them are a stranger's word, and memory is taken by them. */

import {
  type ColumnMetaData,
  type DataReader,
  type FileMetaData,
  type PageHeader,
  snappyUncompress,
} from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import { LIMITS } from "../dossierLimits";
import type { RangedFile } from "./rangedFile";
import { TableFault } from "./tableFault";

const fault = (column: string, message: string) => new TableFault([{ path: `column ${column}`, message }]);

interface Chunk {
  readonly name: string;
  readonly column: ColumnMetaData;
  /** Bytes from the beginning of the file. */
  readonly span: readonly [start: number, end: number];
  readonly isOptional: boolean;
  /** Of the group. */
  readonly rows: number;
}

/** Columns in columns, or lists of values, are none that we write. */
export function checkIsFlat({ schema: [, ...columns] }: FileMetaData) {
  for (const { name, num_children, repetition_type } of columns)
    if (num_children || repetition_type === "REPEATED")
      throw fault(name, "it has more than one value in a row");
}

/** Where the column's chunk lies in the file, in bytes. Throws where that is not inside it. */
export function chunkOf(column: ColumnMetaData, byteLength: number): readonly [start: number, end: number] {
  const start = Number(column.dictionary_page_offset || column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  if (start >= 0 && start <= end && end <= byteLength) return [start, end];
  throw fault(
    column.path_in_schema.join("."),
    `it lies from byte ${start} to ${end}, the file has ${byteLength}`,
  );
}

/** The same file; what is read of the group's columns is refused where a page says that it holds more than the group. */
export function withCheckedPages(
  file: RangedFile,
  { row_groups, schema }: FileMetaData,
  group: number,
): RangedFile {
  const { columns, num_rows } = row_groups[group]!;
  const optional = new Set(
    schema.flatMap(({ name, repetition_type }) => (repetition_type === "OPTIONAL" ? [name] : [])),
  );
  const chunks = columns.flatMap(({ meta_data: column }): Chunk[] => {
    if (!column) return [];
    const name = column.path_in_schema.join(".");
    const span = chunkOf(column, file.byteLength);
    return [{ name, column, span, isOptional: optional.has(name), rows: Number(num_rows) }];
  });
  return {
    byteLength: file.byteLength,
    async slice(start, end = file.byteLength) {
      const bytes = await file.slice(start, end);
      const chunk = chunks.find(({ span: [from, until] }) => start >= from && end <= until && start < end);
      if (chunk) checkPages(new Uint8Array(bytes), chunk);
      return bytes;
    },
  };
}

/** `bytes` begin with a page and hold whole ones. */
function checkPages(bytes: Uint8Array, chunk: Chunk) {
  const reader = readerOf(bytes);
  while (reader.offset < bytes.length - 1) {
    const page = parquetHeader(reader);
    const [packed, unpacked] = [page.compressed_page_size, page.uncompressed_page_size];
    if (!(packed >= 0 && reader.offset + packed <= bytes.length))
      throw fault(chunk.name, `a page of ${packed} bytes is cut off`);
    if (!(unpacked >= 0 && unpacked <= LIMITS.pageBytes))
      throw fault(chunk.name, `a page unpacks to ${unpacked} bytes, more than ${LIMITS.pageBytes}`);
    checkCounts(page, bytes.subarray(reader.offset, reader.offset + packed), chunk);
    reader.offset += packed;
  }
}

function checkCounts(page: PageHeader, body: Uint8Array, chunk: Chunk) {
  const { name, rows, isOptional } = chunk;
  const { data_page_header: first, data_page_header_v2: second } = page;
  const values = first?.num_values ?? second?.num_values ?? 0;
  const nulls = second?.num_nulls ?? 0;
  if (!(values >= 0 && values <= rows && nulls >= 0 && nulls <= values))
    throw fault(name, `a page has ${values} values and ${nulls} empty ones, the group has ${rows} rows`);
  if (first) {
    const data = readerOf(unpack(body, page.uncompressed_page_size, chunk));
    if (isOptional) checkRuns(data, 1, values, name, readLength(data));
    checkEncoded(data, first.encoding, values, chunk);
  } else if (second) {
    const size = second.repetition_levels_byte_length + second.definition_levels_byte_length;
    if (second.repetition_levels_byte_length !== 0 || !(size >= 0 && size <= body.length))
      throw fault(name, `a page's levels take ${size} bytes`);
    if (isOptional) checkRuns(readerOf(body.subarray(0, size)), 1, values, name);
    const rest = body.subarray(size);
    const isPlain = second.encoding === "PLAIN" || second.is_compressed === false;
    const data = isPlain ? rest : unpack(rest, page.uncompressed_page_size - size, chunk);
    checkEncoded(readerOf(data), second.encoding, values - nulls, chunk);
  }
}

/** Values that stand one after the other can't be more than their bytes; of those in runs each run is looked at. */
function checkEncoded(data: DataReader, encoding: string, values: number, { name, column }: Chunk) {
  const isBoolean = column.type === "BOOLEAN";
  if (encoding === "PLAIN") return;
  if (encoding === "RLE" && isBoolean) return checkRuns(data, 1, values, name, readLength(data));
  if (isBoolean || !/^(RLE|PLAIN)_DICTIONARY$/.test(encoding))
    throw fault(name, `its values are written as ${encoding}`);
  const width = data.view.getUint8(data.offset++);
  if (width > 32) throw fault(name, `a place in its dictionary has ${width} bits`);
  checkRuns(data, width, values, name);
}

const readLength = (data: DataReader) => {
  data.offset += 4;
  return data.view.getUint32(data.offset - 4, true);
};

/** Runs of a hybrid of run lengths and packed bits: none goes on beyond the last value. Afterwards the reader stands behind `length` bytes. */
function checkRuns(data: DataReader, width: number, values: number, name: string, length?: number) {
  const from = data.offset;
  let seen = 0;
  while (seen < values && data.offset < data.view.byteLength) {
    const header = readVarInt(data);
    const isPacked = (header & 1) === 1;
    const count = (header >>> 1) * (isPacked ? 8 : 1);
    // Packed values come in eights.
    if (seen + count > values + (isPacked ? 7 : 0))
      throw fault(name, `a run of ${count} values is longer than its page`);
    data.offset += isPacked ? (count * width) / 8 : (width + 7) >> 3;
    seen += count;
  }
  if (length !== undefined) data.offset = from + length;
}

function unpack(bytes: Uint8Array, size: number, { name, column: { codec } }: Chunk): Uint8Array {
  if (codec === "UNCOMPRESSED") return bytes;
  if (codec !== "SNAPPY") throw fault(name, `it is packed by ${codec}`);
  const unpacked = new Uint8Array(size);
  snappyUncompress(bytes, unpacked);
  return unpacked;
}

const readerOf = (bytes: Uint8Array): DataReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});
