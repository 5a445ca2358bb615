/** Places on a still map, as sharp as they are known: outlines, soft shades, marks. */

import type { DossierEvent, Site } from "../core/dossier";
import type { Frame } from "../ground/frame";
import { pathData } from "../ground/pathData";
import { mark } from "./marks";
import type { Colour, Paint } from "./paint";
import { element } from "./svg";

/** The ground that the place may take: its outline, or a shade of its radius that fades out and has no edge. */
export function drawExtent(site: Site, colour: Colour, strength: number, frame: Frame, paint: Paint): string {
  const outline = site.geometry ? pathData(site.geometry, frame) : "";
  const parts: string[] = [];
  if (outline === "" || site.precision === "building")
    parts.push(drawShade(site, colour, strength, frame, paint));
  if (outline !== "") {
    parts.push(
      element("path", {
        d: outline,
        ...paint.of(site.approximate ? { fill: colour } : { fill: colour, stroke: colour }),
        "fill-opacity": (site.approximate ? 0.26 : 0.16) * strength,
        ...(!site.approximate && {
          "stroke-opacity": Math.min(1, 0.8 * strength),
          "stroke-width": 1.8,
          "stroke-linejoin": "round",
        }),
      }),
    );
  }
  return parts.join("");
}

/** The event's mark where the place is known to a point; a region gets none, as no point in it is meant. */
export function drawMark(
  event: DossierEvent,
  size: number,
  strong: boolean,
  frame: Frame,
  paint: Paint,
): string {
  const { site, position } = event.place;
  if (!position || site?.precision === "region") return "";
  const { x, y } = frame.project(position);
  const ring = strong
    ? element("circle", {
        cx: x,
        cy: y,
        r: size * 0.88,
        ...paint.of({ fill: "surface", stroke: "ink" }),
        "stroke-width": Math.max(1.8, size / 11),
      })
    : "";
  return ring + mark(event.kind.shape, x, y, size, "solid", paint);
}

/** Even within, and fading towards its edge: somewhere here, with no likeliest point and no line where "here" would end. */
function drawShade(
  { anchor, radiusMeters }: Site,
  colour: Colour,
  strength: number,
  frame: Frame,
  paint: Paint,
) {
  if (!anchor || !radiusMeters) return "";
  const { x: cx, y: cy } = frame.project(anchor);
  const r = frame.pixelsOf(radiusMeters, anchor);
  return Array.from({ length: 12 }, (_, ring) =>
    element("circle", {
      cx,
      cy,
      r: r * (1 - ring / 30),
      ...paint.of({ fill: colour }),
      "fill-opacity": 0.032 * strength,
    }),
  ).join("");
}
