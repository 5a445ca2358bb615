import { describe, expect, test } from "vitest";
import { metersBetween } from "../../../src/geo/distance";
import { fromPixels, toPixels } from "../../../src/geo/mercator";
import { areaPath, areaShape, type Sheet } from "../../../src/map/areaPath";

const HOME = [44.4, 33.3] as const;

/** A sheet of this size round a position. */
function sheetAt(position: readonly [number, number], zoom: number, size = 1000): Sheet {
  const [x, y] = toPixels(position, zoom);
  return { zoom, topLeft: [x - size / 2, y - size / 2], width: size, height: size };
}

const corners = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe("The circle of a place", () => {
  test.each([
    [6, 60_000],
    [10, 8_000],
    [14, 500],
    [17, 40],
  ])("at zoom %d is as many metres wide as the dossier says (%d)", (zoom, radius) => {
    const sheet = sheetAt(HOME, zoom);
    const path = areaPath(areaShape(null, HOME, radius), sheet);
    for (const [x, y] of corners(path)) {
      const position = fromPixels([x + sheet.topLeft[0], y + sheet.topLeft[1]], zoom);
      expect(metersBetween(HOME, position) / radius).toBeCloseTo(1, 1);
    }
  });

  test("is cut to the sheet where it is larger, however close the map is", () => {
    const path = areaPath(areaShape(null, HOME, 80_000), sheetAt([43.55, 33.3], 19));
    expect(path).not.toBe("");
    for (const [x, y] of corners(path)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1000);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1000);
    }
  });

  test.each([
    [75, 2_000_000],
    [-33, 7_000_000],
    [33, 20_000_000],
  ])("round latitude %d that holds a pole lies on every meridian (%d m)", (latitude, radius) => {
    const { circle } = areaShape(null, [0, latitude], radius);
    expect(circle!.radius[0]).toBeCloseTo(0.5, 9);
    expect(Number.isFinite(circle!.center[1] + circle!.radius[1])).toBe(true);
  });

  test("is nothing where the sheet lies elsewhere", () => {
    expect(areaPath(areaShape(null, HOME, 500), sheetAt([0, 0], 12))).toBe("");
  });
});

describe("The outline of a place", () => {
  const SQUARE = [
    [44.39, 33.29],
    [44.41, 33.29],
    [44.41, 33.31],
    [44.39, 33.31],
    [44.39, 33.29],
  ];

  test("takes the place of the circle and passes through its own corners", () => {
    const sheet = sheetAt(HOME, 13);
    const path = areaPath(areaShape({ type: "Polygon", coordinates: [SQUARE] }, HOME, 5_000), sheet);
    expect(path.match(/M/g)).toHaveLength(1);
    const expected = SQUARE.map(([lon = 0, lat = 0]) => toPixels([lon, lat], 13));
    corners(path).forEach(([x, y], i) => {
      expect(x + sheet.topLeft[0]).toBeCloseTo(expected[i]![0], 0);
      expect(y + sheet.topLeft[1]).toBeCloseTo(expected[i]![1], 0);
    });
  });

  test("of a line stays open", () => {
    const line = { type: "LineString" as const, coordinates: SQUARE.slice(0, 3) };
    expect(areaPath(areaShape(line, HOME, null), sheetAt(HOME, 13))).not.toContain("Z");
  });

  test("of a point is its circle", () => {
    const point = { type: "Point" as const, coordinates: [...HOME] };
    expect(areaPath(areaShape(point, HOME, 300), sheetAt(HOME, 13))).toContain("Z");
    expect(areaPath(areaShape(point, HOME, null), sheetAt(HOME, 13))).toBe("");
  });
});
