import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTable, type TableReader } from "../../../../src/app/columns/readTable";
import { writeColumns } from "../../../../src/compiler/writeColumns";
import { type EventTable, joinTables } from "../../../../src/core/columns/eventTable";
import { createTableDossier } from "../../../../src/core/columns/tableDossier";
import { createDossier } from "../../../../src/core/dossier";
import { isEvent, isSite } from "../../../../src/core/rules/parts";
import { harbour } from "../../../fixtures/harbour";

const compiled = harbour;
const sites = compiled.features.filter(isSite);
const events = compiled.features.filter(isEvent);
const folder = mkdtempSync(join(tmpdir(), "dateline-columns-"));
let reader: TableReader;
let table: EventTable;

beforeAll(async () => {
  const file = join(folder, "events.parquet");
  writeColumns(file, compiled.dossier, sites, [events.slice(0, 2), events.slice(2)]);
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  reader = await openTable({
    byteLength: bytes.byteLength,
    slice: async (start, end) => bytes.slice(start, end),
  });
  table = joinTables(
    await Promise.all(Array.from({ length: reader.groups }, (_, group) => reader.readGroup(group))),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what is written as columns is read as it was", async () => {
  const dossier = createTableDossier(reader.source, table);
  const expected = createDossier(compiled);
  expect(dossier.events.map(({ slug }) => slug)).toEqual(expected.events.map(({ slug }) => slug));
  for (const [i, event] of dossier.events.entries()) {
    const { words: _, note: __, alternatives: ___, ...time } = expected.events[i]!.time;
    expect(event.time).toMatchObject(time);
    expect(event.kind).toEqual(expected.events[i]!.kind);
    expect(event.moment).toEqual(expected.events[i]!.moment);
    expect(event.place.site?.id).toBe(expected.events[i]!.place.site?.id);
    expect(event.place.elsewhere).toBe(expected.events[i]!.place.elsewhere);
    expect([event.speaker, event.layer, event.chapter]).toEqual([
      expected.events[i]!.speaker,
      expected.events[i]!.layer,
      expected.events[i]!.chapter,
    ]);
    expect(Object.values(expected.events[i]!.title)).toContain(Object.values(event.title)[0]);
  }
});

test("an event that is asked for by its slug is the same each time, as views compare what they read", () => {
  const dossier = createTableDossier(reader.source, table);
  for (const { slug } of dossier.events) {
    expect(dossier.eventOf(slug)).toBe(dossier.eventOf(slug));
    expect(dossier.eventOf(slug)?.place).toBe(dossier.eventOf(slug)?.place);
  }
});

test("an event is whole once its feature has come, by whatever slug it is asked for", async () => {
  const dossier = createTableDossier(reader.source, table);
  const expected = createDossier(compiled);
  for (const event of expected.events) {
    const row = dossier.missing(event.slug);
    expect(row).toBe(event.index);
    dossier.complete(row!, await reader.readFeature(row!));
    expect(dossier.missing(event.slug)).toBeNull();
    expect(dossier.eventOf(event.slug)).toEqual(event);
  }
  expect(dossier.eventOf("nobody-knows")).toBeUndefined();
});

test("a file without our metadata, or cut off, is an error and no dossier", async () => {
  const bytes = new Uint8Array(readFileSync(join(folder, "events.parquet"))).slice(0, -20).buffer;
  const file = { byteLength: bytes.byteLength, slice: async (a: number, b?: number) => bytes.slice(a, b) };
  await expect(openTable(file)).rejects.toThrow();
});
