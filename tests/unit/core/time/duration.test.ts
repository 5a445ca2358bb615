import { expect, test } from "vitest";
import { parseDuration } from "../../../../src/core/time/duration";

test.each([
  ["PT10M", 600_000, [["minute", 10]]],
  [
    "PT1H30M",
    5_400_000,
    [
      ["hour", 1],
      ["minute", 30],
    ],
  ],
  ["P2D", 172_800_000, [["day", 2]]],
  [
    "P1WT5S",
    604_805_000,
    [
      ["week", 1],
      ["second", 5],
    ],
  ],
])("%s is %s ms", (text, ms, parts) => {
  expect(parseDuration(text)).toEqual({ ms, parts: parts.map(([unit, value]) => ({ unit, value })) });
});

test.each(["", "P", "PT", "P1DT", "PT0M", "P1M", "P1Y", "10M", "PT-5M", "PT1.5H", "ten minutes", "PT1M30H"])(
  "%s is no length of time",
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
