import { expect, test } from "vitest";
import { formFor, laneHeights } from "../../../src/timeline/laneHeights";

test.each([
  // Widths are without the margins of a compact form.
  ["a phone on its side", 820, 390, "thin"],
  ["the smallest phone on its side", 544, 320, "thin"],
  ["a page that is low and narrow", 296, 256, "compact"],
  ["a phone", 366, 844, "compact"],
  ["a wide window", 1256, 800, "full"],
] as const)("%s has its form", (_, width, height, form) => {
  expect(formFor(width < 640 ? "little" : "much", width, height)).toBe(form);
});

test("of a third of the window, larger letters leave less to the lanes", () => {
  expect(laneHeights("full", 800, 1).most).toBe(187);
  expect(laneHeights("full", 800, 1.5).most).toBe(136);
  expect(laneHeights("full", 300, 1).most).toBe(60);
});
