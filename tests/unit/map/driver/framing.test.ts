import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOfCircle } from "../../../../src/geo/bounds";
import { type Box, isInside } from "../../../../src/geo/box";
import {
  bringIntoView,
  clearPart,
  closeIn,
  fitBounds,
  type Panel,
  panned,
  pixelsApart,
  pointIn,
  uncovered,
  zoomed,
} from "../../../../src/map/driver/framing";
import { MOST_ZOOM, type Viewport } from "../../../../src/state/readerState";

const panels = fc
  .record({
    width: fc.integer({ min: 240, max: 1600 }),
    height: fc.integer({ min: 200, max: 1000 }),
    left: fc.integer({ min: 0, max: 60 }),
    bottom: fc.integer({ min: 0, max: 60 }),
  })
  .map(
    ({ width, height, left, bottom }): Panel => ({
      width,
      height,
      clear: { left, top: 10, width: width - left - 10, height: height - bottom - 10 },
      covered: [],
    }),
  );
const positions = fc
  .tuple(fc.integer({ min: -1700, max: 1700 }), fc.integer({ min: -700, max: 700 }))
  .map(([lon, lat]) => [lon / 10, lat / 10] as const);
const views = fc.record({
  zoom: fc.integer({ min: 2 * 4, max: 19 * 4 }).map((quarters) => quarters / 4),
  center: positions,
});
const radii = fc.integer({ min: 10, max: 300_000 });

/** Half a pixel more on every side: what arithmetic rounds away. */
const withSlack = ({ left, top, width, height }: Box, by = 0.5): Box => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
function boxIn(view: Viewport, panel: Panel, [west, south, east, north]: readonly number[]): Box {
  const a = pointIn(view, panel, [west!, north!]);
  const b = pointIn(view, panel, [east!, south!]);
  return { left: a.x, top: a.y, width: b.x - a.x, height: b.y - a.y };
}

test("a fit shows all in the clear part, and a step closer wouldn't", () => {
  fc.assert(
    fc.property(positions, radii, panels, (position, radius, panel) => {
      const bounds = boundsOfCircle(position, radius);
      const view = fitBounds(bounds, panel);
      expect(isInside(boxIn(view, panel, bounds), withSlack(panel.clear, 3))).toBe(true);
      const closer = boxIn({ ...view, zoom: view.zoom + 0.25 }, panel, bounds);
      const isClosest = closer.width > panel.clear.width || closer.height > panel.clear.height;
      expect(isClosest || view.zoom === 14).toBe(true);
    }),
  );
});

test("a spot is fitted into the middle of the clear part, no closer than streets", () => {
  const panel: Panel = {
    width: 800,
    height: 400,
    clear: { left: 100, top: 0, width: 600, height: 300 },
    covered: [],
  };
  const view = fitBounds([44, 33, 44, 33], panel);
  expect(view.zoom).toBe(14);
  const at = pointIn(view, panel, [44, 33]);
  expect(at.x).toBeCloseTo(400, 6);
  expect(at.y).toBeCloseTo(150, 6);
});

describe("bringing a place into view", () => {
  test("leaves the view as it is where the place is seen already", () => {
    fc.assert(
      fc.property(views, panels, (view, panel) => {
        fc.pre(pointIn(view, panel, view.center).y < panel.clear.top + panel.clear.height);
        expect(bringIntoView({ position: view.center, radiusMeters: null }, view, panel)).toBe(view);
      }),
    );
  });

  test("shows the place in the clear part, and asks for nothing more then", () => {
    fc.assert(
      fc.property(views, positions, fc.option(radii), panels, (view, position, radiusMeters, panel) => {
        const target = { position, radiusMeters };
        const brought = bringIntoView(target, view, panel);
        const { x, y } = pointIn(brought, panel, position);
        expect(isInside({ left: x, top: y, width: 0, height: 0 }, withSlack(panel.clear, 3))).toBe(true);
        const again = bringIntoView(target, brought, panel);
        expect(pixelsApart(again, bringIntoView(target, again, panel))).toBeLessThan(1);
      }),
    );
  });

  test("brings it out from under a control", () => {
    const view = { zoom: 12, center: [44, 33] as const };
    const panel: Panel = {
      width: 800,
      height: 400,
      clear: { left: 0, top: 0, width: 800, height: 400 },
      covered: [{ left: 0, top: 0, width: 100, height: 100 }],
    };
    const position = panned(view, -350, -150).center; // 50 px from the corner
    const { x, y } = pointIn(bringIntoView({ position, radiusMeters: null }, view, panel), panel, position);
    expect([Math.round(x), Math.round(y)]).toEqual([400, 200]);
  });
});

describe("marks under controls", () => {
  const view = { zoom: 12, center: [44, 33] as const };
  const chip = { left: 290, top: 8, width: 100, height: 44 };
  const panel: Panel = {
    ...{ width: 390, height: 204 },
    clear: { left: 0, top: 0, width: 390, height: 204 },
    covered: [chip],
  };
  const at = (x: number, y: number) => panned(view, x - 195, y - 102).center;

  test("come out from under them, and no other mark goes under or out of the panel", () => {
    const positions = [at(330, 40), at(100, 120)];
    const [first, second] = positions.map((position) =>
      pointIn(uncovered(view, positions, panel), panel, position),
    );
    expect(first!.y - 16).toBeGreaterThan(chip.top + chip.height);
    expect(second!.y + 16).toBeLessThan(panel.height);
    expect(Math.round(second!.y - first!.y)).toBe(80);
  });

  test("stay where they are while none is covered, or where no shift would help", () => {
    const free = [at(200, 100)];
    expect(uncovered(view, free, panel)).toBe(view);
    const everywhere = [at(330, 40), at(20, 190), at(20, 20), at(370, 190)];
    expect(uncovered(view, everywhere, panel)).toBe(view);
  });
});

test("a zoom keeps the point that it is made around, and a pan goes by pixels", () => {
  fc.assert(
    fc.property(
      views,
      panels,
      fc.integer({ min: -8, max: 8 }),
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
      (view, panel, quarters, [x, y]) => {
        const held = panned(view, x - panel.width / 2, y - panel.height / 2).center;
        // A tall panel shows more than the world at the furthest zoom: what lies beyond is no place.
        fc.pre(Math.abs(pointIn(view, panel, held).y - y) < 0.01);
        const closer = zoomed(view, quarters / 4, panel, { x, y });
        fc.pre(Math.abs(closer.center[1]!) < 85);
        const at = pointIn(closer, panel, held);
        expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(0.1);
        expect(pixelsApart(view, panned(view, x, y))).toBeCloseTo(Math.hypot(x, y), 4);
      },
    ),
  );
});

test("closing in goes at least one level, and no further than the map does", () => {
  fc.assert(
    fc.property(views, panels, positions, radii, (view, panel, position, radius) => {
      const { zoom } = closeIn(boundsOfCircle(position, radius), view, panel);
      expect(zoom).toBeGreaterThanOrEqual(Math.min(MOST_ZOOM, view.zoom + 1));
      expect(zoom).toBeLessThanOrEqual(MOST_ZOOM);
    }),
  );
});

test.each([
  ["nothing covers it", [], { left: 28, top: 28, width: 744, height: 344 }],
  [
    "a strip along the bottom and controls at the left",
    [
      { left: 0, top: 360, width: 500, height: 30 },
      { left: 10, top: 10, width: 50, height: 120 },
    ],
    { left: 88, top: 28, width: 684, height: 304 },
  ],
])("the clear part of a panel where %s", (_, reserved, clear) => {
  expect(clearPart({ width: 800, height: 400 }, reserved)).toEqual(clear);
});

test("a panel too small to leave a part clear is clear as a whole", () => {
  expect(clearPart({ width: 90, height: 60 }, [{ left: 0, top: 40, width: 90, height: 10 }])).toEqual({
    left: 0,
    top: 0,
    width: 90,
    height: 60,
  });
});
