import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { seek } from "../../../src/columns/seek";
import { createTableDossier } from "../../../src/columns/tableDossier";
import type { Filters } from "../../../src/core/dossier";
import { DAY } from "../../../src/core/time/interval";
import { createReader } from "../../../src/state/react";
import { restoreState } from "../../../src/state/readerState";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

let columns: Awaited<ReturnType<typeof harbourColumns>>;
beforeAll(async () => {
  columns = await harbourColumns(harbour);
});

const [from] = [Date.parse(harbour.dossier.start)];
const filters: fc.Arbitrary<Required<Filters>> = fc.record({
  search: fc.constantFrom("", "fire", "the", "e", "nowhere"),
  onlyReport: fc.boolean(),
  toldBy: fc.constantFrom(null, ...harbour.dossier.speakers.map(({ id }) => id)),
  timeWindow: fc.option(
    fc.integer({ min: 0, max: 4 }).map((day) => [from + day * DAY, from + (day + 1) * DAY] as const),
  ),
  hidden: fc.subarray(harbour.dossier.kinds.map(({ id }) => id)),
});

test("where events aren't held, filters find what they find where they are", () => {
  const { reader, table } = columns;
  const dossier = createTableDossier(reader.source, table);
  fc.assert(
    fc.property(filters, fc.integer({ min: 0, max: 3 }), (by, most) => {
      const held = createReader(dossier, restoreState(dossier, by));
      const expected = [...held.selectors.visible(held.getState())];
      const { count, first } = seek(table, reader.source, by, most);
      expect(count).toBe(expected.length);
      expect(first).toEqual(
        expected.slice(0, most).map(({ slug, title, time }) => ({
          slug,
          title: title[harbour.dossier.language],
          span: time.possible,
        })),
      );
    }),
  );
});
