/** What the reader is looking at as one picture to keep: title, map, timeline, and where it is from. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Basemap } from "../geo/basemap";
import { boundsOfView } from "../geo/bounds";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Position, Text } from "../schema/dossier";
import { createColumn } from "./column";
import { createPaint, type PictureTheme } from "./paint";
import { mapPart } from "./stillMap";
import { laneWidth } from "./stillTimeline";
import { element, escapeXml, textLine } from "./svg";
import { OTHER_FONTS, shorten } from "./textWidth";
import { timelinePart } from "./timelinePart";
import { eventWords } from "./words";

export interface ViewPicture {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly basemaps: readonly Basemap[];
  readonly theme: Exclude<PictureTheme, "auto">;
  /** Where the reader's map stands; the event's place or the whole story where it is missing. */
  readonly view: { readonly center: Position; readonly zoom: number } | null;
  /** Written at the foot, so that the picture leads back. */
  readonly address: string;
}

const VIEW_WIDTH = 1200;
const MARGIN = 32;
const MAP_HEIGHT = 640;
const TIME_HEIGHT = 180;

export function viewPicture(picture: ViewPicture): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const { dossier, event, messages, basemaps, theme, view, address } = picture;
  const paint = createPaint(theme);
  const width = VIEW_WIDTH - 2 * MARGIN;
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const words = event && eventWords(event, dossier, messages);
  const textWidth = width * OTHER_FONTS;
  const textLeft = messages.direction === "rtl" ? MARGIN + width - textWidth : MARGIN;
  const column = createColumn(textLeft, 18, textWidth, messages.direction, paint);
  column.add(words?.title ?? say(dossier.header.title), {
    sizes: [38, 34, 30],
    face: "serif-strong",
    colour: "ink",
    lines: 2,
    gap: 0,
  });
  if (words)
    column.add(`${words.when} · ${words.where}`, {
      sizes: [21, 19, 17],
      face: "sans",
      colour: "ink-2",
      lines: 2,
      gap: 6,
    });
  const mapTop = column.y + 18;
  const timeTop = mapTop + MAP_HEIGHT + 14;
  const height = timeTop + TIME_HEIGHT + 44;
  const bounds = view && boundsOfView(view.center, view.zoom, width, MAP_HEIGHT);
  const map = mapPart({ dossier, event, messages, basemaps, bounds }, width, MAP_HEIGHT, paint);
  const time = timelinePart({
    dossier,
    event,
    messages,
    width,
    height: TIME_HEIGHT,
    paint,
    textSize: 15,
    laneWidth: laneWidth(messages, 15),
  });
  const isRightToLeft = messages.direction === "rtl";
  const foot = (text: string, atEnd: boolean) =>
    textLine(text, atEnd !== isRightToLeft ? VIEW_WIDTH - MARGIN : MARGIN, height - 16, {
      size: 15,
      face: "sans",
      anchor: atEnd !== isRightToLeft ? "end" : "start",
      direction: atEnd ? "ltr" : messages.direction,
      attributes: paint.of({ fill: "ink-2" }),
    });
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: VIEW_WIDTH,
      height,
      viewBox: `0 0 ${VIEW_WIDTH} ${Math.ceil(height)}`,
    },
    element("title", {}, escapeXml(words?.title ?? say(dossier.header.title))),
    element("rect", { width: VIEW_WIDTH, height, ...paint.of({ fill: "page" }) }),
    column.svg,
    element("svg", { x: MARGIN, y: mapTop, width, height: MAP_HEIGHT }, map),
    element("g", { transform: `translate(${MARGIN} ${timeTop})` }, time),
    foot(
      `${messages.t("about-one-report")} · ${say(dossier.header.shortTitle ?? dossier.header.title)}`,
      false,
    ),
    foot(shorten(address, width * 0.5, 15, "sans"), true),
  );
  return { svg, width: VIEW_WIDTH, height: Math.ceil(height) };
}
