import fc from "fast-check";
import { expect, test } from "vitest";
import { outliersAmong } from "../../../src/geo/outliers";

const baghdad = [
  [44.3, 33.3],
  [44.4, 33.2],
  [44.5, 33.4],
];

test.each<[string, number[][], object[]]>([
  ["none among neighbours", baghdad, []],
  ["one on the other side of the world", [...baghdad, [-100, -40]], [{ index: 3, swapped: false }]],
  ["one far in longitude alone", [...baghdad, [58, 33.3]], [{ index: 3, swapped: false }]],
  ["one far in latitude alone", [[44.4, 50], ...baghdad], [{ index: 0, swapped: false }]],
  [
    "one swapped",
    [
      [44, 20],
      [45, 21],
      [44, 21],
      [20, 44],
    ],
    [{ index: 3, swapped: true }],
  ],
  [
    "only one of them would fit, swapped",
    [
      [44, 20],
      [45, 21],
      [44, 21],
      [20, 99],
    ],
    [{ index: 3, swapped: false }],
  ],
  [
    "the other of them",
    [
      [44, 20],
      [45, 21],
      [44, 21],
      [99, 44],
    ],
    [{ index: 3, swapped: false }],
  ],
  [
    "two say nothing of each other",
    [
      [0, 0],
      [90, 45],
    ],
    [],
  ],
  [
    "three do",
    [
      [0, 0],
      [0, 0],
      [90, 45],
    ],
    [{ index: 2, swapped: false }],
  ],
])("outliers: %s", (_, positions, outliers) => {
  expect(outliersAmong(positions as [number, number][])).toEqual(outliers);
});

test("what is as far as ten degrees, or three times as far as the others are spread, is not far", () => {
  const among = (others: readonly number[], own: number) =>
    outliersAmong([...others, own].map((n) => [n, 0] as [number, number])).map(({ index }) => index);
  expect(among([0, 1], 11)).toEqual([]);
  expect(among([0, 1], 11.1)).toEqual([2]);
  expect(among([0, 1], -10)).toEqual([]);
  expect(among([0, 1], -10.1)).toEqual([2]);
  expect(among([0, 20], 80)).toEqual([]);
  expect(among([0, 20], 80.1)).toEqual([2]);
  expect(among([0, 20], -60)).toEqual([]);
  expect(among([0, 20], -60.1)).toEqual([2]);
});

test("the order in which positions come decides nothing", () => {
  const positions = fc.array(
    fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(positions, (all) => {
      const found = outliersAmong(all).map(({ index }) => `${all[index]}`);
      const turned = [...all].reverse();
      expect(outliersAmong(turned).map(({ index }) => `${turned[index]}`)).toEqual(found.reverse());
    }),
  );
});
