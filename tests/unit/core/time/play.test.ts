import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, instantsFrom } from "../../../../src/core/time/instants";
import { DAY, HOUR, type Interval } from "../../../../src/core/time/interval";
import { createPace, createPaceFrom } from "../../../../src/core/time/play";

interface Stop {
  readonly at: number;
  readonly slug: string;
}

function paceOf(stops: readonly Stop[], within: Interval) {
  const sorted = [...stops].sort((a, b) => a.at - b.at);
  return createPace(
    sorted.map(({ at }) => at),
    (rank) => sorted[rank]!.slug,
    within,
  );
}

const extent: Interval = [0, 100 * DAY];
const stopLists = fc
  .array(fc.integer({ min: 0, max: 100 * 24 }), { maxLength: 30 })
  .map((hours): Stop[] => hours.map((hour, i) => ({ at: hour * HOUR, slug: `event-${i}` })));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test("time never runs backwards and ends at the end", () => {
  fc.assert(
    fc.property(stopLists, fc.array(shares, { maxLength: 20 }), (stops, moments) => {
      const pace = paceOf(stops, extent);
      const path = moments.sort((a, b) => a - b).map((share) => pace.frameAt(share * pace.length).at);
      expect(path.every((at, i) => i === 0 || at >= path[i - 1]! - 1e-3)).toBe(true);
      expect(pace.frameAt(pace.length).at).toBeCloseTo(extent[1], 0);
    }),
  );
});

test("every event gets its turn, in order of time", () => {
  fc.assert(
    fc.property(stopLists, (stops) => {
      const pace = paceOf(stops, extent);
      const turns: string[] = [];
      for (let elapsed = pace.frameAt(0).slug ? 0 : pace.nextStop(0); turns.length < stops.length; ) {
        turns.push(pace.frameAt(elapsed).slug!);
        elapsed = pace.nextStop(elapsed);
      }
      const inTime = [...stops].sort((a, b) => a.at - b.at).map(({ slug }) => slug);
      expect(turns).toEqual(inTime);
    }),
  );
});

test("it goes on from where it stands", () => {
  fc.assert(
    fc.property(stopLists, shares, (stops, share) => {
      const pace = paceOf(stops, extent);
      const frame = pace.frameAt(share * pace.length);
      const again = pace.frameAt(pace.elapsedAt(frame.at, frame.slug));
      expect(Math.abs(again.at - frame.at)).toBeLessThan(1000);
    }),
  );
});

test("a silence of a century takes no longer than a few seconds", () => {
  const century: Interval = [0, 36_525 * DAY];
  const pace = paceOf(
    [
      { at: 0, slug: "a" },
      { at: century[1] - HOUR, slug: "b" },
    ],
    century,
  );
  expect(pace.length).toBeLessThan(10_000);
});

test("without events it still ends", () => {
  expect(paceOf([], extent).frameAt(1e9)).toEqual({ at: extent[1], slug: null });
});

test("the way to an event takes half a second and more the longer it is, and each is rested at", () => {
  const two: Stop[] = [
    { at: 3 * HOUR, slug: "a" },
    { at: 4 * HOUR, slug: "b" },
  ];
  const pace = paceOf(two, [0, 4 * HOUR]);
  const first = 500 + 400 * 2; // log2(1 + 3)
  expect(pace.nextStop(0)).toBe(first);
  expect(pace.nextStop(first)).toBe(first + 1800 + 900);
  expect(pace.nextStop(first + 2700)).toBe(pace.length);
  expect(pace.length).toBe(first + 1800 + 900 + 1800);
  expect(pace.frameAt(first - 1)).toMatchObject({ slug: null });
  expect(pace.frameAt(first)).toEqual({ at: 3 * HOUR, slug: "a" });
  expect(pace.frameAt(first + 1800)).toEqual({ at: 3 * HOUR, slug: "a" });
  expect(pace.frameAt(first + 1800 + 450)).toEqual({ at: 3.5 * HOUR, slug: "a" });
  expect(pace.frameAt(first + 1800 + 225).at).toBe((3 + 0.15625) * HOUR); // slow at first
  expect(pace.frameAt(-5)).toEqual({ at: 0, slug: null });
});

test("events of one instant follow each other without a way between them", () => {
  const pace = paceOf(
    ["a", "b"].map((slug) => ({ at: HOUR, slug })),
    [HOUR, 2 * HOUR],
  );
  expect(pace.nextStop(0)).toBe(1800);
  expect([0, 1799, 1800].map((time) => pace.frameAt(time).slug)).toEqual(["a", "a", "b"]);
  expect(pace.elapsedAt(HOUR, "b")).toBe(1800);
  expect(pace.elapsedAt(HOUR, "nobody")).toBe(0);
  expect(pace.elapsedAt(HOUR, null)).toBe(0);
});

test("it goes on between two events, and before and after them, from where it stands", () => {
  const pace = paceOf([{ at: 3 * HOUR, slug: "a" }], [0, 6 * HOUR]);
  const way = 500 + 400 * 2;
  expect(pace.elapsedAt(1.5 * HOUR, null)).toBeCloseTo(way / 2, 6);
  expect(pace.elapsedAt(4.5 * HOUR, "a")).toBeCloseTo(way + 1800 + way / 2, 6);
  expect(pace.elapsedAt(0, null)).toBeCloseTo(0, 6);
  expect(pace.elapsedAt(6 * HOUR, null)).toBeCloseTo(pace.length, 6);
  expect(paceOf([], [0, 0]).elapsedAt(0, null)).toBe(0);
});

test("an event outside the extent has its turn at the nearest end", () => {
  const pace = paceOf(
    [
      { at: 9 * HOUR, slug: "late" },
      { at: -HOUR, slug: "early" },
    ],
    [0, HOUR],
  );
  expect(pace.frameAt(0)).toEqual({ at: 0, slug: "early" });
  expect(pace.frameAt(pace.length)).toEqual({ at: HOUR, slug: "late" });
  expect(["early", "late"].map((slug, i) => pace.elapsedAt(i * HOUR, slug))).toEqual([0, 1800 + 900]);
});

test("begun anywhere it goes the same way as from the beginning", () => {
  fc.assert(
    fc.property(stopLists, shares, fc.option(fc.nat()), (stops, share, chosen) => {
      const slug = chosen === null || stops.length === 0 ? null : stops[chosen % stops.length]!.slug;
      const instant = stops.find((stop) => stop.slug === slug)?.at ?? Math.round(share * extent[1]);
      const whole = paceOf(stops, extent);
      const moments = inOrder(instantsFrom(stops.map(({ at }) => at)));
      const begun = createPaceFrom(instant, moments, (place) => stops[place]!.slug, extent);
      const [from, since] = [begun.elapsedAt(instant, slug), whole.elapsedAt(instant, slug)];
      for (const passed of [0, 700, 2500, 9000]) {
        const [frame, expected] = [begun.frameAt(from + passed), whole.frameAt(since + passed)];
        expect(frame.slug).toBe(expected.slug);
        expect(frame.at).toBeCloseTo(expected.at, -2);
        expect(begun.nextStop(from + passed) - from).toBeCloseTo(whole.nextStop(since + passed) - since, 3);
      }
    }),
  );
});

test("Play among very many asks for the few stops that it comes to", () => {
  const asked = new Set<number>();
  const moments = {
    length: 1_000_000,
    at: (rank: number) => {
      asked.add(rank);
      return rank * 1000;
    },
    placeAt: (rank: number) => rank,
  };
  const pace = createPaceFrom(5e8, moments, (place) => `event-${place}`, [0, 1e9]);
  expect(pace.frameAt(pace.elapsedAt(5e8, null)).slug).toBe("event-500000");
  expect(asked.size).toBeLessThan(100);
});
