import fc from "fast-check";
import { expect, test } from "vitest";
import { createRowList } from "../../../src/columns/rowList";
import type { DossierEvent } from "../../../src/core/dossier";
import { indexAt } from "../../../src/core/rankOf";

const narrow = function* () {};
const event = (index: number) => ({ index }) as DossierEvent;

test("a list of rows is as an array of their events", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(40));
  fc.assert(
    fc.property(fc.nat(30), range, fc.integer({ min: 1, max: 5 }), (count, [from, to], by) => {
      const all = Array.from({ length: count }, (_, row) => event(row));
      const list = createRowList({ look: event, keep: event, narrow, count, asked: [] });
      const keep = ({ index }: DossierEvent) => index % by === 0;
      const pairs = [
        [list, all],
        [list.filter(keep), all.filter(keep)],
        [list.slice(from, to), all.slice(from, to)],
        [list.filter(keep).slice(from, to).filter(keep), all.filter(keep).slice(from, to).filter(keep)],
        [list.slice(from).slice(1), all.slice(from).slice(1)],
      ] as const;
      for (const [rows, expected] of pairs) {
        expect([...rows]).toEqual(expected);
        expect(rows.length).toBe(expected.length);
        expect(rows.map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
        expect(expected.map((_, i) => indexAt(rows, i))).toEqual(expected.map(({ index }) => index));
        expect(rows.at(expected.length)).toBeUndefined();
        expect(rows.at(0)).toEqual(expected[0]);
      }
    }),
  );
});

test("what is kept is the same each time, and what is only looked at is let go", () => {
  const kept = [event(0), event(1)];
  const list = createRowList({ look: event, keep: (row) => kept[row]!, narrow, count: 2, asked: [] });
  expect(list.at(1)).toBe(kept[1]);
  expect(list.map((each) => each)[0]).toBe(kept[0]);
  expect([...list][0]).not.toBe(kept[0]);
});
