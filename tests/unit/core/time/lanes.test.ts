import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, binBoxes, packChoices, packRows } from "../../../../src/core/time/lanes";

const boxes = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 1000 }), fc.integer({ min: 0, max: 400 })), { maxLength: 200 })
  .map((pairs) => pairs.map(([start, length], i) => ({ item: `${i}`, start, end: start + length })));

test("no two boxes of a row touch, and none is lost", () => {
  fc.assert(
    fc.property(
      boxes,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 8 }),
      (all, maxRows, gap) => {
        const { rows, overflow } = packRows(all, maxRows, gap);
        expect(rows.length).toBeLessThanOrEqual(maxRows);
        expect(rows.flat().length + overflow.length).toBe(all.length);
        for (const row of rows) {
          expect(row.every((box, i) => i === 0 || row[i - 1]!.end + gap <= box.start)).toBe(true);
        }
      },
    ),
  );
});

test("as many rows as overlap at one place, no more", () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const { rows } = packRows(all, Number.POSITIVE_INFINITY, 1);
      const deepest = Math.max(
        0,
        ...all.map(({ start }) => all.filter((o) => o.start <= start && o.end + 1 > start).length),
      );
      expect(rows.length).toBe(deepest);
    }),
  );
});

test("what stands at one point gets a row each", () => {
  const same = ["a", "b", "c"].map((item) => ({ item, start: 10, end: 20 }));
  expect(packRows(same, 9, 2).rows.map((row) => row.map((box) => box.item))).toEqual([["a"], ["b"], ["c"]]);
});

test("bins count every box once", () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const bins = binBoxes(all, 30);
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(all.length);
      expect(bins.every((bin, i) => i === 0 || bins[i - 1]!.end <= bin.start)).toBe(true);
    }),
  );
});

const box = (item: string, start: number, end: number): Box<string> => ({ item, start, end });
const named = (rows: readonly (readonly Box<string>[])[]) => rows.map((row) => row.map(({ item }) => item));

test("a box goes into the first row with room, before or between others, in the order asked for", () => {
  const boxes = [box("late", 50, 60), box("early", 0, 10), box("middle", 20, 30), box("wide", 5, 55)];
  expect(named(packRows(boxes, 9, 5).rows)).toEqual([["early", "middle", "late"], ["wide"]]);
  const order = ["wide", "late", "middle", "early"];
  const byOrder = packRows(boxes, 9, 5, ({ item }) => order.indexOf(item));
  expect(named(byOrder.rows)).toEqual([["wide"], ["early", "middle", "late"]]);
});

test("boxes as far apart as the gap share a row; what finds none overflows", () => {
  expect(named(packRows([box("a", 0, 10), box("b", 15, 20)], 9, 5).rows)).toEqual([["a", "b"]]);
  expect(named(packRows([box("a", 0, 10), box("b", 14, 20)], 9, 5).rows)).toEqual([["a"], ["b"]]);
  const { rows, overflow } = packRows([box("a", 0, 10), box("b", 5, 20), box("c", 30, 40)], 1, 0);
  expect(named(rows)).toEqual([["a", "c"]]);
  expect(overflow.map(({ item }) => item)).toEqual(["b"]);
});

test("a box before another keeps the gap to it as well", () => {
  const later = ({ start }: Box<string>) => -start;
  expect(named(packRows([box("a", 0, 10), box("b", 15, 20)], 9, 5, later).rows)).toEqual([["a", "b"]]);
  expect(named(packRows([box("a", 0, 11), box("b", 15, 20)], 9, 5, later).rows)).toEqual([["b"], ["a"]]);
});

const laid = (rows: ReturnType<typeof packChoices<string, string>>) =>
  rows?.map((row) => row.map(({ item, chosen }) => `${item} ${chosen}`));

test("an item is laid in the first of its ways that a row has room for, else in its first in a new row", () => {
  const ways = (item: string) =>
    ({ a: [box("after", 0, 10)], b: [box("after", 5, 9), box("before", 20, 25)] })[item]!;
  expect(laid(packChoices(["a", "b"], ways, 2, 5))).toEqual([["a after", "b before"]]);
  const crowded = (item: string) => (item === "a" ? [box("wide", 0, 100)] : ways("b"));
  expect(laid(packChoices(["a", "b"], crowded, 2, 5))).toEqual([["a wide"], ["b after"]]);
  expect(packChoices(["a", "b"], crowded, 1, 5)).toBeNull();
});

test("rows of choices are in order of place; an item without a way has none, and no items need no row", () => {
  const ways = (item: string) => [
    box("only", ...({ a: [50, 60], b: [0, 10], c: [20, 30] }[item] as [number, number])),
  ];
  expect(laid(packChoices(["a", "b", "c"], ways, 1, 5))).toEqual([["b only", "c only", "a only"]]);
  expect(packChoices(["a"], () => [], 9, 5)).toBeNull();
  expect(packChoices([], ways, 9, 5)).toEqual([]);
});

test("a box is counted where its middle falls, in bins from first to last", () => {
  expect(binBoxes([box("c", 60, 100), box("a", 0, 10), box("b", 10, 48), box("d", -20, 10)], 30)).toEqual([
    { start: -30, end: 0, count: 1 },
    { start: 0, end: 30, count: 2 },
    { start: 60, end: 90, count: 1 },
  ]);
});
