/** What every still map shows, in a frame that its caller chose: ground, places, marks, names, scale. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Basemap } from "../geo/basemap";
import { type Box, boxAround, type Point } from "../geo/box";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import type { Frame } from "./frame";
import { drawGround } from "./ground";
import { drawNames, type LabelOptions, placeName } from "./mapLabels";
import type { Paint } from "./paint";
import { drawExtent, drawMark } from "./sitesOnMap";
import { sitesWithEvents } from "./story";
import { element, textLine } from "./svg";

export interface MapContent {
  readonly dossier: Dossier;
  /** The event that the map is about; null for the whole story. */
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly basemaps: readonly Basemap[];
  readonly frame: Frame;
  readonly paint: Paint;
  readonly scale: number;
  /** Corners where something else will stand. */
  readonly taken: readonly Box[];
}

export function mapContent(content: MapContent): string {
  const { dossier, event, messages, basemaps, frame, paint, scale } = content;
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const options: LabelOptions = {
    frame,
    paint,
    direction: messages.direction,
    say,
    scale,
    taken: [...content.taken],
  };
  const chosen = event?.place.site ?? null;
  const sites = sitesWithEvents(dossier);
  const size = (event ? 25 : 22) * scale;

  const extents: string[] = [];
  const marks: string[] = [];
  for (const { site, events } of sites) {
    if (site === chosen || !events[0]) continue;
    const isFar = site.precision === "region" && frame.zoom > 9;
    if (!event && !isFar) extents.push(drawExtent(site, `mark-${events[0].kind.shape}`, 0.7, frame, paint));
    if (event) continue; // one event's map is about one place; the others are only named
    marks.push(drawMark(events[0], size, false, frame, paint));
    if (site.anchor && events.length > 1 && site.precision !== "region") {
      marks.push(countBadge(events.length, frame.project(site.anchor), size, messages, paint));
    }
  }
  if (event) {
    const colour = `mark-${event.kind.shape}` as const;
    if (chosen) extents.push(drawExtent(chosen, colour, 1, frame, paint));
    marks.push(drawMark(event, size, true, frame, paint));
  }

  const names: string[] = [];
  for (const { site, events } of event ? sites.filter(({ site }) => site === chosen) : sites) {
    if (!site.anchor || (site.precision === "region" && frame.zoom > 9)) continue;
    const { x, y } = frame.project(site.anchor);
    const isRegion = site.precision === "region";
    const reach = isRegion ? 0 : size * (event ? 1 : 0.65);
    if (!isRegion) options.taken.push(boxAround({ x, y }, 2 * reach));
    const style = { size: (event ? 17 : 15) * scale, face: "sans-strong", colour: "ink" } as const;
    const sides = isRegion ? (["on"] as const) : (["right", "left", "below", "above"] as const);
    const count = events.length > 1 && !event ? size * 0.35 : 0;
    names.push(
      placeName(say(site.shortName), { x, y }, reach + 5 * scale + count, style, sides, options) ?? "",
    );
  }
  return [
    drawGround(basemaps, frame, paint),
    ...extents,
    drawNames(basemaps, options),
    ...marks,
    ...names,
  ].join("");
}

function countBadge(count: number, { x, y }: Point, size: number, messages: Messages, paint: Paint) {
  const r = size * 0.36;
  const [cx, cy] = [x + size * 0.55, y - size * 0.5];
  const number = new Intl.NumberFormat(messages.locale).format(count);
  return (
    element("circle", { cx, cy, r, ...paint.of({ fill: "surface", stroke: "ink" }), "stroke-width": 1.4 }) +
    textLine(number, cx, cy + r * 0.5, {
      size: r * 1.4,
      face: "sans-strong",
      anchor: "middle",
      direction: messages.direction,
      attributes: paint.of({ fill: "ink" }),
    })
  );
}
