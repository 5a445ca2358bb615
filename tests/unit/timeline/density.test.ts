import fc from "fast-check";
import { expect, test } from "vitest";
import { toColumns } from "../../../src/core/spanColumns";
import { DAY, type Interval, MINUTE, overlaps } from "../../../src/core/time/interval";
import { densityOf } from "../../../src/timeline/density";
import { createTimeScale } from "../../../src/timeline/timeScale";

const BINS = 12;
/** Whole milliseconds to a bin, so that edges of bins and of events meet. */
const PER_BIN = 7;
const WHOLE: Interval = [0, BINS * PER_BIN];
const scaleIn = (direction: "ltr" | "rtl") => createTimeScale({ domain: WHOLE, width: 640, direction });

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -9, max: WHOLE[1] + 9 }), fc.integer({ min: 1, max: 60 }))
    .map(([start, length]): Interval => [start, start + length]),
);
const bins = Array.from({ length: BINS }, (_, bin): Interval => [bin * PER_BIN, (bin + 1) * PER_BIN]);

test("each bin counts the events that touch it, looked at one by one", () => {
  fc.assert(
    fc.property(spans, (events) => {
      expect(densityOf(toColumns(events), scaleIn("ltr"), BINS)).toEqual(
        bins.map((bin) => events.filter((event) => overlaps(event, bin)).length),
      );
    }),
  );
});

test("the bins together hold each event as often as it touches one: every event in view, and none beside", () => {
  fc.assert(
    fc.property(spans, (events) => {
      const sum = densityOf(toColumns(events), scaleIn("ltr"), BINS).reduce((a, b) => a + b, 0);
      const inView = events.filter((event) => overlaps(event, WHOLE));
      const touched = inView.map((event) => bins.filter((bin) => overlaps(event, bin)).length);
      expect(Math.min(1, ...touched)).toBe(1);
      expect(sum).toBe(touched.reduce((a, b) => a + b, 0));
    }),
  );
});

test("from right to left it is the mirror image", () => {
  fc.assert(
    fc.property(spans, (events) => {
      const columns = toColumns(events);
      expect(densityOf(columns, scaleIn("rtl"), BINS)).toEqual(
        [...densityOf(columns, scaleIn("ltr"), BINS)].reverse(),
      );
    }),
  );
});

test("an event of a minute is seen in a strip of two weeks, wherever in a bin it lies; one without a time nowhere", () => {
  const scale = createTimeScale({ domain: [0, 14 * DAY], width: 300, direction: "ltr" });
  for (let minute = 0; minute < 14 * 24 * 60; minute += 97) {
    const event: Interval = [minute * MINUTE, (minute + 1) * MINUTE];
    const sum = densityOf(toColumns([event, null]), scale, 96).reduce((a, b) => a + b, 0);
    expect(sum).toBe(1);
  }
});
