import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, type Interval } from "../../../src/core/time/interval";
import { LABEL_INSET, layoutAxis } from "../../../src/timeline/axis";
import { textWidth } from "../../../src/timeline/textWidth";
import { createTickLabels } from "../../../src/timeline/tickLabels";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { messagesIn } from "../../fixtures/messagesIn";

const languages = new Map(["en", "ar", "fa"].map((tag) => [tag, messagesIn(tag)]));
const widthOf = (label: string) => textWidth(label, 12);

function axisOf(domain: Interval, width: number, language: string, timeZone: string) {
  const messages = languages.get(language)!;
  const scale = createTimeScale({ domain, width, direction: messages.direction });
  return {
    scale,
    ticks: layoutAxis({ scale, timeZone, labels: createTickLabels(timeZone, messages), widthOf }),
  };
}

test("labels never overlap and never leave the track: from minutes to two millennia, in every language, at every width", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: new Date(0).setUTCFullYear(1, 0, 1), max: Date.UTC(2020, 0) }),
      fc.double({ min: Math.log(10 * 60_000), max: Math.log(2000 * 365 * DAY), noNaN: true }),
      fc.constantFrom(358, 636, 1100, 1740),
      fc.constantFrom("en", "ar", "fa"),
      fc.constantFrom("UTC", "Asia/Baghdad", "America/New_York"),
      (start, logLength, width, language, timeZone) => {
        const { scale, ticks } = axisOf([start, start + Math.exp(logLength)], width, language, timeZone);
        const labelled = ticks
          .filter(({ label }) => label !== null)
          .map(({ x, label }) => {
            const from = (scale.sign > 0 ? x : width - x) + LABEL_INSET;
            return { from, to: from + widthOf(label!) };
          });
        expect(labelled.length).toBeGreaterThan(0);
        expect(labelled.every(({ to }, i) => to <= (labelled[i + 1]?.from ?? width))).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

const fortnight: Interval = [Date.parse("2019-12-22T00:00+03:00"), Date.parse("2020-01-04T00:00+03:00")];
const labelsOf = (...args: Parameters<typeof axisOf>) => axisOf(...args).ticks.map(({ label }) => label);

test("a fortnight shows its days, and says month and year where they change", () => {
  expect(labelsOf(fortnight, 1280, "en", "Asia/Baghdad")).toEqual([
    ...["22 Dec 2019", "23", "24", "25", "26", "27", "28", "29", "30", "31", "1 Jan 2020", "2", "3"],
  ]);
});

test("in another zone the days begin elsewhere", () => {
  const { ticks } = axisOf(fortnight, 1100, "en", "America/New_York");
  expect(ticks[0]!.at - fortnight[0]).toBe(8 * HOUR);
});

test("a night shows its hours, and the day where it begins", () => {
  const night: Interval = [Date.parse("2020-01-02T20:00+03:00"), Date.parse("2020-01-03T04:00+03:00")];
  expect(labelsOf(night, 636, "en", "Asia/Baghdad")).toEqual([
    ...["2 Jan, 20:00", null, "22:00", "23:00", "3 Jan", "01:00", "02:00", "03:00"],
  ]);
});

test.each([
  ["a wide page", 606, "22 Dec"],
  ["a phone", 366, "22 Dec"],
])(
  "on %s no day of the fortnight's second week goes without its label, and a month that begins is said",
  (_, width, first) => {
    const labels = labelsOf(fortnight, width, "en", "Asia/Baghdad");
    expect(labels[0]).toBe(first);
    expect(labels.slice(2)).toEqual([
      ...["24", "25", "26", "27", "28", "29", "30", "31"],
      expect.stringMatching(/^(1 )?Jan$/),
      ...["2", "3"],
    ]);
  },
);

test("on a wide page every day of the fortnight has its label", () => {
  expect(labelsOf(fortnight, 606, "en", "Asia/Baghdad")).not.toContain(null);
});
