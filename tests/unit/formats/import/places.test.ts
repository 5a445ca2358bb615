import { expect, test } from "vitest";
import { type DraftPlace, draft, place } from "../../../../src/formats/import/draft";
import { placesOf } from "../../../../src/formats/import/places";
import { createLog } from "../../../../src/formats/import/report";
import { MOST_SITES } from "../../../../src/formats/import/siteKey";
import { createSlugs } from "../../../../src/formats/import/slugs";

const OPTIONS = { id: "x", name: "x.csv", language: "en", timeZone: "UTC", today: "2024-05-06" };

/** Rows from 2 on, each at its place. */
function reading(places: readonly (Partial<DraftPlace> | null)[]) {
  const log = createLog();
  const drafts = places.map((one, i) =>
    draft({ row: i + 2, title: `Row ${i + 2}`, place: one && place(one) }),
  );
  const { sites, elsewhere, whereOf } = placesOf(drafts, createSlugs(), OPTIONS, log);
  const told = log.remarks.map(({ row, message }) => `${row}: ${message}`);
  return { sites, elsewhere, wheres: drafts.map(whereOf), told };
}
const WELL = { name: "Well", position: [10, 20] } as const;
/** So wide that it reaches about so many metres from its middle. */
const outline = (meters: number) => ({
  type: "LineString" as const,
  coordinates: [
    [10, 0],
    [10, (2 * meters) / 111_195],
  ],
});

test("one site for all rows that name the same place; another of that name is another", () => {
  const { sites, wheres, told } = reading([WELL, { ...WELL }, { ...WELL, position: [11, 20] }]);
  expect(sites.map(({ id, anchor }) => [id, anchor])).toEqual([
    ["well", [10, 20]],
    ["well-place", [11, 20]],
  ]);
  expect(wheres).toEqual([
    { where: { site: "well", relation: "at" }, note: null },
    { where: { site: "well", relation: "at" }, note: null },
    { where: { site: "well-place", relation: "at" }, note: null },
  ]);
  expect(sites).toMatchObject([{ precision: "unstated" }, { precision: "unstated" }]);
  expect(sites.flatMap(({ radius, confidence }) => [radius, confidence])).toEqual(Array(4).fill(undefined));
  expect(told).toEqual(["null: nothing says how exact 3 positions are; the precision was left empty"]);
});

test("a place without a position is elsewhere, the same for the same name, also where no letter makes a slug", () => {
  const { elsewhere, wheres } = reading([{ name: "Town" }, { name: "بغداد" }, { name: "Town" }, {}, null]);
  expect(elsewhere).toEqual([
    { id: "town", name: "Town" },
    { id: "place", name: "بغداد" },
    { id: "place-2", name: "" },
  ]);
  expect(wheres.map(({ where }) => where)).toEqual([
    { elsewhere: "town" },
    { elsewhere: "place" },
    { elsewhere: "town" },
    { elsewhere: "place-2" },
    undefined,
  ]);
});

test("a position without a name is a point, as exact as is said; what is not said stays empty, which is told", () => {
  const { sites, wheres, told } = reading([{ position: [1, 2] }, { position: [1, 2], geoPrecision: 3 }]);
  expect(sites).toEqual([]);
  expect(wheres).toEqual([
    { where: { position: [1, 2] }, note: null },
    { where: { position: [1, 2], geoPrecision: 3 }, note: null },
  ]);
  expect(told).toEqual(["null: nothing says how exact one position is; the precision was left empty"]);
});

test.each<[Partial<DraftPlace>, string, number, string, string]>([
  [{ geoPrecision: 1 }, "compound", 500, "medium", "at"],
  [{ geoPrecision: 2 }, "area", 5000, "medium", "at"],
  [{ geoPrecision: 3 }, "region", 50_000, "medium", "in"],
  [{ geoPrecision: 3, relation: "near" }, "region", 50_000, "medium", "near"],
  [{ precision: "building" }, "building", 100, "medium", "at"],
  [{ radiusMeters: 70 }, "building", 70, "medium", "at"],
  [{ radiusMeters: 0 }, "building", 1, "medium", "at"],
  [{ geometry: outline(90) }, "building", 100, "medium", "at"],
  [{ geometry: outline(150) }, "compound", 200, "medium", "at"],
  [{ geometry: outline(990) }, "compound", 1000, "medium", "at"],
  [{ geometry: outline(1050) }, "area", 1100, "medium", "at"],
  [{ geometry: outline(24_950) }, "area", 25_000, "medium", "at"],
  [{ geometry: outline(25_050) }, "region", 25_100, "medium", "in"],
  [{ geometry: outline(90), radiusMeters: 700 }, "compound", 700, "medium", "at"],
  [{ geometry: outline(990), radiusMeters: 70 }, "compound", 1000, "medium", "at"],
])("a site with %j is a %s of %i m", (given, precision, radius, confidence, relation) => {
  const { sites, wheres, told } = reading([{ ...WELL, ...given }]);
  expect(sites).toMatchObject([
    { precision, radius, confidence, anchor: [10, 20], coordinateSources: ["x.csv"] },
  ]);
  expect(wheres[0]?.where).toEqual({ site: "well", relation });
  expect(told).toEqual([]);
});

test("an outline without a name has that of its entry, and stands in its own middle", () => {
  const { sites } = reading([{ geometry: outline(1000) }]);
  expect(sites).toMatchObject([{ id: "row-2", name: "Row 2", geometry: outline(1000) }]);
  expect(sites[0]?.anchor).toEqual([10, expect.closeTo(1000 / 111_195, 4)]);
});

test("as many sites as a map has room for are sites; of more, each entry is a point with its name in a note", () => {
  const wells = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `Well ${i}`,
      position: [i / 10, 20],
      geoPrecision: 1 as const,
    }));
  expect(reading(wells(MOST_SITES)).sites).toHaveLength(MOST_SITES);
  const { sites, wheres, told } = reading(wells(MOST_SITES + 1));
  expect(sites).toEqual([]);
  expect(wheres[1]).toEqual({ where: { position: [0.1, 20], geoPrecision: 1 }, note: "Well 1" });
  expect(told).toEqual([
    "null: it names 301 places; each entry got a point of its own, and the name stands in a note",
  ]);
});
