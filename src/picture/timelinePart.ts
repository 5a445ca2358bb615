/** Time as a strip, by the report alone: every event where it may have happened, solid where the time is known and soft where it is not. */

import type { Dossier, DossierEvent } from "../core/dossier";
import { rangeOf } from "../core/order/ranges";
import type { Instant, Interval } from "../core/time/interval";
import type { Messages } from "../i18n/messages";
import { drawDays } from "./days";
import type { Paint } from "./paint";
import { element, textLine } from "./svg";

export interface TimelinePart {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  readonly textSize: number;
  /** Pixels at the beginning for the names of the lanes; 0 leaves them out. */
  readonly laneWidth: number;
}

export function timelinePart(part: TimelinePart): string {
  const { dossier, event, messages, width, height, paint, textSize, laneWidth } = part;
  const rightToLeft = messages.direction === "rtl";
  const [start, end] = dossier.extent;
  const from = laneWidth;
  // Time runs in the reading direction of the page.
  const at = (instant: Instant) => {
    const x = from + ((Math.min(Math.max(instant, start), end) - start) / (end - start)) * (width - from);
    return rightToLeft ? width - x : x;
  };
  const bottom = height - textSize * 3; // two lines of names below
  const lanes = (["ground", "said"] as const)
    .map((lane) => ({ lane, rows: packed([...dossier.events].filter(({ kind }) => kind.lane === lane)) }))
    .filter(({ rows }) => rows.length > 0);
  const rowCount = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  const gap = lanes.length > 1 ? 8 : 0;
  const pitch = Math.min(24, (bottom - 8 - gap) / Math.max(1, rowCount));
  const parts = [
    drawDays(dossier, at, { width: width - from, height, bottom, textSize, messages, paint, event }),
  ];
  let y = Math.max(4, (bottom - gap - pitch * rowCount) / 2);
  for (const { lane, rows } of lanes) {
    if (laneWidth > 0) {
      parts.push(
        textLine(
          messages.t(`lane-${lane}`),
          rightToLeft ? width : 0,
          y + (rows.length * pitch) / 2 + textSize * 0.35,
          {
            size: textSize,
            face: "sans",
            anchor: rightToLeft ? "end" : "start",
            direction: messages.direction,
            attributes: paint.of({ fill: "ink-2" }),
          },
        ),
      );
    }
    for (const row of rows) {
      for (const one of row) parts.push(drawSpan(one, at, y + pitch / 2, pitch * 0.62, part));
      y += pitch;
    }
    y += gap;
  }
  return parts.join("");
}

function drawSpan(
  event: DossierEvent,
  at: (instant: Instant) => number,
  y: number,
  thick: number,
  part: TimelinePart,
): string {
  const range = rangeOf(event.time, true);
  if (!range) return "";
  const { paint } = part;
  const colour = `mark-${event.kind.shape}` as const;
  const isChosen = part.event === event;
  const isQuiet = part.event !== null && !isChosen;
  const bar = (interval: Interval, fill: typeof colour | `${typeof colour}-soft`, opacity?: number) => {
    const [a, b] = [at(interval[0]), at(interval[1])].sort((left, right) => left - right) as [number, number];
    const width = Math.max(4, b - a - 2);
    return element("rect", {
      x: (a + b - width) / 2,
      y: y - thick / 2,
      width,
      height: thick,
      rx: Math.min(3, thick / 3),
      ...paint.of({ fill }),
      "fill-opacity": opacity,
    });
  };
  const parts = [
    isChosen ? bar(range, colour, 0.42) : bar(range, `${colour}-soft`, isQuiet ? 0.6 : undefined),
  ];
  if (event.time.certain) parts.push(bar(range, isQuiet ? `${colour}-soft` : colour));
  if (isChosen) parts.push(outline(range, at, y, thick, paint));
  return parts.join("");
}

function outline(
  interval: Interval,
  at: (instant: Instant) => number,
  y: number,
  thick: number,
  paint: Paint,
): string {
  const [a, b] = [at(interval[0]), at(interval[1])].sort((left, right) => left - right) as [number, number];
  return element("rect", {
    x: a - 2,
    y: y - thick / 2 - 3,
    width: b - a + 4,
    height: thick + 6,
    rx: 5,
    ...paint.of({ fill: "none", stroke: "ink" }),
    "stroke-width": 1.8,
  });
}

/** Rows in which no two possible times overlap; an event without any time has none. */
function packed(events: readonly DossierEvent[]): DossierEvent[][] {
  const rows: { end: Instant; events: DossierEvent[] }[] = [];
  for (const event of events) {
    const range = rangeOf(event.time, true);
    if (!range) continue;
    const row = rows.find(({ end }) => end <= range[0]);
    if (row) {
      row.events.push(event);
      row.end = range[1];
    } else rows.push({ end: range[1], events: [event] });
  }
  return rows.map(({ events }) => events);
}
