import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import type { DossierEvent } from "../../../src/core/dossier";
import { DAY, HOUR, type Interval, MINUTE } from "../../../src/core/time/interval";
import { LANES } from "../../../src/schema/vocabulary";
import { drawnTimeOf } from "../../../src/timeline/eventTime";
import { LANE_GAP, layoutLanes } from "../../../src/timeline/layout";
import { textWidth } from "../../../src/timeline/textWidth";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbour } from "../../fixtures/harbour";

const [model] = createDossier(harbour).events;
const domain: Interval = [0, 10 * DAY];
const height = { wanted: 200, most: 240, row: 7 };

const eventAt = (possible: Interval | null, index: number, lane: "ground" | "said"): DossierEvent => ({
  ...model!,
  slug: `event-${index}`,
  index,
  kind: { ...model!.kind, lane },
  time: { ...model!.time, possible, certain: null, refined: null, lasting: false },
});

const eventLists = fc
  .array(
    fc.tuple(
      fc.integer({ min: -2 * 24, max: 12 * 24 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...LANES),
    ),
    { maxLength: 150 },
  )
  .map((list) =>
    list.map(([hour, length, lane], i) =>
      eventAt([hour * HOUR, hour * HOUR + Math.max(length * HOUR, MINUTE)], i, lane),
    ),
  );

const layoutOf = (events: readonly DossierEvent[], width: number, direction: "ltr" | "rtl" = "ltr") =>
  layoutLanes({
    events,
    timeOf: (event) => drawnTimeOf(event, "happened", false),
    nameOf: (event) => `The name of ${event.slug}`,
    scale: createTimeScale({ domain, width, direction }),
    lanes: LANES,
    height,
    widthOf: (text) => textWidth(text, 11),
  });

test("bars and names never collide, whatever the number, width and direction", () => {
  fc.assert(
    fc.property(
      eventLists,
      fc.constantFrom(358, 700, 1100, 1800),
      fc.constantFrom("ltr" as const, "rtl" as const),
      (events, width, direction) => {
        for (const { bars } of layoutOf(events, width, direction).lanes) {
          for (const row of new Set(bars.map((bar) => bar.row))) {
            const boxes = bars
              .filter((bar) => bar.row === row)
              .map(({ left, width: w, label }) => ({
                start: Math.min(left, label?.left ?? left),
                end: Math.max(left + w, label ? label.left + label.width : left),
              }))
              .sort((a, b) => a.start - b.start);
            expect(boxes.every((box, i) => i === 0 || box.start >= boxes[i - 1]!.end)).toBe(true);
          }
        }
      },
    ),
  );
});

test("every event in view is a bar or counted in a bin, and all fits in the height", () => {
  fc.assert(
    fc.property(eventLists, fc.constantFrom(358, 1100), (events, width) => {
      const { lanes, height: used } = layoutOf(events, width);
      for (const lane of lanes) {
        const binned = lane.bins.reduce((sum, bin) => sum + bin.count, 0);
        expect(lane.bars.length + binned).toBe(lane.count);
      }
      expect(used).toBeLessThanOrEqual(height.most + 28);
    }),
  );
});

test("a few events take as much room as many, so that nothing moves while time is zoomed", () => {
  const heightOf = (count: number) =>
    layoutOf(
      Array.from({ length: count }, (_, i) => eventAt([5 * DAY, 6 * DAY], i, "said")),
      1100,
    ).height;
  for (const count of [0, 1, 5]) expect(height.wanted - heightOf(count)).toBeLessThan(2);
});

test("names stay inside the track", () => {
  fc.assert(
    fc.property(eventLists, fc.constantFrom(358, 1100), (events, width) => {
      const labels = layoutOf(events, width).lanes.flatMap(({ bars }) =>
        bars.flatMap(({ label }) => label ?? []),
      );
      expect(labels.every((label) => label.left >= 0 && label.left + label.width <= width)).toBe(true);
    }),
  );
});

test("statements at one minute get a row each", () => {
  const events = Array.from({ length: 6 }, (_, i) => eventAt([5 * DAY, 5 * DAY + MINUTE], i, "said"));
  const said = layoutOf(events, 1100).lanes.find(({ lane }) => lane === "said")!;
  expect(said.bars.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(said.bars.every(({ label }) => label !== null)).toBe(true);
});

test("rows stand a little closer before names are lost", () => {
  const early = Array.from({ length: 6 }, (_, i) => eventAt([0, 6 * DAY], i, "ground"));
  const events = [...early, eventAt([7 * DAY, 9 * DAY], 6, "ground")];
  const layoutIn = (rows: number, row: number) =>
    layoutLanes({
      events,
      timeOf: (event) => drawnTimeOf(event, "happened", false),
      nameOf: () => "A name as long as four of the ten days",
      scale: createTimeScale({ domain, width: 500, direction: "ltr" }),
      lanes: LANES,
      height: { wanted: rows * row + LANE_GAP, most: rows * row + LANE_GAP, row: 7 },
      widthOf: () => 200,
    });
  for (const [row, height] of [
    [13, 13],
    [12, 12],
  ] as const) {
    const { lanes, rowHeight, named } = layoutIn(8, row);
    expect([named, rowHeight]).toEqual([true, height]);
    const labels = lanes.flatMap(({ bars }) => bars.map(({ label }) => label));
    expect(labels.map((label) => [label?.width, label?.isCut])).toEqual(events.map(() => [200, undefined]));
  }
});

test("a bar of which nothing but other sources' time is in view still has its name", () => {
  const [event] = [eventAt([-2 * DAY, 12 * DAY], 0, "said")];
  const layout = layoutLanes({
    events: [event],
    timeOf: () => ({
      span: [-2 * DAY, 12 * DAY],
      solid: null,
      refined: [-DAY, 11 * DAY],
      borrowed: { start: false, end: false },
    }),
    nameOf: ({ slug }) => slug,
    scale: createTimeScale({ domain, width: 1100, direction: "ltr" }),
    lanes: LANES,
    height,
    widthOf: (text) => textWidth(text, 11),
  });
  const [label] = layout.lanes.flatMap(({ bars }) => bars.map((bar) => bar.label));
  expect(label).toMatchObject({ text: event.slug, side: "inside", onDashes: true });
});

test("larger letters want higher rows, and where these have no room there are no names", () => {
  const layoutWith = (letters: number, all: number) =>
    layoutLanes({
      events: [0, 1, 2].map((i) => eventAt([DAY, 2 * DAY], i, "ground")),
      timeOf: (event) => drawnTimeOf(event, "happened", false),
      nameOf: ({ slug }) => slug,
      scale: createTimeScale({ domain, width: 1100, direction: "ltr" }),
      lanes: LANES,
      height: { wanted: all, most: all, row: 6 },
      widthOf: (text) => textWidth(text, 11 * letters),
      letters,
    });
  const { named, rowHeight } = layoutWith(2, 4 * 26 + LANE_GAP);
  expect([named, rowHeight >= 24]).toEqual([true, true]);
  expect(layoutWith(1, 80).named).toBe(true);
  expect(layoutWith(2, 80).named).toBe(false);
});

test("an event without a time is listed and not drawn", () => {
  const layout = layoutOf([eventAt(null, 0, "ground")], 1100);
  expect(layout.untimed.map(({ slug }) => slug)).toEqual(["event-0"]);
  expect(layout.lanes.flatMap(({ bars }) => bars)).toEqual([]);
});

test("nothing at all is two empty lanes", () => {
  expect(layoutOf([], 1100).lanes.map(({ rows }) => rows)).toEqual([1, 1]);
});
