/** The map as one still picture, from the dossier and the basemap alone: before scripts run, on paper, and to keep. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Basemap } from "../geo/basemap";
import { type Bounds, padded } from "../geo/bounds";
import { createFrame } from "../ground/frame";
import type { Messages } from "../i18n/messages";
import { credits } from "./credits";
import { locator } from "./locator";
import { mapContent } from "./mapContent";
import { createPaint, type PictureTheme } from "./paint";
import { scaleBar } from "./scaleBar";
import { boundsOfEvent, boundsOfStory } from "./story";
import { element } from "./svg";
import { OTHER_FONTS } from "./textWidth";

export interface StillMap {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly basemaps: readonly Basemap[];
  readonly width: number;
  readonly height: number;
  readonly theme: PictureTheme;
  /** The reader's own view; the event's place, or the whole story, where it is missing. */
  readonly bounds?: Bounds | null;
}

export function stillMap(options: StillMap): string {
  const { width, height } = options;
  const paint = createPaint(options.theme);
  const content = mapPart(options, width, height, paint);
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    paint.sheet(),
    content,
  );
}

/** The map without its own `<svg>`, for a picture that holds more. */
export function mapPart(
  { dossier, event, messages, basemaps, bounds }: Omit<StillMap, "width" | "height" | "theme">,
  width: number,
  height: number,
  paint: ReturnType<typeof createPaint>,
): string {
  const wanted = bounds ?? (event && boundsOfEvent(event)) ?? boundsOfStory(dossier) ?? WORLD;
  const frame = createFrame(wanted, width, height);
  const rightToLeft = messages.direction === "rtl";
  const inset = { width: 116, height: 112 };
  const box = { left: rightToLeft ? 14 : width - inset.width - 14, top: 14, ...inset };
  const isLarge = width >= 420 && height >= 300;
  const small = isLarge ? locator(basemaps, frame, box, paint) : "";
  const credit = credits(basemaps, frame, 10.5, paint, OTHER_FONTS);
  const bar = scaleBar(16, height - 12 - credit.height, Math.min(130, width / 4), 12, frame, messages, paint);
  const taken = [
    { left: 0, top: height - 36 - credit.height, width: 28 + bar.width, height: 36 + credit.height },
    { left: 0, top: height - credit.height, width, height: credit.height },
    ...(small
      ? [{ left: box.left - 4, top: 0, width: box.width + 8, height: box.top + box.height + 4 }]
      : []),
  ];
  return [
    mapContent({ dossier, event, messages, basemaps, frame, paint, scale: 1, taken }),
    small,
    bar.svg,
    credit.svg,
  ].join("");
}

const WORLD: Bounds = padded([-140, -50, 160, 70], 0);
