/** The picture that stands for a shared link: what happened, when, where, and how sure, on 1200 × 630 pixels. */

import { createFrame } from "../ground/frame";
import { textIn } from "../i18n/textIn";
import { credits } from "./credits";
import { locator } from "./locator";
import { mapContent } from "./mapContent";
import { createPaint, type Paint } from "./paint";
import { scaleBar } from "./scaleBar";
import { type SharePicture, shareWords } from "./shareWords";
import { laneWidth } from "./stillTimeline";
import { boundsOfEvent, boundsOfStory } from "./story";
import { element, textLine } from "./svg";
import { shorten } from "./textWidth";
import { timelinePart } from "./timelinePart";

export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const MARGIN = 56;
const TEXT_WIDTH = 490;
const TIME_HEIGHT = 156;
/** The line above the foot. */
const FOOT_TOP = HEIGHT - 66;

/** Only the report speaks here: nothing that other sources add. */
export function sharePicture(picture: SharePicture): string {
  const paint = createPaint("light");
  const { dossier, event } = picture;
  const bounds = event ? boundsOfEvent(event) : boundsOfStory(dossier);
  const body = bounds ? besideMap(picture, bounds, paint) : overTime(picture, paint);
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    element("rect", { width: WIDTH, height: HEIGHT, ...paint.of({ fill: "page" }) }),
    body,
  );
}

/** Words on the side where reading begins, map and time on the other. */
function besideMap(picture: SharePicture, bounds: Parameters<typeof createFrame>[0], paint: Paint): string {
  const { dossier, event, messages, basemaps } = picture;
  const rightToLeft = messages.direction === "rtl";
  const width = WIDTH - TEXT_WIDTH - 2 * MARGIN + 8;
  const height = HEIGHT - TIME_HEIGHT;
  const left = rightToLeft ? 0 : WIDTH - width;
  const frame = createFrame(bounds, width, height, { top: 10, bottom: 10 });
  const box = { left: rightToLeft ? 18 : width - 138, top: 18, width: 120, height: 114 };
  const small = locator(basemaps, frame, box, paint);
  const credit = credits(basemaps, frame, 11.5, paint);
  const bar = scaleBar(18, height - 14 - credit.height, 150, 15, frame, messages, paint);
  const taken = [
    { left: 0, top: height - 42 - credit.height, width: 30 + bar.width, height: 42 + credit.height },
    { left: 0, top: height - credit.height, width, height: credit.height },
    ...(small ? [{ left: box.left, top: 0, width: box.width, height: box.top + box.height }] : []),
  ];
  const map = element(
    "svg",
    { x: left, y: 0, width, height },
    mapContent({ dossier, event, messages, basemaps, frame, paint, scale: 1.3, taken }),
    small,
    bar.svg,
    credit.svg,
  );
  const textLeft = rightToLeft ? WIDTH - MARGIN - TEXT_WIDTH : MARGIN;
  return [
    map,
    element("rect", { x: left, y: height, width, height: TIME_HEIGHT, ...paint.of({ fill: "surface" }) }),
    element("path", {
      d: `M${left} ${height}h${width}M${rightToLeft ? width : left} 0v${HEIGHT}`,
      ...paint.of({ fill: "none", stroke: "rule" }),
      "stroke-width": 2,
    }),
    time(picture, left + 24, height + 14, width - 48, TIME_HEIGHT - 24, 16, 0, paint),
    shareWords(
      picture,
      textLeft,
      TEXT_WIDTH,
      [58, 54, 50, 46, 42, 38, 34],
      event ? 6 : 5,
      FOOT_TOP - 4,
      paint,
    ).svg,
    foot(picture, textLeft, TEXT_WIDTH, paint),
  ].join("");
}

/** Something said, or done nobody says where: the words large, and the time below them. */
function overTime(picture: SharePicture, paint: Paint): string {
  const width = WIDTH - 2 * MARGIN;
  const lanes = laneWidth(picture.messages, 19);
  const column = shareWords(picture, MARGIN, width, [76, 70, 64, 58, 52, 46], 3, FOOT_TOP - 190, paint);
  const top = Math.max(column.y + 24, FOOT_TOP - 240);
  return [
    column.svg,
    time(picture, MARGIN, top, width, FOOT_TOP - 14 - top, 19, lanes, paint),
    foot(picture, MARGIN, width, paint),
  ].join("");
}

function time(
  { dossier, event, messages }: SharePicture,
  x: number,
  y: number,
  width: number,
  height: number,
  textSize: number,
  lanes: number,
  paint: Paint,
) {
  const strip = timelinePart({
    dossier,
    event,
    messages,
    width,
    height,
    paint,
    textSize,
    laneWidth: lanes,
  });
  return element("g", { transform: `translate(${x} ${y})` }, strip);
}

/** Whose account it is: the name of the dossier and of the site. */
function foot(
  { dossier, event, messages, siteName }: SharePicture,
  x: number,
  width: number,
  paint: Paint,
): string {
  const { header } = dossier;
  const rightToLeft = messages.direction === "rtl";
  const name = textIn(header.shortTitle ?? header.title, messages.language, header.language).value;
  const size = width < 600 ? 18.5 : 20;
  const parts = event
    ? [messages.t("about-one-report"), name, ...(width < 600 ? [] : [siteName])]
    : [siteName, name];
  const text = shorten(parts.join(" · "), width, size, "sans");
  const y = HEIGHT - 36;
  return (
    element("path", {
      d: `M${x} ${FOOT_TOP}h${width}`,
      ...paint.of({ fill: "none", stroke: "rule" }),
      "stroke-width": 2,
    }) +
    textLine(text, rightToLeft ? x + width : x, y, {
      size,
      face: "sans",
      anchor: rightToLeft ? "end" : "start",
      direction: messages.direction,
      attributes: paint.of({ fill: "ink-2" }),
    })
  );
}
