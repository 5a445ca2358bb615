import fc from "fast-check";
import { expect, test } from "vitest";
import {
  asManyAs,
  type Group,
  nearestFirst,
  placeOfRow,
  rowAt,
  spansOf,
  toHold,
} from "../../../src/columns/groups";
import type { Interval } from "../../../src/core/time/interval";

/** Groups of ten rows. */
const groupsOf = (...spans: (Interval | null)[]): Group[] =>
  spans.map((span, i) => ({ first: i * 10, count: 10, span }));

const inTurn = groupsOf([0, 10], [10, 20], [20, 30], [30, 40]);

test.each<[string, Interval | null, number[]]>([
  ["nothing is looked at, they come as they stand", null, [0, 1, 2, 3]],
  ["a moment is looked at, the group around it comes first, then its neighbours", [24, 25], [2, 1, 3, 0]],
  ["a window is looked at, those in it come first, the middle before the sides", [12, 39], [2, 3, 1, 0]],
  ["the moment is before all of them, they come as they stand", [-50, -49], [0, 1, 2, 3]],
  ["the moment is after all of them, the last comes first", [90, 91], [3, 2, 1, 0]],
])("where %s", (_, around, expected) => {
  expect(nearestFirst(inTurn, around)).toEqual(expected);
});

test("a group without times comes last, and groups need not stand in the order of time", () => {
  expect(nearestFirst(groupsOf(null, [50, 60], [0, 10], [5, 70]), [8, 9])).toEqual([2, 3, 1, 0]);
  expect(nearestFirst(groupsOf(null, null), [8, 9])).toEqual([0, 1]);
});

test("every group comes once, whatever is looked at", () => {
  const span = fc.option(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 100, max: 200 })));
  fc.assert(
    fc.property(fc.array(span), span, (spans, around) => {
      const order = nearestFirst(groupsOf(...spans), around);
      expect([...order].sort((a, b) => a - b)).toEqual([...spans.keys()]);
    }),
  );
});

test.each([
  [40, [2, 1, 3, 0]],
  [39, [2, 1, 3]],
  [20, [2, 1]],
  [3, [2]],
  [0, [2]],
])("of the order as many are held as %i events leave room for, but one at least", (most, held) => {
  expect(asManyAs(inTurn, [2, 1, 3, 0], most)).toEqual(held);
});

test.each([
  [undefined, 20, [0, 1]],
  [3, 20, [3, 0]],
  [3, 5, [3]],
  [0, 40, [0, 1, 2, 3]],
])(
  "what holds the selected event (group %s) stays, however far from the time looked at",
  (selected, most, held) => {
    expect(toHold(inTurn, [0, 1], selected, most)).toEqual(held);
  },
);

test.each<[string, number[], Interval[]]>([
  ["neighbours have one time together", [1, 2, 3], [[10, 40]]],
  [
    "those apart have one each",
    [0, 2, 3],
    [
      [0, 10],
      [20, 40],
    ],
  ],
  ["nothing has none", [], []],
])("%s", (_, places, spans) => {
  expect(spansOf(inTurn, places)).toEqual(spans);
});

test("a group without times adds none, and of many runs only the first beginning and the last are told", () => {
  expect(spansOf(groupsOf([20, 30], null, [0, 5]), [0, 1, 2])).toEqual([[0, 30]]);
  const many = groupsOf(...Array.from({ length: 8 }, (_, i): Interval => [i * 10, i * 10 + 5]));
  expect(spansOf(many, [0, 2, 4, 6])).toEqual([[0, 65]]);
});

test("what is held has its rows in the file, and a row that isn't held has no place", () => {
  const held = [inTurn[1]!, inTurn[3]!];
  expect([0, 9, 10, 19, 20].map((place) => rowAt(held, place))).toEqual([10, 19, 30, 39, -1]);
  expect([10, 19, 30, 39, 9, 20, 40].map((row) => placeOfRow(held, row))).toEqual([0, 9, 10, 19, -1, -1, -1]);
});
