import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxAround, collides, isInside } from "../../../src/geo/box";
import { placeMarkers, type ToPlace } from "../../../src/map/placement";

const panel: Box = { left: 0, top: 0, width: 800, height: 500 };

const items = fc
  .array(
    fc.record({
      at: fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 550 }) }),
      marker: fc.constantFrom(0, 32),
      label: fc.record({ width: fc.integer({ min: 20, max: 160 }), height: fc.constantFrom(16, 32) }),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((item, i): ToPlace => ({ id: String(i), ...item })));

const reserved = fc.array(
  fc.record({
    left: fc.integer({ min: 0, max: 700 }),
    top: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 10, max: 150 }),
    height: fc.integer({ min: 10, max: 100 }),
  }),
  { maxLength: 3 },
);

test("no name collides with another, with a marker or a control, or runs off the panel", () => {
  fc.assert(
    fc.property(items, reserved, (all, controls) => {
      const placed = placeMarkers(all, panel, controls);
      const markers = placed.filter(({ at }, i) => all[i]!.marker > 0 && isInside(boxAround(at, 1), panel));
      placed.forEach(({ label, id }, i) => {
        if (!label) return;
        expect(isInside(label, panel)).toBe(true);
        expect(controls.some((control) => collides(control, label))).toBe(false);
        expect(placed.some((other, j) => j > i && other.label && collides(other.label, label))).toBe(false);
        expect(markers.some((other) => other.id !== id && collides(boxAround(other.at, 32), label))).toBe(
          false,
        );
      });
    }),
  );
});

test("no marker in the panel hides another, and one that stepped aside says so", () => {
  fc.assert(
    fc.property(items, (all) => {
      const placed = placeMarkers(all, panel);
      const shown = placed.flatMap((each, i) =>
        all[i]!.marker > 0 && isInside(boxAround(all[i]!.at, 1), panel) ? [{ each, item: all[i]! }] : [],
      );
      shown.forEach(({ each, item }, i) => {
        expect(each.moved).toBe(each.at.x !== item.at.x || each.at.y !== item.at.y);
        for (const { each: other } of shown.slice(i + 1))
          expect(collides(boxAround(each.at, 32), boxAround(other.at, 32))).toBe(false);
      });
    }),
  );
});

test("a lone marker stays on its place, its name to the right, or to the left at the right edge", () => {
  const item = { id: "a", at: { x: 400, y: 200 }, marker: 32, label: { width: 90, height: 16 } };
  const [placed] = placeMarkers([item], panel);
  expect(placed).toMatchObject({ at: item.at, moved: false });
  expect(placed!.label!.left).toBeGreaterThan(416);
  const [atEdge] = placeMarkers([{ ...item, at: { x: 770, y: 200 } }], panel);
  expect(atEdge!.label!.left + 90).toBeLessThan(770 - 16);
});

test("a place under a control is led out from under it", () => {
  const item = { id: "a", at: { x: 100, y: 480 }, marker: 32, label: { width: 90, height: 16 } };
  const tray = { left: 0, top: 450, width: 500, height: 50 };
  const [placed] = placeMarkers([item], panel, [tray]);
  expect(placed!.moved).toBe(true);
  expect(collides(boxAround(placed!.at, 32), tray)).toBe(false);
});

test("what is outside the panel has no name and stays where it is", () => {
  const item = { id: "a", at: { x: 900, y: 200 }, marker: 32, label: { width: 90, height: 16 } };
  expect(placeMarkers([item], panel)).toEqual([{ id: "a", at: item.at, moved: false, label: null }]);
});
