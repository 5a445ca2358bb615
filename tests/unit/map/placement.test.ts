import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxAround, collides, isInside } from "../../../src/geo/box";
import { placeNames, type ToName } from "../../../src/map/placement";

const panel: Box = { left: 0, top: 0, width: 800, height: 500 };

const items = fc
  .array(
    fc.record({
      type: fc.constantFrom("pin", "name"),
      at: fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 550 }) }),
      radius: fc.constantFrom(16, 22, 40),
      label: fc.record({ width: fc.integer({ min: 20, max: 160 }), height: fc.constantFrom(16, 32) }),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((item, i): ToName => ({ ...item, id: String(i) })));

const reserved = fc.array(
  fc.record({
    left: fc.integer({ min: 0, max: 700 }),
    top: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 10, max: 150 }),
    height: fc.integer({ min: 10, max: 100 }),
  }),
  { maxLength: 3 },
);

test("no name collides with another, with a pin or a control, or runs off the panel", () => {
  fc.assert(
    fc.property(items, reserved, (all, controls) => {
      const names = placeNames(all, panel, controls);
      expect([...names.keys()]).toEqual(all.map(({ id }) => id));
      for (const [id, name] of names) {
        if (!name) continue;
        expect(isInside(name, panel)).toBe(true);
        expect(controls.some((control) => collides(control, name))).toBe(false);
        for (const [other, box] of names)
          expect(other !== id && box !== null && collides(box, name)).toBe(false);
        for (const pin of all)
          if (pin.type === "pin" && pin.id !== id)
            expect(collides(boxAround(pin.at, 2 * pin.radius), name)).toBe(false);
      }
    }),
  );
});

test("a name that stands in an area never leaves it", () => {
  fc.assert(
    fc.property(items, reserved, (all, controls) => {
      const names = placeNames(all, panel, controls);
      for (const { id, type, at, radius } of all) {
        const name = names.get(id);
        if (type === "pin" || !name) continue;
        const dx = Math.max(name.left - at.x, 0, at.x - name.left - name.width);
        const dy = Math.max(name.top - at.y, 0, at.y - name.top - name.height);
        expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(radius);
      }
    }),
  );
});

test("a lone pin has its name to the right, or to the left at the right edge", () => {
  const item: ToName = {
    id: "a",
    type: "pin",
    at: { x: 400, y: 200 },
    radius: 16,
    label: { width: 90, height: 16 },
  };
  expect(placeNames([item], panel).get("a")!.left).toBeGreaterThan(416);
  const [atEdge] = placeNames([{ ...item, at: { x: 770, y: 200 } }], panel).values();
  expect(atEdge!.left + 90).toBeLessThan(770 - 16);
});

test("where controls cover all its sides a pin has no name", () => {
  const item: ToName = {
    id: "a",
    type: "pin",
    at: { x: 100, y: 480 },
    radius: 16,
    label: { width: 90, height: 16 },
  };
  const tray = { left: 0, top: 400, width: 500, height: 100 };
  expect(placeNames([item], panel, [tray]).get("a")).toBeNull();
});
