import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, type Instant, type Interval } from "../../../../src/core/time/interval";
import { createPace, nextStopFrom, type Pace } from "../../../../src/core/time/play";

const NONE = Number.NaN;
const extent: Interval = [0, 100 * DAY];

/** In the order of the account, which need not be that of time; some without a time. */
const accounts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 * 24 }).map((hour) => hour * HOUR) },
    { weight: 1, arbitrary: fc.constant(NONE) },
  ),
  { maxLength: 30 },
);
const instants = fc.integer({ min: 0, max: 100 * 24 }).map((hour) => hour * HOUR);

const paceOf = (stops: readonly Instant[], within: Interval, from = within[0], first = 0) =>
  createPace(from, first, { length: stops.length, at: (stop) => stops[stop] ?? NONE }, within);

/** When Play is over. */
function lengthOf(pace: Pace): number {
  let elapsed = 0;
  while (!pace.frameAt(elapsed).isOver) elapsed = pace.nextStop(elapsed);
  return elapsed;
}

test("every event gets its turn, in the order of the account, at its moment, and the end comes last", () => {
  fc.assert(
    fc.property(accounts, instants, (stops, from) => {
      const pace = paceOf(stops, extent, from);
      const turns: (number | null)[] = [];
      let at = from;
      for (let elapsed = 0; ; elapsed = pace.nextStop(elapsed)) {
        const frame = pace.frameAt(elapsed);
        if (frame.stop !== null && frame.stop !== turns.at(-1)) {
          turns.push(frame.stop);
          const own = stops[frame.stop]!;
          expect(frame.at).toBeCloseTo(Number.isNaN(own) ? at : own, 0);
        }
        ({ at } = frame);
        if (frame.isOver) break;
      }
      expect(turns).toEqual([...stops.keys()]);
      expect(at).toBeCloseTo(extent[1], 0);
    }),
  );
});

test("the playhead goes only between where it was and where it is going, and never leaps", () => {
  fc.assert(
    fc.property(accounts, instants, (stops, from) => {
      const pace = paceOf(stops, extent, from);
      const ends = [from, ...stops.filter((at) => !Number.isNaN(at)), extent[1]];
      let before = pace.frameAt(0);
      for (let elapsed = 0; !before.isOver; elapsed += 16) {
        const frame = pace.frameAt(elapsed);
        const way = Math.max(...ends) - Math.min(...ends);
        expect(Math.abs(frame.at - before.at)).toBeLessThanOrEqual(way * 0.06 + 1);
        before = frame;
      }
    }),
    { numRuns: 15 },
  );
});

test("paused anywhere and begun again there, it goes on to the stop that was next", () => {
  fc.assert(
    fc.property(accounts, instants, fc.double({ min: 0, max: 1, noNaN: true }), (stops, from, share) => {
      const pace = paceOf(stops, extent, from);
      const paused = pace.frameAt(share * lengthOf(pace));
      const at = (stop: number) => stops[stop] ?? NONE;
      const all = { length: stops.length, at };
      const playhead = Math.round(paused.at / HOUR) * HOUR;
      const first = nextStopFrom(playhead, paused.stop, all);
      if (paused.stop === null) {
        const ahead = stops.findIndex((own) => own >= playhead);
        expect(first).toBe(ahead < 0 ? stops.length : ahead);
      } else if (playhead === at(paused.stop) || Number.isNaN(at(paused.stop)))
        expect(first).toBe(paused.stop);
      else if ((at(paused.stop) - playhead) * (at(paused.stop + 1) - playhead) < 0)
        expect(first).toBe(paused.stop + 1);
    }),
  );
});

test("begun where the reader has moved the playhead, it goes on with the first in the account that lies ahead", () => {
  const stops = [3, 1, 5, 4].map((hour) => hour * HOUR);
  const all = { length: stops.length, at: (stop: number) => stops[stop] ?? NONE };
  expect(nextStopFrom(0, null, all)).toBe(0);
  expect(nextStopFrom(4.5 * HOUR, null, all)).toBe(2);
  expect(nextStopFrom(6 * HOUR, null, all)).toBe(4);
  expect(nextStopFrom(0, 3, all)).toBe(0);
  expect(nextStopFrom(2 * HOUR, 0, all)).toBe(1); // on the way back to the second
  expect(nextStopFrom(4 * HOUR, 3, all)).toBe(3);
});

test("a silence of a century takes no longer than a few seconds", () => {
  const century: Interval = [0, 36_525 * DAY];
  expect(lengthOf(paceOf([0, century[1] - HOUR], century))).toBeLessThan(10_000);
});

test("without events it still ends", () => {
  expect(paceOf([], extent).frameAt(1e9)).toEqual({ at: extent[1], stop: null, isOver: true });
});

test("the way to an event takes half a second and more the longer it is, forwards or back, and each is rested at", () => {
  const pace = paceOf([3 * HOUR, 4 * HOUR, 3 * HOUR], [0, 4 * HOUR]);
  const first = 500 + 400 * 2; // log2(1 + 3)
  expect(pace.nextStop(0)).toBe(first);
  expect(pace.nextStop(first)).toBe(first + 1800 + 900);
  expect(pace.nextStop(first + 2700)).toBe(first + 2 * 2700);
  expect(lengthOf(pace)).toBe(first + 2 * 2700 + 1800 + 900);
  expect(pace.frameAt(first - 1)).toMatchObject({ stop: null });
  expect(pace.frameAt(first)).toEqual({ at: 3 * HOUR, stop: 0, isOver: false });
  expect(pace.frameAt(first + 1800)).toEqual({ at: 3 * HOUR, stop: 0, isOver: false });
  expect(pace.frameAt(first + 1800 + 450).at).toBe(3.5 * HOUR);
  expect(pace.frameAt(first + 1800 + 225).at).toBe((3 + 0.15625) * HOUR); // slow at first
  expect(pace.frameAt(first + 2700 + 1800 + 450).at).toBe(3.5 * HOUR);
  expect(pace.frameAt(-5)).toEqual({ at: 0, stop: null, isOver: false });
});

test("events of one instant follow each other without a way between them", () => {
  const pace = paceOf([HOUR, HOUR, NONE], [HOUR, 2 * HOUR]);
  expect(pace.nextStop(0)).toBe(1800);
  expect([0, 1799, 1800, 3600].map((time) => pace.frameAt(time).stop)).toEqual([0, 0, 1, 2]);
});

test("an event outside the extent has its turn at the nearest end", () => {
  const pace = paceOf([-HOUR, 9 * HOUR], [0, HOUR]);
  expect(pace.frameAt(0)).toMatchObject({ at: 0, stop: 0 });
  expect(pace.frameAt(1800 + 900)).toMatchObject({ at: HOUR, stop: 1 });
});

test("Play among a million asks for the few stops that it comes to", () => {
  const asked = new Set<number>();
  const stops = {
    length: 1_000_000,
    at: (stop: number) => {
      asked.add(stop);
      return stop * 1000;
    },
  };
  const pace = createPace(5e8, 500_000, stops, [0, 1e9]);
  expect(pace.frameAt(20_000).stop).toBeGreaterThan(500_000);
  expect(asked.size).toBeLessThan(100);
});
