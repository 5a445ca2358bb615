/** The timeline as one still picture, from the dossier alone. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { createPaint, type PictureTheme } from "./paint";
import { element } from "./svg";
import { textWidth } from "./textWidth";
import { timelinePart } from "./timelinePart";

export interface StillTimeline {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly width: number;
  readonly height: number;
  readonly theme: PictureTheme;
}

export function stillTimeline({ width, height, theme, ...part }: StillTimeline): string {
  const paint = createPaint(theme);
  const textSize = 13;
  const [across, down] = [16, 10];
  const content = timelinePart({
    ...part,
    width: width - 2 * across,
    height: height - 2 * down,
    paint,
    textSize,
    laneWidth: width < 560 ? 0 : laneWidth(part.messages, textSize),
  });
  const ground = element("rect", { width, height, ...paint.of({ fill: "surface" }) });
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    paint.sheet(), // knows the colours of all that was drawn before it
    ground,
    element("g", { transform: `translate(${across} ${down})` }, content),
  );
}

/** Room for the longer of the two names. */
export const laneWidth = ({ t }: Messages, size: number) =>
  Math.max(textWidth(t("lane-ground"), size, "sans"), textWidth(t("lane-said"), size, "sans")) + 18;
