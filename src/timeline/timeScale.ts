/** Instants to pixels and back. The one place of the timeline that knows in which direction time runs. */

import { scaleLinear } from "d3-scale";
import { duration, type Instant, type Interval, intersection, MINUTE } from "../core/time/interval";

export interface TimeScale {
  readonly domain: Interval;
  /** Pixels. */
  readonly width: number;
  /** +1 where later is further right, −1 where it is further left. */
  readonly sign: 1 | -1;
  /** Pixels from the left edge, whatever the direction of the page. */
  toX(instant: Instant): number;
  toInstant(x: number): Instant;
  /** A span from its left to its right edge. */
  toBox(interval: Interval): { readonly left: number; readonly right: number };
  /** Quiet stretches that are folded into a narrow break. */
  readonly breaks: readonly Interval[];
}

export interface TimeScaleOptions {
  readonly domain: Interval;
  readonly width: number;
  readonly direction: "ltr" | "rtl";
  /** To be folded, sorted and apart. */
  readonly quiet?: readonly Interval[];
}

/** A folded stretch takes this much room, in pixels. */
const BREAK_WIDTH = 24;

export function createTimeScale({ domain, width, direction, quiet = [] }: TimeScaleOptions): TimeScale {
  const shown: Interval = duration(domain) > 0 ? domain : [domain[0], domain[0] + MINUTE];
  const perPixel = duration(shown) / Math.max(width, 1);
  const breaks = quiet
    .map((stretch) => intersection(stretch, shown))
    .filter((stretch) => stretch !== null && duration(stretch) / perPixel > BREAK_WIDTH * 2) as Interval[];
  const folded = breaks.reduce((sum, stretch) => sum + duration(stretch), 0);
  const pixelsPerMs = (width - breaks.length * BREAK_WIDTH) / Math.max(duration(shown) - folded, 1);

  const instants: number[] = [shown[0]];
  const pixels: number[] = [0];
  const add = (instant: Instant, pixel: number) => {
    if (instant <= instants[instants.length - 1]!) return;
    instants.push(instant);
    pixels.push(pixel);
  };
  const lastPixel = () => pixels[pixels.length - 1]!;
  for (const [start, end] of breaks) {
    add(start, lastPixel() + (start - instants[instants.length - 1]!) * pixelsPerMs);
    add(end, lastPixel() + BREAK_WIDTH);
  }
  add(shown[1], width);

  const sign = direction === "rtl" ? -1 : 1;
  const scale = scaleLinear(instants, sign > 0 ? pixels : pixels.map((pixel) => width - pixel));
  const toX = (instant: Instant) => scale(instant);
  return {
    domain: shown,
    width,
    sign,
    breaks,
    toX,
    toInstant: (x) => scale.invert(x),
    toBox([start, end]) {
      const [a, b] = [toX(start), toX(end)];
      return { left: Math.min(a, b), right: Math.max(a, b) };
    },
  };
}
