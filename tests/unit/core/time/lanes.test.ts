import fc from "fast-check";
import { expect, test } from "vitest";
import { binBoxes, packRows } from "../../../../src/core/time/lanes";

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
