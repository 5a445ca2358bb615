/** The way of something that moves on a still map: its line, dashed where it is estimated, and the positions on it. */

import type { DossierEvent } from "../core/dossier";
import { legsOf, type Track } from "../core/track";
import type { Frame } from "../ground/frame";
import { pathData } from "../ground/pathData";
import type { Paint } from "./paint";
import { element } from "./svg";

/** Empty for an event without a track. `scale` 1 is that of the page. */
export function drawTrack(
  { track, kind, layer }: DossierEvent,
  frame: Frame,
  paint: Paint,
  scale: number,
): string {
  if (!track) return "";
  const colour = `mark-${kind.shape}` as const;
  const line = (isSure: boolean) => {
    const d = pathOf(track, isSure, frame);
    const isDashed = !isSure || layer === "background";
    return d === ""
      ? ""
      : element("path", {
          d,
          ...paint.of({ fill: "none", stroke: colour }),
          "stroke-width": 2.2 * scale,
          "stroke-linecap": isDashed ? "butt" : "round",
          "stroke-dasharray": isDashed ? `${5 * scale} ${5 * scale}` : undefined,
        });
  };
  const points = track.map(({ position, isCertain }) => {
    const { x: cx, y: cy } = frame.project(position);
    const colours = isCertain
      ? ({ fill: colour, stroke: "map-halo" } as const)
      : ({ fill: "map-halo", stroke: colour } as const);
    return element("circle", { cx, cy, r: 3 * scale, ...paint.of(colours), "stroke-width": 1.25 * scale });
  });
  return [line(true), line(false), ...points].join("");
}

function pathOf(track: Track, isSure: boolean, frame: Frame): string {
  const legs = legsOf(track).filter((leg) => leg.isSure === isSure);
  const coordinates = legs.map(({ from, to }) => [from.position, to.position]);
  return pathData({ type: "MultiLineString", coordinates }, frame);
}
