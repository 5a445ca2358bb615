import fc from "fast-check";
import { expect, test } from "vitest";
import { collides, isInside } from "../../../src/geo/box";
import { edgeArrows, type OffScreen, placeArrows, toEdge } from "../../../src/map/edgeArrows";

const panel = { left: 0, top: 0, width: 800, height: 500 };
const at = (x: number, y: number, slug = `${x} ${y}`): OffScreen => ({
  id: `${x},${y}`,
  at: { x, y },
  position: [10 + x / 1000, 20 - y / 1000],
  slugs: [slug],
});

test("an arrow stands on the edge for every place that is out of view, and for no other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })), {
        maxLength: 12,
      }),
      (points) => {
        const places = points.map(([x, y], i) => ({ ...at(x, y), id: String(i) }));
        const out = places.filter(({ at: { x, y } }) => x < 0 || y < 0 || x > 800 || y > 500);
        const arrows = edgeArrows(places, panel, [10.4, 19.75], 120);
        expect(arrows.flatMap(({ ids }) => ids).sort()).toEqual(out.map(({ id }) => id).sort());
        for (const arrow of arrows) {
          const onX = Math.abs(arrow.at.x) < 1e-6 || Math.abs(arrow.at.x - 800) < 1e-6;
          const onY = Math.abs(arrow.at.y) < 1e-6 || Math.abs(arrow.at.y - 500) < 1e-6;
          expect(onX || onY).toBe(true);
        }
      },
    ),
  );
});

test("neighbours share an arrow that leads to the nearest and counts an event once", () => {
  const arrows = edgeArrows(
    [at(400, -900, "a"), at(420, -300, "a"), at(410, -500, "b")],
    panel,
    [10.4, 19.75],
    120,
  );
  expect(arrows).toHaveLength(1);
  expect(arrows[0]).toMatchObject({ count: 2, position: at(420, -300).position });
});

test.each([
  ["east", 2000, 250, 800, 250, 0],
  ["south", 400, 2000, 400, 500, 90],
  ["north", 400, -2000, 400, 0, -90],
])("an arrow points %s", (_, x, y, edgeX, edgeY, angle) => {
  expect(toEdge({ x, y }, panel)).toEqual({ at: { x: edgeX, y: edgeY }, angle });
});

test("on however small a map, no arrow lies on a control or on another arrow", () => {
  const side = fc.integer({ min: 100, max: 400 });
  const points = fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })));
  fc.assert(
    fc.property(side, side, side, side, points, (width, height, taken, other, all) => {
      const small = { left: 0, top: 0, width, height };
      const controls = [
        { left: 8, top: 8, width: taken, height: 44 },
        { left: 0, top: height - 24, width, height: 24 },
        { left: width - 60, top: 0, width: 60, height: other },
      ];
      const places = all.map(([x, y], i) => ({ ...at(x, y), id: String(i) }));
      const arrows = edgeArrows(places, small, [10.4, 19.75], 128);
      const boxes = placeArrows(arrows, small, () => ({ width: 112, height: 36 }), controls).map(
        ({ box }) => box,
      );
      boxes.forEach((box, i) => {
        for (const control of controls) expect(collides(box, control)).toBe(false);
        expect(boxes.some((another, j) => j > i && collides(box, another))).toBe(false);
      });
    }),
  );
});

test("arrows keep clear of controls and of each other, inside the panel", () => {
  const arrows = edgeArrows(
    [at(-900, 250), at(400, 2000), at(640, 2000), at(3000, 2900)],
    panel,
    [10.4, 19.75],
    120,
  );
  const tray = { left: 0, top: 440, width: 600, height: 60 };
  const boxes = placeArrows(arrows, panel, () => ({ width: 112, height: 36 }), [tray]).map(({ box }) => box);
  boxes.forEach((box, i) => {
    expect(isInside(box, panel)).toBe(true);
    expect(collides(box, tray)).toBe(false);
    expect(boxes.some((other, j) => j > i && collides(box, other))).toBe(false);
  });
});
