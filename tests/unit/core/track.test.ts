import fc from "fast-check";
import { expect, test } from "vitest";
import { legsOf, type Track, toTrack, trackAt } from "../../../src/core/track";
import { fromWorld } from "../../../src/geo/mercator";
import type { TrackPosition } from "../../../src/schema/dossier";

const MINUTE = 60_000;

function position(
  at: readonly [number, number],
  from: number,
  until: number,
  rest: Partial<TrackPosition> = {},
): TrackPosition {
  return {
    position: [...at],
    site: null,
    edtf: "",
    start: new Date(from).toISOString(),
    end: new Date(until).toISOString(),
    certain: true,
    ...rest,
  };
}

/** Sound ones: each time after the one before. */
const anyTrack = fc
  .array(
    fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      gap: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 1, max: 60 }),
      certain: fc.boolean(),
      straight: fc.boolean(),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((points): Track => {
    let time = Date.UTC(1912, 3, 14);
    return toTrack(
      points.map(({ lon, lat, gap, length, certain, straight }) => {
        const from = time + gap * MINUTE;
        time = from + length * MINUTE;
        return position([lon, lat], from, time, {
          certain,
          ...(straight && { between: "straight" as const }),
        });
      }),
    );
  });

/** How far a point of the unit square lies from the line between two others. */
function distanceToLeg([x, y]: readonly number[], [ax, ay]: readonly number[], [bx, by]: readonly number[]) {
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x! - ax!) * dx + (y! - ay!) * dy) / length));
  return Math.hypot(x! - ax! - share * dx, y! - ay! - share * dy);
}

test("at the time of a position it stands there", () => {
  fc.assert(
    fc.property(anyTrack, fc.double({ min: 0, max: 0.999, noNaN: true }), (track, share) => {
      for (const { time, world } of track)
        expect(trackAt(track, Math.floor(time[0] + share * (time[1] - time[0])))?.world).toEqual(world);
    }),
  );
});

test("between two positions it is on their line where the dossier says so, and nowhere else", () => {
  fc.assert(
    fc.property(anyTrack, fc.double({ min: 0, max: 1, noNaN: true }), (track, share) => {
      for (const { from, to } of legsOf(track)) {
        const [left, arrives] = [from.time[1], to.time[0]];
        const instant = Math.floor(left + share * (arrives - left));
        if (instant >= arrives) continue;
        const at = trackAt(track, instant);
        if (!to.isStraight) expect(at).toBeNull();
        else expect(distanceToLeg(at!.world, from.world, to.world)).toBeLessThan(1e-9);
      }
    }),
  );
});

test("it moves on along its line, never back", () => {
  fc.assert(
    fc.property(
      anyTrack,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
      (track, shares) => {
        for (const { from, to } of legsOf(track)) {
          if (!to.isStraight) continue;
          const [left, arrives] = [from.time[1], to.time[0]];
          const ways = [...shares]
            .sort((a, b) => a - b)
            .map((share) => trackAt(track, Math.min(arrives - 1, left + share * (arrives - left))))
            .flatMap((at) =>
              at ? [Math.hypot(at.world[0] - from.world[0], at.world[1] - from.world[1])] : [],
            );
          for (const [i, way] of ways.slice(1).entries())
            expect(way).toBeGreaterThanOrEqual(ways[i]! - 1e-12);
        }
      },
    ),
  );
});

test("before the first position and after the last it is nowhere", () => {
  fc.assert(
    fc.property(anyTrack, fc.integer({ min: 0, max: 1e9 }), (track, far) => {
      expect(trackAt(track, track[0]!.time[0] - 1 - far)).toBeNull();
      expect(trackAt(track, track.at(-1)!.time[1] + far)).toBeNull();
    }),
  );
});

test("the shorter way round the earth: across the antimeridian longitudes count on", () => {
  const track = toTrack([
    position([179, -17], 0, MINUTE),
    position([-179, -17], 3 * MINUTE, 4 * MINUTE, { between: "straight" }),
  ]);
  expect(track.map(({ position: [lon] }) => lon)).toEqual([179, 181]);
  const [lon, lat] = fromWorld(...trackAt(track, 2 * MINUTE)!.world);
  expect(lon).toBeCloseTo(180, 9);
  expect(lat).toBeCloseTo(-17, 9);
});

test("a leg is sure where both ends are and it is said to be straight", () => {
  const track = toTrack([
    position([0, 0], 0, 1),
    position([1, 0], 2, 3, { between: "straight" }),
    position([2, 0], 4, 5),
    position([3, 0], 6, 7, { between: "straight", certain: false }),
  ]);
  expect(legsOf(track).map(({ isSure }) => isSure)).toEqual([true, false, false]);
});
