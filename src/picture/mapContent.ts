/** What every still map shows, in a frame that its caller chose: ground, places, marks, names, scale. */

import type { Dossier, DossierEvent } from "../core/dossier";
import { wholeOf } from "../core/places";
import type { Basemap } from "../geo/basemap";
import { type Box, boxAround, type Point } from "../geo/box";
import { mergeTouching } from "../geo/mergeTouching";
import type { Frame } from "../ground/frame";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { drawGround } from "./ground";
import { drawNames, type LabelOptions, placeName } from "./mapLabels";
import { mark } from "./marks";
import type { Paint } from "./paint";
import { drawExtent, drawMark } from "./sitesOnMap";
import { reportPlaces } from "./story";
import { element, textLine } from "./svg";
import { drawTrack } from "./tracks";

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
  const {
    extents,
    marks,
    names: write,
  } = event ? oneEvent(event, content, options) : wholeStory(content, options);
  const names = write(); // before those of the ground, which take what room is left
  return [
    drawGround(basemaps, frame, paint),
    ...extents,
    drawNames(basemaps, options),
    ...marks,
    ...names,
  ].join("");
}

interface Drawn {
  readonly extents: readonly string[];
  readonly marks: readonly string[];
  /** Takes the room for them. */
  readonly names: () => readonly string[];
}

/** One event's map is about one place. */
function oneEvent(event: DossierEvent, { frame, paint, scale }: MapContent, options: LabelOptions): Drawn {
  const { site } = event.place;
  const size = 25 * scale;
  const isNamed = site?.anchor && (site.precision !== "region" || frame.zoom <= 9);
  return {
    extents: [
      site ? drawExtent(site, `mark-${event.kind.shape}`, 1, frame, paint) : "",
      drawTrack(event, frame, paint, scale),
    ],
    marks: [drawMark(event, size, true, frame, paint)],
    names: () =>
      isNamed
        ? [
            nameAt(
              options.say(site.shortName),
              frame.project(site.anchor),
              site.precision !== "region" ? size : 0,
              17,
              options,
            ),
          ]
        : [],
  };
}

/** Each place at its own position; those that would touch have one mark with their number. */
function wholeStory(content: MapContent, options: LabelOptions): Drawn {
  const { dossier, messages, frame, paint, scale } = content;
  const { t } = messages;
  const { say } = options;
  const size = 22 * scale;
  const places = reportPlaces(dossier).filter(({ asArea }) => !asArea || frame.zoom <= 9);
  const pins = places.filter(({ asArea }) => !asArea);
  const points = pins.map(({ position }) => frame.project(position));
  const extents = places.flatMap(({ site, events }) =>
    site ? [drawExtent(site, `mark-${events[0]!.kind.shape}`, 0.7, frame, paint)] : [],
  );
  for (const event of dossier.events)
    if (event.layer === "report") extents.push(drawTrack(event, frame, paint, scale));
  const marks: string[] = [];
  const names: (() => string)[] = [];
  for (const { members, at, radius } of mergeTouching(points, size * 0.65)) {
    const own = members.map((i) => pins[i]!);
    const events = [...new Set(own.flatMap((place) => place.events))].sort((a, b) => a.index - b.index);
    const count = events.length;
    const isMerged = own.length > 1;
    if (isMerged)
      marks.push(
        element("circle", {
          cx: at.x,
          cy: at.y,
          r: radius,
          ...paint.of({ fill: "map-halo", stroke: "map-label-quiet" }),
          "fill-opacity": 0.65,
        }),
      );
    marks.push(mark(events[0]!.kind.shape, at.x, at.y, size, "solid", paint));
    if (count > 1 && !isMerged) marks.push(countBadge(count, at, size, messages, paint));
    const site = isMerged ? wholeOf(own, dossier, places) : own[0]!.site;
    const word = site && say(site.shortName);
    const words = !isMerged
      ? word
      : word
        ? t("map-mark-whole", { site: word, count })
        : t("map-mark-places", { places: own.length, count });
    const reach = radius + (count > 1 && !isMerged ? size * 0.35 : 0);
    if (words) names.push(() => nameAt(words, at, reach, 15, options));
  }
  for (const { site, position } of places.filter(({ asArea }) => asArea))
    if (site) names.push(() => nameAt(say(site.shortName), frame.project(position), 0, 15, options));
  return { extents, marks, names: () => names.map((write) => write()) };
}

/** Beside a mark of that reach; on the point where there is no mark. */
function nameAt(words: string, at: Point, reach: number, size: number, options: LabelOptions): string {
  const { scale, taken } = options;
  if (reach > 0) taken.push(boxAround(at, 2 * reach));
  const style = { size: size * scale, face: "sans-strong", colour: "ink" } as const;
  const sides = reach > 0 ? (["right", "left", "below", "above"] as const) : (["on"] as const);
  return placeName(words, at, reach + 5 * scale, style, sides, options) ?? "";
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
