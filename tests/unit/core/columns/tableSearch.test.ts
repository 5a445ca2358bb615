import fc from "fast-check";
import { expect, test } from "vitest";
import { createTableDossier } from "../../../../src/core/columns/tableDossier";
import type { Dossier, DossierEvent } from "../../../../src/core/dossier";
import { searchOf } from "../../../../src/core/search";
import { harbour } from "../../../fixtures/harbour";
import { harbourColumns } from "../../../fixtures/harbourColumns";

const WORDS = ["Fire", "quay", "Médiation", "حريق", "قُتِلَ", "Iran’s", "FIRE-brigade", "ﬁre", "x"];
const titles = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(" "));

/** The harbour with these titles, as columns, and searched as a dossier that isn't. */
async function withTitles(all: readonly string[]) {
  const source = structuredClone(harbour);
  let next = 0;
  for (const { properties } of source.features)
    if (properties.role === "event") properties.title = { en: all[next++ % all.length]! };
  const { reader, table } = await harbourColumns(source);
  const dossier = createTableDossier(reader.source, table);
  const { search: _, ...plain } = dossier;
  return { dossier, plain: plain as Dossier };
}

const found = (dossier: Dossier, query: string) => {
  const holds = searchOf(dossier).find(query);
  return [...dossier.events].filter((event: DossierEvent) => holds(event)).map(({ slug }) => slug);
};

test("columns are searched as events are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(titles, { minLength: 1 }),
      fc.array(fc.constantFrom(...WORDS, "fir", "uay f", "calam", "harbour", "e", "", "nowhere"), {
        maxLength: 3,
      }),
      async (all, words) => {
        const { dossier, plain } = await withTitles(all);
        const query = words.join(" ");
        expect(found(dossier, query)).toEqual(found(plain, query));
      },
    ),
    { numRuns: 60 },
  );
});

test("what was prepared, in idle time or for a query, is found as well", async () => {
  const { dossier } = await withTitles(["Médiation at the quay", "Fire"]);
  const expected = found(dossier, "mediation");
  expect(expected.length).toBeGreaterThan(0);
  const again = (await withTitles(["Médiation at the quay", "Fire"])).dossier;
  while (again.search!.prepare(1));
  await again.search!.ready!("mediation");
  expect(found(again, "mediation")).toEqual(expected);
});
