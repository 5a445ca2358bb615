import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsContain, boundsOfCircle, boundsOfGeometry, boundsOfView } from "../../../src/geo/bounds";
import { metersBetween } from "../../../src/geo/distance";
import { linesOf } from "../../../src/geo/geometry";
import { fromPixels, MAX_LATITUDE, pixelsPerMeter, toPixels, worldSize } from "../../../src/geo/mercator";

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
const zoom = fc.double({ min: 0, max: 20, noNaN: true });

test("a position comes back from the pixels of any zoom", () => {
  fc.assert(
    fc.property(lon, lat, zoom, (east, north, at) => {
      const [lonBack, latBack] = fromPixels(toPixels([east, north], at), at);
      expect(lonBack).toBeCloseTo(east, 8);
      expect(latBack).toBeCloseTo(north, 8);
    }),
  );
});

test("beyond the last latitude everything stands on the edge", () => {
  expect(toPixels([0, 90], 3)[1]).toBeCloseTo(0, 6);
  expect(toPixels([0, -90], 3)[1]).toBeCloseTo(worldSize(3), 6);
  expect(fromPixels([0, 0], 3)[1]).toBeCloseTo(MAX_LATITUDE, 6);
});

test("a pixel is as many metres as the distance between its ends", () => {
  fc.assert(
    fc.property(lon, fc.double({ min: -70, max: 70, noNaN: true }), (east, north) => {
      const size = worldSize(15);
      const [x, y] = toPixels([east, north], 15);
      const meters = metersBetween([east, north], fromPixels([x + 1, y], 15));
      expect(meters * pixelsPerMeter(north, size)).toBeCloseTo(1, 1);
    }),
  );
});

test("the bounds of a circle hold its centre, and those of a view its middle", () => {
  fc.assert(
    fc.property(lon, lat, fc.double({ min: 1, max: 1e6, noNaN: true }), (east, north, radius) => {
      expect(boundsContain(boundsOfCircle([east, north], radius), [east, north])).toBe(true);
      expect(boundsContain(boundsOfView([east, north], 12, 800, 500), [east, north])).toBe(true);
    }),
  );
});

test("lines and rings are told apart; points have none", () => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 1],
    [0, 0],
  ];
  expect(linesOf({ type: "Polygon", coordinates: [ring] })).toEqual({ lines: [ring], isArea: true });
  expect(linesOf({ type: "MultiPolygon", coordinates: [[ring], [ring]] }).lines).toHaveLength(2);
  expect(linesOf({ type: "LineString", coordinates: ring })).toEqual({ lines: [ring], isArea: false });
  expect(linesOf({ type: "MultiPoint", coordinates: ring }).lines).toEqual([]);
  expect(boundsOfGeometry({ type: "MultiPoint", coordinates: ring })).toEqual([0, 0, 2, 1]);
  expect(boundsOfGeometry({ type: "MultiPolygon", coordinates: [] })).toBeNull();
});
