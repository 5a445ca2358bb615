import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, type Lag, tighten } from "../../../../src/core/order/network";

/** Small whole numbers stand for instants, so that all solutions can be gone through. */
const LAST = 6;
const FREE = { least: 0, most: Number.POSITIVE_INFINITY };

interface Network {
  readonly own: readonly (readonly [number, number])[];
  readonly lags: readonly Lag[];
}

const networks = fc.integer({ min: 1, max: 4 }).chain(
  (count): fc.Arbitrary<Network> =>
    fc.record({
      own: fc.array(
        fc
          .tuple(fc.integer({ min: 0, max: LAST - 1 }), fc.integer({ min: 1, max: LAST }))
          .map(([low, length]) => [low, Math.min(low + length, LAST)] as const),
        { minLength: count, maxLength: count },
      ),
      lags: fc.array(
        fc.record({
          from: fc.nat(count - 1),
          to: fc.nat(count - 1),
          least: fc.integer({ min: -2, max: 3 }),
          most: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 4 })),
        }),
        { maxLength: 5 },
      ),
    }),
);

const boundsOf = (own: Network["own"]): Bounds => ({
  low: Float64Array.from(own, ([low]) => low),
  high: Float64Array.from(own, ([, high]) => high),
});

/** All ways to choose an instant from each range so that every lag holds. */
function solutionsOf({ own, lags }: Network): number[][] {
  const ways = own.reduce<number[][]>(
    (all, [low, high]) =>
      all.flatMap((way) => Array.from({ length: high - low }, (_, i) => [...way, low + i])),
    [[]],
  );
  return ways.filter((way) =>
    lags.every(({ from, to, least, most }) => {
      const lag = way[to]! - way[from]!;
      return lag >= least && lag <= most;
    }),
  );
}

/** One part only: then a contradiction anywhere is one of all. */
const joined = networks.map(({ own, lags }) => ({
  own,
  lags: [
    ...lags,
    ...own.slice(1).map((_, i) => ({ from: i, to: i + 1, least: -LAST, most: Number.POSITIVE_INFINITY })),
  ],
}));

test("what is left is exactly what some solution has, and where there is no solution that is told", () => {
  fc.assert(
    fc.property(joined, (network) => {
      const solutions = solutionsOf(network);
      const { low, high, emptied } = tighten(boundsOf(network.own), network.lags);
      expect(emptied.length > 0).toBe(solutions.length === 0);
      if (emptied.length > 0) expect([low, high]).toEqual(Object.values(boundsOf(network.own)));
      else
        network.own.forEach((_, at) => {
          const values = solutions.map((solution) => solution[at]!);
          expect([low[at], high[at]! - 1]).toEqual([Math.min(...values), Math.max(...values)]);
        });
    }),
    { numRuns: 500 },
  );
});

test("tightening again changes nothing", () => {
  fc.assert(
    fc.property(networks, ({ own, lags }) => {
      const once = tighten(boundsOf(own), lags);
      const twice = tighten(once, lags);
      expect([twice.low, twice.high]).toEqual([once.low, once.high]);
    }),
  );
});

test("the order of instants and lags makes no difference", () => {
  fc.assert(
    fc.property(
      networks.chain((network) =>
        fc.record({
          network: fc.constant(network),
          places: fc.shuffledSubarray([...network.own.keys()], {
            minLength: network.own.length,
            maxLength: network.own.length,
          }),
          lags: fc.shuffledSubarray([...network.lags], {
            minLength: network.lags.length,
            maxLength: network.lags.length,
          }),
        }),
      ),
      ({ network, places, lags }) => {
        const given = tighten(boundsOf(network.own), network.lags);
        const shuffled = tighten(
          boundsOf(places.map((at) => network.own[at]!)),
          lags.map((lag) => ({ ...lag, from: places.indexOf(lag.from), to: places.indexOf(lag.to) })),
        );
        places.forEach((at, place) => {
          expect([shuffled.low[place], shuffled.high[place]]).toEqual([given.low[at], given.high[at]]);
        });
      },
    ),
  );
});

test("a part that contradicts itself leaves the others narrowed", () => {
  const { low, high, emptied, isFailed } = tighten(
    boundsOf([
      [3, 6],
      [0, 2],
      [2, 6],
      [0, 6],
    ]),
    [
      { from: 0, to: 1, ...FREE },
      { from: 2, to: 3, ...FREE },
    ],
  );
  expect(emptied).toHaveLength(1);
  expect([0, 1, 2, 3].map(isFailed)).toEqual([true, true, false, false]);
  expect([...low]).toEqual([3, 0, 2, 2]);
  expect([...high]).toEqual([6, 2, 6, 6]);
});

test("ten minutes after is ten minutes after, in both directions", () => {
  const lags = [{ from: 0, to: 1, least: 8, most: 12 }];
  const { low, high } = tighten(
    boundsOf([
      [0, 60],
      [30, 40],
    ]),
    lags,
  );
  expect([low[0], high[0]]).toEqual([18, 32]);
});

test("a bound goes back to the instant that it came from", () => {
  const { low, lowBy } = tighten(
    boundsOf([
      [4, 9],
      [0, 9],
      [0, 9],
    ]),
    [
      { from: 1, to: 2, ...FREE },
      { from: 0, to: 1, ...FREE },
    ],
  );
  expect(low[2]).toBe(4);
  expect(lowBy).toEqual([null, { lag: 1, from: 0 }, { lag: 0, from: 1 }]);
});

test("instants that nothing bounds stay so, and such as drive each other on contradict each other", () => {
  const open = boundsOf([
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    [0, Number.POSITIVE_INFINITY],
  ]);
  expect(tighten(open, [{ from: 0, to: 1, ...FREE }])).toMatchObject({ low: open.low, emptied: [] });
  const round = [
    { from: 0, to: 1, least: 1, most: Number.POSITIVE_INFINITY },
    { from: 1, to: 0, least: 1, most: Number.POSITIVE_INFINITY },
  ];
  expect(tighten(open, round).emptied).toHaveLength(1);
});
