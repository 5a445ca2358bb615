import { expect, test } from "vitest";
import { formFor, laneHeights, rowsRoom } from "../../../src/timeline/laneHeights";

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
  expect(laneHeights("full", 300, 1).most).toBe(72);
});

const bundled = { entries: 16, bands: 4 };

test("rows take what the map can spare, never more than all of them need", () => {
  const roomAt = (height: number) => rowsRoom(bundled, "full", false, height, 1);
  expect(roomAt(800)).toMatchObject({ row: 18, wanted: 234, most: 234 });
  expect(roomAt(600)!.most).toBe(114);
  expect(roomAt(400)!.most).toBe(72);
  expect(roomAt(1080)).toMatchObject({ row: 20, most: 400 });
  expect(roomAt(2000)!.most).toBe(20 * 20);
});

test("pinned above what is read, up to four chapters have names; other entries have low rows as long as these can be seen", () => {
  const pinned = (entries: number, bands: number) => rowsRoom({ entries, bands }, "compact", true, 844, 1);
  expect(pinned(16, 4)).toMatchObject({ isLabelled: true, opens: false, wanted: 72 });
  expect(pinned(16, 5)).toMatchObject({ isLabelled: false, row: 4 });
  expect(pinned(3, 0)).toMatchObject({ isLabelled: false, row: 9 });
  expect(pinned(25, 0)).toBeNull();
  expect(rowsRoom(bundled, "thin", true, 390, 1)).toBeNull();
});
