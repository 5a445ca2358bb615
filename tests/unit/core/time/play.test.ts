import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, type Interval } from "../../../../src/core/time/interval";
import { createPace, type Stop } from "../../../../src/core/time/play";

const extent: Interval = [0, 100 * DAY];
const stopLists = fc
  .array(fc.integer({ min: 0, max: 100 * 24 }), { maxLength: 30 })
  .map((hours): Stop[] => hours.map((hour, i) => ({ at: hour * HOUR, slug: `event-${i}` })));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test("time never runs backwards and ends at the end", () => {
  fc.assert(
    fc.property(stopLists, fc.array(shares, { maxLength: 20 }), (stops, moments) => {
      const pace = createPace(stops, extent);
      const path = moments.sort((a, b) => a - b).map((share) => pace.frameAt(share * pace.length).at);
      expect(path.every((at, i) => i === 0 || at >= path[i - 1]! - 1e-3)).toBe(true);
      expect(pace.frameAt(pace.length).at).toBeCloseTo(extent[1], 0);
    }),
  );
});

test("every event gets its turn, in order of time", () => {
  fc.assert(
    fc.property(stopLists, (stops) => {
      const pace = createPace(stops, extent);
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
      const pace = createPace(stops, extent);
      const frame = pace.frameAt(share * pace.length);
      const again = pace.frameAt(pace.elapsedAt(frame.at, frame.slug));
      expect(Math.abs(again.at - frame.at)).toBeLessThan(1000);
    }),
  );
});

test("a silence of a century takes no longer than a few seconds", () => {
  const century: Interval = [0, 36_525 * DAY];
  const pace = createPace(
    [
      { at: 0, slug: "a" },
      { at: century[1] - HOUR, slug: "b" },
    ],
    century,
  );
  expect(pace.length).toBeLessThan(10_000);
});

test("without events it still ends", () => {
  expect(createPace([], extent).frameAt(1e9)).toEqual({ at: extent[1], slug: null });
});
