/** Whether the ground under the map is painted, and with its water where the basemap's files say that it is. */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type Basemap, decodeBasemap } from "../../src/geo/basemap";
import { ringContains } from "../../src/geo/containment";
import type { Position } from "../../src/schema/dossier";
import { config } from "./site";

type Point = readonly [x: number, y: number];
type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/**
 * One sentence for each thing that is wrong at a zoom: to both sides of the shores in view the ground has the colour of
 * water here and another there. `toScreen` says where a position should stand.
 */
export async function groundFaults(
  page: Page,
  zoom: number,
  toScreen: (at: Position) => Point,
): Promise<string[]> {
  const { panel, water } = await page.evaluate(() => {
    const map = document.querySelector(".leaflet-container")!;
    const { left, top, right, bottom } = map.getBoundingClientRect();
    return {
      panel: [left, top, right, bottom] as const,
      water: getComputedStyle(map).getPropertyValue("--map-water").trim(),
    };
  });
  const shores = shoresOf(zoom)
    .map((ring) => ring.map(toScreen))
    .flatMap((ring) => probesAlong(ring, panel));
  const step = Math.ceil(shores.length / MOST_PROBES);
  const probes = shores.filter((_, i) => i % Math.max(1, step) === 0);
  const { colours, different } = await coloursAt(page, probes.flat());
  if (different === null) return ["the ground isn't there"];
  const faults = different < 2 && probes.length > 0 ? ["the ground is blank"] : [];
  if (probes.length < 4) return faults;
  const wanted = rgbOf(water);
  const right = probes.filter((_, i) => {
    const [inside, outside] = [colours[2 * i], colours[2 * i + 1]];
    return isNear(inside, wanted) && !isNear(outside, wanted);
  }).length;
  // Bridges, names and islands lie over some of them.
  return right >= probes.length * 0.7
    ? faults
    : [...faults, `ground: ${right} of ${probes.length} places along shores have the colours they should`];
}

const MOST_PROBES = 150;
const NEAR_SHORE = 4; // px to each side
const LEAST_SHORE = 9; // px: a shorter piece may belong to a bend that is narrower than the probes are apart

/** Pairs of points: in the water, and on the land beside it. */
function probesAlong(
  ring: readonly Point[],
  [left, top, right, bottom]: Rectangle,
): (readonly [Point, Point])[] {
  const isIn = ([x, y]: Point) => x > left + 9 && x < right - 9 && y > top + 9 && y < bottom - 9;
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    const length = distance(from, to);
    const at: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    if (length < LEAST_SHORE || !isIn(at)) return [];
    const across: Point = [
      ((to[1] - from[1]) / length) * NEAR_SHORE,
      ((from[0] - to[0]) / length) * NEAR_SHORE,
    ];
    const sides: Point[] = [
      [at[0] + across[0], at[1] + across[1]],
      [at[0] - across[0], at[1] - across[1]],
    ];
    const inside = sides.filter((side) => ringContains(ring, side));
    const outside = sides.filter((side) => !ringContains(ring, side));
    return inside.length === 1 && outside.length === 1 ? [[inside[0]!, outside[0]!] as const] : [];
  });
}

/** Rivers that are drawn as areas, and lakes, at the zooms at which nothing else is water. */
function shoresOf(zoom: number): readonly (readonly Position[])[] {
  const [file, layer] = zoom >= 11 ? (["city", "river"] as const) : (["country", "lakes"] as const);
  return (basemap(file).layers.get(layer)?.features ?? []).flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return geometry.coordinates.slice(0, 1);
    if (geometry.type === "MultiPolygon") return geometry.coordinates.map(([outer]) => outer!);
    return [];
  });
}

const known = new Map<string, Basemap>();
function basemap(file: string): Basemap {
  const read =
    known.get(file) ?? decodeBasemap(JSON.parse(readFileSync(`${config.basemap}/${file}.json`, "utf8")));
  known.set(file, read);
  return read;
}

/** The ground's colours at points of the screen, and how many different ones are among some hundred of all its pixels; null where it has no picture. */
/** Red, green and blue of the ground at points of the screen; `different` counts the colours in all of it, null where there is none. */
export async function coloursAt(page: Page, points: readonly Point[]) {
  return page.evaluate((points) => {
    const ground = document.querySelector<HTMLCanvasElement>(".basemap-canvas");
    if (!ground?.style.width) return { colours: [], different: null };
    const box = ground.getBoundingClientRect();
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [Math.round(box.width), Math.round(box.height)];
    const context = copy.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(ground, 0, 0, copy.width, copy.height);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    const colourAt = (x: number, y: number) => {
      const i = 4 * (Math.floor(y) * copy.width + Math.floor(x));
      return [data[i], data[i + 1], data[i + 2]] as const;
    };
    const all = new Set<string>();
    for (let i = 0; i < 400; i++)
      all.add(
        colourAt(
          ((i % 20) + 0.5) * (copy.width / 20),
          (Math.floor(i / 20) + 0.5) * (copy.height / 20),
        ).join(),
      );
    return { colours: points.map(([x, y]) => colourAt(x - box.left, y - box.top)), different: all.size };
  }, points);
}

type Colour = readonly (number | undefined)[];
const rgbOf = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const isNear = (a: Colour | undefined, b: Colour) =>
  a !== undefined && b.every((value, i) => Math.abs((value ?? 0) - (a[i] ?? 999)) < 14);

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
