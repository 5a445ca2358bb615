import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TAIL_BYTES } from "../../../src/app/columns/rangedFile";
import { openTable } from "../../../src/app/columns/readTable";
import { writeColumns } from "../../../src/compiler/writeColumns";
import { isEvent, isSite } from "../../../src/core/rules/parts";
import { harbour } from "../../fixtures/harbour";

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
