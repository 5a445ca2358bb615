import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCodes } from "../../../src/columns/codes";
import type { EventTable } from "../../../src/columns/eventTable";
import { packTexts } from "../../../src/columns/packedText";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { createTableSearch } from "../../../src/columns/tableSearch";
import type { Dossier, DossierEvent } from "../../../src/core/dossier";
import { searchOf } from "../../../src/core/search";
import { finish } from "../../../src/core/steps";
import type { Text } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

const WORDS = [
  "Fire",
  "quay",
  "Médiation",
  "حريق",
  "قُتِلَ",
  "Iran’s",
  "FIRE-brigade",
  "ﬁre",
  "x",
  "air-strike",
  "Kata'ib",
  "airstrike",
  "air",
  "strike",
  "Soleymani",
];
const titles = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(" "));

/** The harbour with these titles, as columns, and searched as a dossier that isn't. */
async function withTitles(all: readonly string[]) {
  const source = structuredClone(harbour);
  source.dossier.speakers[0]!.spellings = ["Suleimani", "Soleymani"];
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
      fc.array(
        fc.constantFrom(
          ...WORDS,
          "fir",
          "uay f",
          "-",
          "ire-bri",
          "suleim",
          "calam",
          "harbour",
          "e",
          "",
          "nowhere",
        ),
        {
          maxLength: 3,
        },
      ),
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
  finish(again.events.narrow({ search: "mediation" }));
  expect(found(again, "mediation")).toEqual(expected);
});

/** A table of these titles and no more, whose search tells how often it looked through a thousand rows for a word. */
function searchIn(titles: readonly string[], kinds: readonly Text[] = []) {
  const packed = packTexts(titles.map((_, i) => `id-${i}`));
  let looks = 0;
  const ids = {
    ...packed,
    get bytes() {
      looks++;
      return packed.bytes;
    },
  };
  const none = toCodes([], 0);
  const kind = toCodes(
    titles.map((_, i) => (i % (kinds.length + 1)) - 1),
    kinds.length,
  );
  const table = { count: titles.length, titles: packTexts(titles), ids, kind, site: none, speaker: none };
  const search = createTableSearch(table as unknown as EventTable, {
    kinds: kinds.map((name) => ({ name })),
    sites: [],
    speakers: [],
  });
  return {
    search,
    looks: () => looks,
    rows: (query: string) => {
      const holds = search.find(query);
      return titles.flatMap((_, index) => (holds({ index } as DossierEvent) ? [index] : []));
    },
  };
}

test.each([
  ["a@b and [x]", "@", true], // no letter: all of them
  ["a@b and [x]", "B,", true],
  ["a@b and [x]", "ab", true],
  ["ca@b and [x]", "ab", false],
  ["Kata'ib", "kataib", true],
  ["'Kata'ib'", "'kata'ib'", true],
  ["An air strike", "airstrike", true],
  ["An air-strike", "airstr", true],
  ["An airstrike", "air-strike", true],
  ["In the art of fire", "heart", false],
  ["it's 'air': strike", "airstrike", true],
  ["AZ", "az", true],
  ["az", "AZ", true],
  ["quayside", "  side  ", true],
  ["quayside", "sides", false],
  ["qquay", "quay", true],
  ["quay fire", "fire quay", true],
  ["quay fire", "fire boat", false],
  ["quay", "id-0", true],
  ["quay", "   ", true],
])("in the title %j, %j is found: %s", (title, query, isFound) => {
  expect(searchIn([title]).rows(query)).toEqual(isFound ? [0] : []);
});

test("a title that ends the table is folded as any other, however many there are", () => {
  for (const count of [1, 15, 16, 17, 1024, 1040]) {
    const titles = Array.from({ length: count }, (_, i) => (i === count - 1 ? "Médiation" : "Quay"));
    expect(searchIn(titles).rows("mediation")).toEqual([count - 1]);
    expect(searchIn(titles).rows("quay")).toHaveLength(count - 1);
  }
});

test("a kind's name is found in any of its languages, of the rows that are of it and no others", () => {
  const { rows } = searchIn(["a", "b", "c", "d", "e"], [{ en: "Fire", ar: "حريق" }, { en: "Speech" }]);
  expect([rows("fire"), rows("حريق"), rows("speech"), rows("fire speech")]).toEqual([
    [1, 4],
    [1, 4],
    [2],
    [],
  ]);
});

describe("of very many rows", () => {
  const COUNT = 3 * 1024 + 1;
  const titles = Array.from({ length: COUNT }, (_, i) =>
    i === 1500 || i === 3072 ? "Brûlé" : i % 900 === 2 ? "Fire" : "quay",
  );

  test("each is found in its own row, those with letters to fold and those without", () => {
    const { rows } = searchIn(titles);
    expect(rows("brule")).toEqual([1500, 3072]);
    expect(rows(" \n brule  ")).toEqual([1500, 3072]);
    expect(rows("FIRE")).toEqual([2, 902, 1802, 2702]);
    expect(rows(`id-${COUNT - 1}`)).toEqual([COUNT - 1]);
  });

  test("they are made ready a thousand at a time, and no more is left then", () => {
    const { search, rows } = searchIn(titles);
    let calls = 1;
    while (search.prepare(1)) calls++;
    expect(calls).toBe(4);
    expect(search.prepare(1)).toBe(false);
    expect(rows("brule")).toEqual([1500, 3072]);
  });

  test("looking for a word lets the page do other work, and isn't done twice", () => {
    const { search, rows, looks } = searchIn(Array.from({ length: 48 * 1024 + 1 }, () => "a"));
    const pauses = [...search.rowsOf("id-49152")].length;
    expect([pauses, looks()]).toEqual([48, 49]);
    expect(rows("id-49152")).toEqual([49_152]);
    expect([...search.rowsOf("id-49152")]).toHaveLength(0);
    expect(looks()).toBe(49);
  });
});

test("typing on looks for the new word alone; of many words, the last are remembered", () => {
  const { rows, looks } = searchIn(["quay one"]);
  rows("quay o");
  expect(looks()).toBe(2);
  rows("quay on");
  expect(looks()).toBe(3);
  for (const word of ["a", "b", "c", "d", "e"]) rows(word);
  rows("quay");
  expect(looks()).toBe(8);
  rows("f");
  rows("quay");
  expect(looks()).toBe(10);
  rows("f");
  expect(looks()).toBe(10);
});
