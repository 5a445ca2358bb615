import { expect, test } from "vitest";
import { draft, place } from "../../../../src/formats/import/draft";
import { createLog } from "../../../../src/formats/import/report";
import { countSites, MOST_SITES } from "../../../../src/formats/import/siteKey";
import { withoutSwapped } from "../../../../src/formats/import/swapped";
import type { Position } from "../../../../src/schema/dossier";

/** Rows from 2 on, each at a position, with a place's name or without. */
const rowsOf = (all: readonly (readonly [name: string | null, position: Position | null])[]) =>
  all.map(([name, position], i) =>
    draft({ row: i + 2, title: `${i}`, place: position && place({ name, position }) }),
  );
const left = (drafts: ReturnType<typeof rowsOf>) => {
  const log = createLog();
  const kept = withoutSwapped(drafts, log);
  const rows = log.remarks.map(({ row }) => row);
  expect([...kept.map(({ row }) => row), ...rows].sort((a, b) => a! - b!)).toEqual(
    drafts.map(({ row }) => row),
  );
  return { rows, remarks: log.remarks, kept };
};
const NEAR = [
  [null, [44, 10]],
  [null, [44.5, 10.5]],
  [null, [45, 11]],
] as const;

test("a row that would be near the others the other way round is left, and it is said how to write it", () => {
  const { remarks } = left(rowsOf([...NEAR, [null, [10.2, 44.2]], [null, null]]));
  expect(remarks).toEqual([
    {
      type: "row-left",
      row: 5,
      column: null,
      value: "44.2, 10.2",
      message: "it is far from every other place, and near them the other way round",
      hint: "write latitude 10.2 and longitude 44.2",
    },
  ]);
});

test("what is far either way stays, and so does all where nothing is far", () => {
  expect(left(rowsOf([...NEAR, [null, [-120, -60]]])).rows).toEqual([]);
  const near = rowsOf(NEAR);
  expect(left(near).kept).toBe(near);
});

test("an outline stands where its middle is", () => {
  const ring = [
    [10, 44],
    [10.4, 44],
    [10.4, 44.4],
    [10, 44.4],
    [10, 44],
  ];
  const geometry = { type: "Polygon" as const, coordinates: [ring] };
  const outline = draft({ row: 9, title: "outline", place: place({ geometry }) });
  const { remarks } = left([...rowsOf(NEAR), outline]);
  expect(remarks).toMatchObject([{ row: 9 }]);
  const [lat, lon] = remarks[0]!.value!.split(", ").map(Number);
  expect([lat, lon]).toEqual([expect.closeTo(44.2, 3), expect.closeTo(10.2, 3)]);
});

test("a site is one place, however many rows name it: with all of them it is left", () => {
  const site = ["Well", [10.2, 44.2]] as const;
  expect(left(rowsOf([...NEAR, site, site, site])).rows).toEqual([5, 6, 7]);
  const spot = [null, [10.2, 44.2]] as const;
  expect(left(rowsOf([...NEAR, spot, spot, spot])).rows).toEqual([]);
});

test("where there are more sites than a map has room for, each row is a place of its own", () => {
  const well = (i: number) => [`Well ${i}`, [44 + i / 1000, 10 + i / 1000]] as const;
  const site = ["Far", [10.2, 44.2]] as const;
  const wells = Array.from({ length: MOST_SITES }, (_, i) => well(i));
  const few = rowsOf([...wells.slice(1), site, site]);
  const many = rowsOf([...wells, site, site]);
  expect([countSites(few), countSites(many)]).toEqual([MOST_SITES, MOST_SITES + 1]);
  expect(left(few).rows).toEqual([301, 302]);
  expect(left(many).rows).toEqual([]);
});

test("sites are counted by name and position; what lacks one of them is none", () => {
  const named = draft({ row: 1, title: "", place: place({ name: "Well" }) });
  expect(countSites([named, draft({ row: 2, title: "" }), ...rowsOf(NEAR)])).toBe(0);
  expect(
    countSites(
      rowsOf([
        ["A", [1, 2]],
        ["A", [1, 2]],
        ["A", [1, 3]],
        ["B", [1, 2]],
      ]),
    ),
  ).toBe(3);
});
