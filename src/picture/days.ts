/** The days under a strip of time: a hairline where each begins, and its name where there is room. */

import type { Dossier, DossierEvent } from "../core/dossier";
import { rangeOf } from "../core/order/ranges";
import { DAY, type Instant, overlaps } from "../core/time/interval";
import { lengthOf, startOfStep, TICK_STEPS, type TickStep, ticksIn } from "../core/time/ticks";
import { localTime } from "../core/time/zone";
import { formatMonth, formatYear } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import type { Paint } from "./paint";
import { element, textLine } from "./svg";
import { textWidth } from "./textWidth";

export interface DaysOptions {
  readonly width: number;
  readonly height: number;
  /** Where the strip ends and the names begin. */
  readonly bottom: number;
  readonly textSize: number;
  readonly messages: Messages;
  readonly paint: Paint;
  readonly event: DossierEvent | null;
}

export function drawDays(dossier: Dossier, at: (instant: Instant) => number, options: DaysOptions): string {
  const { width, bottom, textSize, messages, paint, event } = options;
  const [start, end] = dossier.extent;
  const zone = dossier.timeZone;
  const step = stepFor((width / (end - start)) * DAY, textSize);
  const isGroup = step.every > 1;
  const lines: string[] = [];
  const names: string[] = [];
  const months: Month[] = [];
  const chosen = event && rangeOf(event.time, true);
  let free = Number.NEGATIVE_INFINITY;
  const first = isGroup ? start : startOfStep(start, step, zone);
  const later = ticksIn([start, end], step, zone, Number.POSITIVE_INFINITY).filter((tick) => tick > first);
  const edges = [first, ...later, end];
  edges.slice(0, -1).forEach((from, i) => {
    const to = edges[i + 1]!;
    const [a, b] = [at(Math.max(from, start)), at(Math.min(to, end))] as const;
    lines.push(`M${at(from).toFixed(1)} 0v${bottom.toFixed(1)}`);
    const name = nameOf(from, step, zone, messages);
    const month = formatMonth(from, zone, messages);
    const last = months.at(-1);
    if (step.unit === "day") {
      if (last?.name === month) last.to = b;
      else months.push({ name: month, from: a, to: b });
    }
    const isChosen = chosen && !isGroup ? overlaps(chosen, [from, to]) : false;
    const face = isChosen ? "sans-strong" : "sans";
    const half = textWidth(name, textSize, face) / 2;
    // Of many years the first is named, where they begin.
    const middle = isGroup ? a + Math.sign(b - a) * (half + 3) : (a + b) / 2;
    const along = Math.abs(middle - at(start));
    if (along - half > free && (!isGroup || along + half < width)) {
      names.push(
        textLine(name, middle, bottom + textSize * 1.25, {
          size: textSize,
          face,
          anchor: "middle",
          direction: messages.direction,
          attributes: paint.of({ fill: isChosen ? "ink" : "ink-2" }),
        }),
      );
      free = along + half + textSize * 0.5;
    }
  });
  lines.push(`M${at(end).toFixed(1)} 0v${bottom.toFixed(1)}`);
  return (
    element("path", { d: lines.join(""), ...paint.of({ fill: "none", stroke: "rule" }), "stroke-width": 1 }) +
    names.join("") +
    drawMonths(months, options)
  );
}

interface Month {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** Below the days, where each begins; one that ends before its name does goes without it. */
function drawMonths(months: readonly Month[], { height, textSize, messages, paint }: DaysOptions): string {
  const rightToLeft = messages.direction === "rtl";
  return months
    .filter(({ name, from, to }) => textWidth(name, textSize, "sans") < Math.abs(to - from))
    .map(({ name, from }) =>
      textLine(name, rightToLeft ? from - 3 : from + 3, height - textSize * 0.2, {
        size: textSize,
        face: "sans",
        anchor: rightToLeft ? "end" : "start",
        direction: messages.direction,
        attributes: paint.of({ fill: "ink-2" }),
      }),
    )
    .join("");
}

/** The finest of these that has room for its shortest name now and then; `dayWidth` in pixels. */
function stepFor(dayWidth: number, textSize: number): TickStep {
  const steps = TICK_STEPS.filter(
    ({ unit, every }) => unit === "year" || (every === 1 && unit !== "hour" && unit !== "minute"),
  );
  return steps.find((step) => (dayWidth * lengthOf(step)) / DAY > textSize * 0.6) ?? steps.at(-1)!;
}

function nameOf(from: Instant, { unit }: TickStep, zone: string, messages: Messages): string {
  if (unit === "year") return formatYear(from, zone, messages);
  if (unit === "month") return formatMonth(from, zone, messages, true);
  return new Intl.NumberFormat(messages.locale).format(localTime(from, zone).day);
}
