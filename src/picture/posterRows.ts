/** The timeline of a poster: one entry a row in the order of the account, its name beside its bar, chapters as bands. */

import type { Dossier, DossierEvent } from "../core/dossier";
import { rangeOf, refinedOf } from "../core/order/ranges";
import { DAY, duration, type Instant, type Interval } from "../core/time/interval";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { drawDays } from "./days";
import { mark } from "./marks";
import type { Paint } from "./paint";
import { element, textLine } from "./svg";
import { shorten } from "./textWidth";
import { timelinePart } from "./timelinePart";

interface PosterRows {
  readonly dossier: Dossier;
  readonly messages: Messages;
  readonly paint: Paint;
  readonly width: number;
  /** At most so high. */
  readonly height: number;
}

const PITCH = 20;
const MIN_PITCH = 13;
const TEXT_SIZE = 13;
/** Two lines with the names of days and months. */
const AXIS_HEIGHT = 40;

/** Where there are too many entries for a row each, they are packed as in the other stills. */
export function posterRows(rows: PosterRows): { readonly svg: string; readonly height: number } {
  const { dossier, messages, paint, width, height } = rows;
  const lines = linesOf(dossier);
  const pitch = Math.min(PITCH, (height - AXIS_HEIGHT) / Math.max(1, lines.length));
  if (pitch < MIN_PITCH) {
    const svg = timelinePart({ ...{ dossier, messages, paint, width, height }, ...PACKED });
    return { svg, height };
  }
  const isRightToLeft = messages.direction === "rtl";
  const labelWidth = Math.min(270, width * 0.3);
  const [start, end] = dossier.extent;
  const plot = width - labelWidth;
  const at = (instant: Instant) => {
    const x = labelWidth + ((Math.min(Math.max(instant, start), end) - start) / (end - start)) * plot;
    return isRightToLeft ? width - x : x;
  };
  const bottom = pitch * lines.length;
  const total = bottom + AXIS_HEIGHT;
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const name = (text: string, indent: number, y: number, isBand: boolean) =>
    textLine(
      shorten(text, (isBand ? width : labelWidth) - indent - 8, TEXT_SIZE, isBand ? "sans-strong" : "sans"),
      isRightToLeft ? width - indent : indent,
      y + pitch / 2 + TEXT_SIZE * 0.35,
      {
        size: TEXT_SIZE,
        face: isBand ? "sans-strong" : "sans",
        anchor: isRightToLeft ? "end" : "start",
        direction: messages.direction,
        attributes: paint.of({ fill: "ink" }),
      },
    );
  const bands: string[] = [];
  const bars: string[] = [];
  lines.forEach((line, i) => {
    const y = i * pitch;
    if (line.event === null) {
      bands.push(element("rect", { x: 0, y, width, height: pitch, ...paint.of({ fill: "map-land" }) }));
      bars.push(name(say(line.title), 6, y, true));
      return;
    }
    const shape = line.event.kind.shape;
    bars.push(
      mark(shape, isRightToLeft ? width - 14 : 14, y + pitch / 2, 12, "solid", paint),
      name(say(line.event.label), 28, y, false),
      barOf(line.event, at, y + pitch / 2, pitch * 0.58, paint),
    );
  });
  const options = { width: plot, height: total, bottom, textSize: TEXT_SIZE, messages, paint, event: null };
  return { svg: [...bands, drawDays(dossier, at, options), ...bars].join(""), height: total };
}

const PACKED = { event: null, textSize: TEXT_SIZE, laneWidth: 0 };

type Line =
  | { readonly event: null; readonly title: Text }
  | { readonly event: DossierEvent; readonly title?: undefined };

/** A band before the first entry of each chapter. */
function linesOf(dossier: Dossier): Line[] {
  const titles = new Map(dossier.chapters.map(({ id, title }) => [id, title]));
  let last: string | null = null;
  const lines: Line[] = [];
  for (const event of dossier.events) {
    const title = event.chapter === null ? undefined : titles.get(event.chapter);
    if (title && event.chapter !== last) lines.push({ event: null, title });
    last = event.chapter;
    lines.push({ event });
  }
  return lines;
}

/** Solid where the day is known, pale with soft ends where it is not, dashed for what other sources tell. */
function barOf(
  event: DossierEvent,
  at: (instant: Instant) => number,
  y: number,
  thick: number,
  paint: Paint,
): string {
  const { shape } = event.kind;
  const isBackground = event.layer === "background";
  const range = rangeOf(event.time, !isBackground);
  const refined = refinedOf(event.time, false);
  const box = (interval: Interval) => {
    const [a, b] = [at(interval[0]), at(interval[1])].sort((left, right) => left - right) as [number, number];
    const width = Math.max(4, b - a - 2);
    return { x: (a + b - width) / 2, y: y - thick / 2, width, height: thick };
  };
  const dashed = (interval: Interval) =>
    element("rect", {
      ...box(interval),
      rx: 3,
      ...paint.of({ fill: "surface", stroke: `mark-${shape}` }),
      "stroke-width": 1.3,
      "stroke-dasharray": "3 2",
    });
  const parts: string[] = [];
  if (range && isBackground) parts.push(dashed(range));
  else if (range && event.time.certain)
    parts.push(element("rect", { ...box(range), rx: 3, ...paint.of({ fill: `mark-${shape}` }) }));
  else if (range) parts.push(softBar(box(range), shape, paint));
  if (refined && !isBackground)
    parts.push(
      duration(refined) < DAY / 4 ? diamondAt(at(refined[0]), y, thick, shape, paint) : dashed(refined),
    );
  return parts.join("");
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Its ends fade in three steps, so that no renderer needs a gradient. */
function softBar({ x, y, width, height }: Box, shape: DossierEvent["kind"]["shape"], paint: Paint): string {
  const end = Math.min(9, width * 0.12);
  const fill = paint.of({ fill: `mark-${shape}-soft` });
  return [0.35, 0.7, 1]
    .map((opacity, i) => {
      const inset = (end * i) / 3;
      return element("rect", {
        ...{ x: x + inset, y, width: width - 2 * inset, height },
        ...fill,
        "fill-opacity": opacity < 1 ? opacity : undefined,
      });
    })
    .join("");
}

function diamondAt(x: number, y: number, size: number, shape: DossierEvent["kind"]["shape"], paint: Paint) {
  const half = size * 0.6;
  return element("path", {
    d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
    ...paint.of({ fill: "surface", stroke: `mark-${shape}` }),
    "stroke-width": 1.4,
    "stroke-dasharray": "2.4 1.6",
  });
}
