/**
 * What the map shows, read off the screen: where marks, outlines and the ground's colours stand, and how long the
 * scale is. All of it is compared with where it belongs in a view, by a projection of this file's own.
 */

import type { Page } from "@playwright/test";
import type { Dossier, Site } from "../../src/core/dossier";
import { positionsOf } from "../../src/geo/geometry";
import type { Position } from "../../src/schema/dossier";
import type { Viewport } from "../../src/state/readerState";
import { groundFaults } from "./shownGround";
import { config } from "./site";

/** Pixels that a thing may be off. */
const SLACK = 2;
const EARTH_METERS = 6_378_137;

type Point = readonly [x: number, y: number];
type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Zoom, latitude and longitude as the page's address has them; null where it has none. */
export function viewInAddress(address: string): Viewport | null {
  const value = new URL(address).searchParams.get("map");
  if (value === null) return null;
  const [zoom = 0, lat = 0, lon = 0] = value.split("/").map(Number);
  return { zoom, center: [lon, lat] };
}

/** Waits until nothing on the map has moved for a dozen frames. */
export async function mapAtRest(page: Page): Promise<void> {
  await page.locator(".leaflet-container").first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = "";
        let still = 0;
        const look = () => {
          const map = document.querySelector(".leaflet-container");
          const now = [...(map?.querySelectorAll("[style], [class*=leaflet]") ?? [])]
            .map((element) => `${element.getAttribute("style")} ${element.getAttribute("class")}`)
            .join();
          still = now === last && map ? still + 1 : 0;
          last = now;
          if (still < 12) requestAnimationFrame(look);
          else done();
        };
        look();
      }),
  );
}

/** How what is on the screen contradicts the view: one sentence for each thing, none where all agrees. */
export async function mapFaults(page: Page, view: Viewport, dossier: Dossier): Promise<string[]> {
  const seen = await readMap(page);
  const [left, top, right, bottom] = seen.panel;
  const middle = toWorld(view.center, view.zoom);
  const toScreen = (position: Position): Point => {
    const [x, y] = toWorld(position, view.zoom);
    return [(left + right) / 2 + x - middle[0], (top + bottom) / 2 + y - middle[1]];
  };
  return [
    ...markFaults(seen, dossier, view, toScreen),
    ...outlineFaults(seen, dossier, view, toScreen),
    ...scaleFaults(seen, view),
    ...(config.basemap === null ? [] : await groundFaults(page, view.zoom, toScreen)),
  ];
}

interface SeenMap {
  readonly panel: Rectangle;
  /** Each with the places that it stands for. */
  readonly marks: readonly { readonly ids: readonly string[]; readonly at: Point; readonly radius: number }[];
  readonly outlines: readonly Rectangle[];
  /** What the outlines are drawn on; beyond it they are cut off. */
  readonly sheet: Rectangle;
  readonly scale: { readonly words: string; readonly width: number } | null;
}

async function readMap(page: Page): Promise<SeenMap> {
  return page.evaluate(() => {
    const map = document.querySelector<HTMLElement>(".leaflet-container")!;
    const region = map.closest("section")!;
    type Box = readonly [number, number, number, number];
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [left, top, right, bottom];
    };
    const middleOf = (element: Element) => {
      const [left, top, right, bottom] = boxOf(element);
      return [(left + right) / 2, (top + bottom) / 2] as const;
    };
    /** Without the line's own width. */
    const outlineOf = (path: SVGGraphicsElement): Box => {
      const { x, y, width, height } = path.getBBox();
      const matrix = path.getScreenCTM()!;
      const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((point) =>
        point.matrixTransform(matrix),
      );
      return [a!.x, a!.y, b!.x, b!.y];
    };
    const sheet = map.querySelector(".leaflet-overlay-pane svg");
    const bar = region.querySelector<HTMLElement>("[role=img] [style*=inline-size]");
    return {
      panel: boxOf(map),
      marks: [...map.querySelectorAll<HTMLElement>("button[data-place]")]
        .filter((button) => button.querySelector("svg")) // a name in an area stands where there is room
        .map((button) => ({
          ids: (button.dataset.place ?? "").split(" "),
          at: middleOf(button),
          radius: button.getBoundingClientRect().width / 2,
        })),
      outlines: [...(sheet?.querySelectorAll("path") ?? [])]
        .filter((path) => path.getAttribute("d"))
        .map(outlineOf),
      sheet: sheet ? boxOf(sheet) : ([0, 0, 0, 0] as const),
      scale: bar && {
        words: bar.parentElement?.textContent ?? "",
        width: bar.getBoundingClientRect().width,
      },
    };
  });
}

/** A mark of one place stands at it; one of several no farther from any than it reaches, of an area than the two do. */
function markFaults(
  { marks }: SeenMap,
  dossier: Dossier,
  view: Viewport,
  toScreen: (at: Position) => Point,
): string[] {
  return marks.flatMap(({ ids, at, radius }) =>
    ids.flatMap((id) => {
      const position = positionOf(id, dossier);
      if (!position) return [`mark of ${id}: no such place`];
      const off = distance(at, toScreen(position));
      const site = dossier.sites.get(id);
      const area = (site?.radiusMeters ?? 0) / metersPerPixel(view.zoom, position[1] ?? 0);
      const isArea = site && (site.precision === "region" || site.precision === "area");
      const reach = ids.length === 1 ? 0 : radius + (isArea ? area : 0);
      return off <= reach + SLACK ? [] : [`mark of ${id}: ${off.toFixed(1)} px from its place`];
    }),
  );
}

/** The id is a site's, `refined:` and an event's where other sources put it, or `@` and a position. */
function positionOf(id: string, dossier: Dossier): Position | null {
  if (id.startsWith("@")) return id.slice(1).split(",").map(Number) as [number, number];
  const [role, slug] = id.split(":");
  if (slug === undefined) return dossier.sites.get(id)?.anchor ?? null;
  const refined = role === "refined" ? dossier.eventOf(slug)?.refined : null;
  return refined?.position ?? dossier.sites.get(refined?.site ?? "")?.anchor ?? null;
}

/** Each outline that isn't cut off is one of a site, at its place and in its size. */
function outlineFaults(
  { outlines, sheet }: SeenMap,
  dossier: Dossier,
  view: Viewport,
  toScreen: (at: Position) => Point,
): string[] {
  const wanted = [...dossier.sites.values()].flatMap((site) => outlinesOf(site, view, toScreen));
  const isWhole = (box: Rectangle) =>
    box.every((edge, i) => (i < 2 ? edge > sheet[i]! + SLACK : edge < sheet[i]! - SLACK));
  return outlines.filter(isWhole).flatMap((box) => {
    const offs = wanted.map((other) => Math.max(...box.map((edge, i) => Math.abs(edge - other[i]!))));
    const off = Math.min(...offs);
    // A hundredth of a large circle is what its projection differs from a circle on the screen.
    if (off <= SLACK + (box[2] - box[0]) / 100) return [];
    return [`outline at ${box.map(Math.round)}: ${off.toFixed(1)} px from any site's`];
  });
}

function outlinesOf(site: Site, view: Viewport, toScreen: (at: Position) => Point): Rectangle[] {
  const boxes: Rectangle[] = [];
  const positions = site.geometry ? positionsOf(site.geometry) : [];
  if (positions.length > 1) boxes.push(around(positions.map(toScreen)));
  if (site.anchor && site.radiusMeters !== null) {
    const [x, y] = toScreen(site.anchor);
    const radius = site.radiusMeters / metersPerPixel(view.zoom, site.anchor[1] ?? 0);
    boxes.push([x - radius, y - radius, x + radius, y + radius]);
  }
  return boxes;
}

function scaleFaults({ scale }: SeenMap, { zoom, center }: Viewport): string[] {
  if (!scale) return ["no scale"];
  const perPixel = metersPerPixel(zoom, center[1] ?? 0);
  const meters = metersIn(scale.words);
  if (Math.abs(scale.width - meters / perPixel) <= SLACK) return [];
  return [`scale: ${scale.width.toFixed(1)} px for ${scale.words}, not ${(meters / perPixel).toFixed(1)}`];
}

/** "500 m", "2 km", in Latin, Arabic or Persian digits. */
function metersIn(words: string): number {
  const digits = words.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! % 16));
  const number = Number(/[\d.,٬]+/.exec(digits)?.[0].replaceAll(/[,٬]/g, ""));
  return number * (/km|كم|کم|کیلومتر|كيلومتر/.test(words) ? 1000 : 1);
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const around = (points: readonly Point[]): Rectangle => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

/** Web Mercator: pixels of the whole world at a zoom. */
function toWorld([lon = 0, lat = 0]: Position, zoom: number): Point {
  const size = 256 * 2 ** zoom;
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [(lon / 360 + 0.5) * size, (0.5 - y) * size];
}

const metersPerPixel = (zoom: number, lat: number) =>
  (2 * Math.PI * EARTH_METERS * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
