/** The ground of a still map: land, water, roads, from the compiled basemap, as paths. */

import type { Basemap, BasemapFeature } from "../geo/basemap";
import { intersects } from "../geo/bounds";
import { isDrawnAt, isWanted, type Pass } from "../ground/pass";
import { valueAt } from "../ground/stops";
import { PASSES } from "../ground/style";
import type { Frame } from "./frame";
import type { Paint } from "./paint";
import { pathData } from "./pathData";
import { element } from "./svg";

/** With what there is: a part of the world without a basemap is plain land. */
export function drawGround(basemaps: readonly Basemap[], frame: Frame, paint: Paint): string {
  const shown = basemapsIn(basemaps, frame);
  const background = shown.length === 0 ? "map-land" : "map-beyond";
  const parts = [
    element("rect", { width: frame.width, height: frame.height, ...paint.of({ fill: background }) }),
  ];
  const country = shown.find(({ scale }) => scale === "country");
  // Between the countries of the file lies the sea; beyond its edge, whatever there is.
  if (country)
    parts.push(element("path", { d: boundsData(country, frame), ...paint.of({ fill: "map-water" }) }));
  for (const pass of PASSES.filter((each) => isDrawnAt(each, frame.zoom))) {
    const layer = shown.find(({ scale }) => scale === pass.scale)?.layers.get(pass.layer);
    const features = layer?.features.filter(({ properties }) => isWanted(pass, properties)) ?? [];
    parts.push(drawPass(pass, features, frame, paint));
  }
  return parts.join("");
}

/** Those that have something to say about the frame. */
export const basemapsIn = (basemaps: readonly Basemap[], frame: Frame) =>
  basemaps.filter(({ bounds }) => intersects(bounds, frame.bounds));

/** Who must be named under this map. */
export function creditsOf(basemaps: readonly Basemap[], frame: Frame): string[] {
  const drawn = new Set(
    PASSES.filter((pass) => isDrawnAt(pass, frame.zoom)).map(({ scale, layer }) => `${scale} ${layer}`),
  );
  const credits = basemapsIn(basemaps, frame).flatMap(({ scale, credits: all }) =>
    all.filter(({ layer }) => drawn.has(`${scale} ${layer}`)),
  );
  return [...new Set(credits.map(({ attribution }) => attribution))];
}

function drawPass(pass: Pass, features: readonly BasemapFeature[], frame: Frame, paint: Paint): string {
  const d = features.map(({ geometry }) => pathData(geometry, frame)).join("");
  if (d === "") return "";
  const width = pass.line && pass.width ? valueAt(pass.width, frame.zoom) : 0;
  const line = width > 0 ? pass.line : undefined;
  if (!pass.fill && !line) return "";
  return element("path", {
    d,
    ...paint.of({ fill: pass.fill ? `map-${pass.fill}` : "none", ...(line && { stroke: `map-${line}` }) }),
    "stroke-width": line && width,
    "stroke-linejoin": line && "round",
    "stroke-linecap": line && pass.cap,
    "stroke-dasharray": line && pass.dash?.join(" "),
    opacity: pass.opacity && valueAt(pass.opacity, frame.zoom),
  });
}

function boundsData({ bounds: [west, south, east, north] }: Basemap, frame: Frame): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return pathData({ type: "Polygon", coordinates: [corners] }, frame);
}
