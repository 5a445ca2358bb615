import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOf } from "../../../src/core/rankOf";
import { worldSize } from "../../../src/geo/mercator";
import { positionAt } from "../../../src/geo/pointColumns";
import { WORLD } from "../../../src/geo/points";
import { mostBytes } from "../../../src/load/room";
import { areaOf, type Cell, createSurvey, itemsIn } from "../../../src/map/crowd/cells";
import { type CrowdIndex, createCrowdIndex, originOf, type Shown } from "../../../src/map/crowd/crowdIndex";
import { isCrowded, MOST_MARKERS } from "../../../src/map/crowding";
import type { MapFrame } from "../../../src/map/useMapFrame";
import { harbourDossier } from "../../fixtures/harbour";

const edgesOf = (degrees: readonly number[]) => [Math.min(...degrees), Math.max(...degrees)];

const dossier = harbourDossier();
const ground = dossier.events.find(({ kind }) => kind.lane === "ground")!;
const frame: MapFrame = {
  center: [10, 50],
  zoom: 6,
  width: 800,
  height: 500,

  pointOf: () => ({ x: 0, y: 0 }),
  metersPerPixel: 1000,
};
const positions = fc.array(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
  { maxLength: 60 },
);
const near = fc.array(
  fc.tuple(fc.double({ min: 2, max: 18, noNaN: true }), fc.double({ min: 46, max: 54, noNaN: true })),
  { maxLength: 60 },
);
const at = (all: readonly (readonly [number, number])[]) => ({
  ...dossier,
  events: all.map((position, index) => ({
    ...ground,
    slug: `event-${index}`,
    index,
    place: { ...ground.place, site: null, position },
  })),
});

/** With pauses after so many. */
function survey(index: CrowdIndex, shown: Shown, most = 0, atOnce = 7) {
  const { walk, result } = createSurvey(index, frame, shown, { edge: 100, margin: 20, most });
  while (walk(atOnce));
  return result();
}

test("what is in the frame is found as a look at each would find it, but for what the filters leave out", () => {
  fc.assert(
    fc.property(fc.oneof(positions, near), fc.nat(3), (spots, out) => {
      const index = createCrowdIndex(at(spots));
      const shown = Uint8Array.from(spots, (_, i) => Number(i % 4 !== out));
      const scale = worldSize(frame.zoom) / WORLD;
      const { x: left, y: top } = originOf(frame);
      const inFrame = spots.flatMap((_, i) => {
        const [x, y] = [index.points.x[i]! * scale - left, index.points.y[i]! * scale - top];
        return x >= -20 && y >= -20 && x <= frame.width + 20 && y <= frame.height + 20 ? [i] : [];
      });
      const expected = inFrame.filter((i) => shown[i]);
      expect(survey(index, shown, spots.length)).toMatchObject({
        count: expected.length,
        few: Uint32Array.from(expected),
      });
      expect(survey(index, null, spots.length).few).toEqual(Uint32Array.from(inFrame));
      expect(survey(index, shown, expected.length - 1).few).toBeNull();
    }),
  );
});

test("every event of the frame is in exactly one cell, whose count stands near it and over no other", () => {
  fc.assert(
    fc.property(near, (spots) => {
      const index = createCrowdIndex(at(spots));
      const { cells, few } = survey(index, null, spots.length);
      const looked = { index, frame, shown: null, edge: 100 };
      const heldBy = (cell: Cell) => [...itemsIn(cell, looked)];
      const origin = originOf(frame);
      const scale = worldSize(frame.zoom) / WORLD;
      const inFrame = new Set(few);
      for (const cell of cells) {
        const held = heldBy(cell).filter((item) => inFrame.delete(item)); // a cell at the edge reaches beyond it
        expect(cell).toMatchObject({ count: held.length, first: held[0] });
        const positions = heldBy(cell).map((item) => positionAt(index.points, item)!);
        const [west, south, east, north] = areaOf(cell, looked);
        expect([west, east]).toEqual(edgesOf(positions.map(([lon]) => lon!)));
        expect([south, north]).toEqual(edgesOf(positions.map(([, lat]) => lat!)));
        for (const item of held) {
          expect(Math.abs(index.points.x[item]! * scale - origin.x - cell.x)).toBeLessThan(100);
          expect(Math.abs(index.points.y[item]! * scale - origin.y - cell.y)).toBeLessThan(100);
        }
      }
      expect(inFrame.size).toBe(0);
      const room = ({ count }: Cell) => Math.max(22, 9 + 4 * String(count).length); // half of a button's width
      const overlapping = cells.flatMap((a, i) =>
        cells.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < room(a) + room(b) && Math.abs(a.y - b.y) < 44),
      );
      expect(overlapping).toEqual([]);
      expect(cells.map(({ first }) => first)).toEqual(cells.map(({ first }) => first).sort((a, b) => a - b));
    }),
  );
});

test("the pointer takes the nearest of those shown, and nothing out of reach", () => {
  const index = createCrowdIndex(
    at([
      [10, 50],
      [10.05, 50],
      [12, 50],
    ]),
  );
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  expect(index.nearestTo(middle, frame, 9, null)).toBe(0);
  expect(index.nearestTo(middle, frame, 9, Uint8Array.of(0, 1, 1))).toBe(1);
  expect(index.nearestTo({ x: 5, y: 5 }, frame, 9, null)).toBe(-1);
});

test("markers stand for places as long as these are few", () => {
  const spread = (count: number) => at(Array.from({ length: count }, (_, i) => [i / 10, 50] as const)).events;
  expect(isCrowded(spread(MOST_MARKERS))).toBe(false);
  expect(isCrowded(spread(MOST_MARKERS + 1))).toBe(true);
  expect(isCrowded(at(Array.from({ length: 500 }, () => [10, 50] as const)).events)).toBe(false);
});

test("a device with less memory is offered smaller files, and none more than one text can hold", () => {
  const small = mostBytes({ heapLimit: undefined, gigabytes: 2 });
  expect(small).toBeLessThan(mostBytes({ heapLimit: undefined, gigabytes: 8 }));
  expect(mostBytes({ heapLimit: 1e9, gigabytes: 64 })).toBeLessThan(1e8);
  expect(mostBytes({ heapLimit: 1e12, gigabytes: 1024 })).toBe(500_000_000);
  expect(mostBytes({ heapLimit: undefined, gigabytes: undefined })).toBeGreaterThan(1e6);
});

test("a place in a filtered list is found by the place in the account", () => {
  const events = [2, 3, 7, 9].map((index) => ({ index }));
  expect(events.map((event) => rankOf(event, events))).toEqual([0, 1, 2, 3]);
  expect([0, 5, 10].map((index) => rankOf({ index }, events))).toEqual([-1, -1, -1]);
});
