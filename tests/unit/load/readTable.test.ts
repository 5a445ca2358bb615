import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeColumns } from "../../../src/build/writeColumns";
import { isEvent, isSite } from "../../../src/core/rules/parts";
import { TAIL_BYTES } from "../../../src/load/columns/rangedFile";
import { openTable } from "../../../src/load/columns/readTable";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

const fileOf = (bytes: ArrayBuffer) => ({
  byteLength: bytes.byteLength,
  slice: async (start: number, end?: number) => bytes.slice(start, end),
});

/** Letters of the file's own metadata put in the place of others, as many of them. */
async function respelled(from: string, to: string) {
  const { bytes } = await harbourColumns();
  const text = Buffer.from(bytes.slice(0));
  const at = text.indexOf(from);
  expect(at).toBeGreaterThan(0);
  text.write(to, at);
  return openTable(fileOf(new Uint8Array(text).buffer));
}

test("the file counts all its events by time and place; one that doesn't is read as well", async () => {
  const { reader } = await harbourColumns();
  const timed = harbour.features.filter(isEvent).filter(({ properties }) => properties.start !== null);
  expect(reader.census!.starts.reduce((a, b) => a + b)).toBe(timed.length);
  expect(reader.census!.ends.reduce((a, b) => a + b)).toBe(timed.length);
  expect(reader.groups[0]!.span![0]).toBe(
    Math.min(...timed.map(({ properties }) => Date.parse(properties.start!))),
  );
  const older = await respelled('"census"', '"before"');
  expect([older.census, older.count]).toEqual([null, reader.count]);
});

test("a count that makes no sense is a fault of the file", async () => {
  await expect(respelled('"zoom":16', '"zoom":99')).rejects.toThrow();
  await expect(respelled('"squares":[', '"squares":["')).rejects.toThrow();
});

test("a large file's list is read from the end, which has come already", async () => {
  const [event] = harbour.features.filter(isEvent);
  // Words that don't pack make the file longer than its end.
  const many = Array.from({ length: 4000 }, (_, i) => {
    const properties = {
      ...event!.properties,
      id: `event-${i}`,
      notes: [{ en: String(Math.sin(i)).repeat(3) }],
    };
    return { ...event!, id: `event-${i}`, properties };
  });
  const folder = mkdtempSync(join(tmpdir(), "dateline-columns-"));
  const path = join(folder, "events.parquet");
  writeColumns(path, harbour.dossier, harbour.features.filter(isSite), [many]);
  const bytes = new Uint8Array(readFileSync(path)).buffer;
  rmSync(folder, { recursive: true });
  expect(bytes.byteLength).toBeGreaterThan(TAIL_BYTES);

  const asked: number[] = [];
  await openTable({
    byteLength: bytes.byteLength,
    slice: async (start, end) => {
      asked.push(start);
      return bytes.slice(start, end);
    },
  });
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(bytes.byteLength - TAIL_BYTES);
});
