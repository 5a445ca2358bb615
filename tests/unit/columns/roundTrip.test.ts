import { beforeEach, expect, test } from "vitest";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { createDossier } from "../../../src/core/createDossier";
import { momentOf } from "../../../src/core/moment";
import { openTable } from "../../../src/load/columns/readTable";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

let columns: Awaited<ReturnType<typeof harbourColumns>>;
beforeEach(async () => {
  columns = await harbourColumns();
});

test("what is written as columns is read as it was", async () => {
  const dossier = createTableDossier(columns.reader.source, columns.table);
  const expected = createDossier(harbour);
  expect(dossier.events.map(({ slug }) => slug)).toEqual(expected.events.map(({ slug }) => slug));
  for (const clock of ["happened", "known"] as const)
    for (const onlyReport of [true, false])
      for (const event of expected.events)
        expect(momentOf(event, dossier, { clock, onlyReport })).toBe(
          momentOf(event, expected, { clock, onlyReport }),
        );
  for (const [i, event] of [...dossier.events].entries()) {
    // Of order, which links and claims tell, columns know nothing.
    const { words: _, note: __, alternatives: ___, order: ____, ...time } = expected.events[i]!.time;
    expect(event.time).toMatchObject(time);
    expect(event.kind).toEqual(expected.events[i]!.kind);
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
  const dossier = createTableDossier(columns.reader.source, columns.table);
  for (const { slug } of dossier.events) {
    expect(dossier.eventOf(slug)).toBe(dossier.eventOf(slug));
    expect(dossier.eventOf(slug)?.place).toBe(dossier.eventOf(slug)?.place);
  }
});

test("an event is whole once its feature has come, by whatever slug it is asked for", async () => {
  const dossier = createTableDossier(columns.reader.source, columns.table);
  const expected = createDossier(harbour);
  for (const event of expected.events) {
    const row = dossier.missing(event.slug);
    expect(row).toBe(event.index);
    dossier.complete(row!, await columns.reader.readFeature(row!));
    expect(dossier.missing(event.slug)).toBeNull();
    expect(dossier.eventOf(event.slug)).toEqual({ ...event, time: { ...event.time, order: null } });
  }
  expect(dossier.eventOf("nobody-knows")).toBeUndefined();
});

test("a file without our metadata, or cut off, is an error and no dossier", async () => {
  const bytes = columns.bytes.slice(0, -20);
  const file = { byteLength: bytes.byteLength, slice: async (a: number, b?: number) => bytes.slice(a, b) };
  await expect(openTable(file)).rejects.toThrow();
});
