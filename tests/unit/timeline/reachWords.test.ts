import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { DAY, HOUR, type Interval } from "../../../src/core/time/interval";
import type { DrawnTime } from "../../../src/timeline/eventTime";
import { type ReachOptions, reachOfBand, reachOfRow } from "../../../src/timeline/reachWords";
import { layoutRows } from "../../../src/timeline/rows";
import { textWidth } from "../../../src/timeline/textWidth";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbour } from "../../fixtures/harbour";

const [event] = createDossier(harbour).events;
const DOMAIN: Interval = [10 * DAY, 11 * DAY];

const reachOf = (time: Partial<DrawnTime>, { width = 600, direction = "ltr" as "ltr" | "rtl" } = {}) => {
  const whole: DrawnTime = {
    span: null,
    solid: null,
    refined: null,
    borrowed: { start: false, end: false },
    ...time,
  };
  const scale = createTimeScale({ domain: DOMAIN, width, direction });
  const options: ReachOptions = {
    scale,
    widthOf: (text) => textWidth(text, 11),
    words: {
      from: (start) => `from ${start / DAY}`,
      to: (end) => `to ${end / DAY}`,
      whole: ([start, end]) => `${start / DAY}–${end / DAY}`,
      unknown: "not given",
    },
  };
  const layoutWith = (isOpen: boolean) =>
    layoutRows({
      runs: [{ chapter: "night", events: [event!] }],
      open: new Set(isOpen ? ["night"] : []),
      timeOf: () => whole,
      scale,
      rowHeight: 18,
      isLabelled: true,
    });
  const words = reachOfRow(layoutWith(true).rows[0]!, options);
  return { words, band: reachOfBand(layoutWith(false).bands[0]!, options), scale };
};
const textsOf = (...args: Parameters<typeof reachOf>) => reachOf(...args).words.map(({ text }) => text);

test.each([
  ["goes on at both ends", [8 * DAY, 13 * DAY], ["from 8", "to 13"]],
  ["began before", [8 * DAY, 10.5 * DAY], ["from 8"]],
  ["goes on after", [10.5 * DAY, 13 * DAY], ["to 13"]],
  ["lies in view as a whole", [10.2 * DAY, 10.8 * DAY], []],
  ["is over", [8 * DAY, 9 * DAY], ["8–9"]],
  ["is still to come", [12 * DAY, 13 * DAY], ["12–13"]],
  ["is not known", null, ["not given"]],
  ["has no room for words in view", [8 * DAY, 10.05 * DAY], []],
] as const)("what %s says so", (_, span, expected) => {
  expect(textsOf({ span })).toEqual(expected);
});

test("a closed chapter says when it was only where nothing of it is in view", () => {
  expect(reachOf({ span: [8 * DAY, 9 * DAY] }).band.map(({ text }) => text)).toEqual(["8–9"]);
  expect(reachOf({ span: [8 * DAY, 10.5 * DAY] }).band).toEqual([]);
});

test("what began earlier stands at the side where reading begins", () => {
  const span: Interval = [8 * DAY, 13 * DAY];
  for (const direction of ["ltr", "rtl"] as const) {
    const [from, to] = reachOf({ span }, { direction }).words;
    expect(from!.left < to!.left).toBe(direction === "ltr");
  }
});

test("words stand within their bar, in view, apart from each other and from what other sources say", () => {
  const hours = fc.integer({ min: 8 * 24, max: 13 * 24 });
  const spans = fc.tuple(hours, fc.integer({ min: 1, max: 80 }));
  const widths = fc.constantFrom(60, 206, 600, 1500);
  const directions = fc.constantFrom("ltr" as const, "rtl" as const);
  fc.assert(
    fc.property(spans, fc.option(spans), widths, directions, ([at, length], other, width, direction) => {
      const toInterval = ([from, long]: readonly [number, number]): Interval => [
        from * HOUR,
        (from + long) * HOUR,
      ];
      const span = toInterval([at, length]);
      const refined = other && toInterval(other);
      const { words, scale } = reachOf({ span, refined }, { width, direction });
      const bar = scale.toBox(span);
      const isBeside = span[1] <= DOMAIN[0] || span[0] >= DOMAIN[1];
      for (const { left, width: wide } of words) {
        expect(left).toBeGreaterThanOrEqual(Math.max(0, isBeside ? 0 : bar.left));
        expect(left + wide).toBeLessThanOrEqual(Math.min(width, isBeside ? width : bar.right));
        if (refined && !isBeside) {
          const mark = scale.toBox(refined);
          expect(left + wide <= mark.left || left >= mark.right).toBe(true);
        }
      }
      const [a, b] = [...words].sort((x, y) => x.left - y.left);
      if (a && b) expect(a.left + a.width).toBeLessThan(b.left);
    }),
  );
});
