/** The dossier on one sheet to hang up: what happened, where, when, where accounts differ, and what the report leaves out. */

import type { Dossier } from "../core/dossier";
import { storyOf } from "../core/story";
import type { Basemap } from "../geo/basemap";
import { formatSpan } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import type { Shape } from "../schema/vocabulary";
import { type Column, createColumn } from "./column";
import { mark } from "./marks";
import { createPaint, type Paint } from "./paint";
import { posterRows } from "./posterRows";
import { mapPart } from "./stillMap";
import { element, escapeXml, textLine } from "./svg";
import { textWidth } from "./textWidth";

export interface Poster {
  readonly dossier: Dossier;
  readonly messages: Messages;
  readonly basemaps: readonly Basemap[];
  readonly siteName: string;
  /** Where the dossier stands on the web; null where that is not known. */
  readonly address: string | null;
}

/** A3 landscape, 420 × 297 mm at 96 pixels an inch. */
export const POSTER_SIZE = { width: 1588, height: 1123 } as const;

const { width: WIDTH, height: HEIGHT } = POSTER_SIZE;
const MARGIN = 52;
const SIDE_WIDTH = 470;
const GAP = 40;
const MAIN_WIDTH = WIDTH - 2 * MARGIN - SIDE_WIDTH - GAP;
const FOOT_TOP = HEIGHT - 62;
const MIN_MAP_HEIGHT = 260;
const LEGEND_HEIGHT = 34;

export function poster(sheet: Poster): string {
  const paint = createPaint("light");
  const { dossier, messages, basemaps } = sheet;
  const isRightToLeft = messages.direction === "rtl";
  const mainLeft = isRightToLeft ? MARGIN + SIDE_WIDTH + GAP : MARGIN;
  const sideLeft = isRightToLeft ? MARGIN : MARGIN + MAIN_WIDTH + GAP;
  const head = headOf(sheet, paint);
  const top = head.y + 22;
  const rows = posterRows({
    ...{ dossier, messages, paint, width: MAIN_WIDTH },
    height: FOOT_TOP - top - MIN_MAP_HEIGHT - LEGEND_HEIGHT - 30,
  });
  const mapHeight = FOOT_TOP - top - rows.height - LEGEND_HEIGHT - 30;
  const map = mapPart({ dossier, event: null, messages, basemaps }, MAIN_WIDTH, mapHeight, paint);
  const rowsTop = top + mapHeight + 16;
  const title = textIn(dossier.header.title, messages.language, dossier.header.language).value;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: "420mm",
      height: "297mm",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    },
    element("title", {}, escapeXml(title)),
    element("rect", { width: WIDTH, height: HEIGHT, ...paint.of({ fill: "page" }) }),
    head.svg,
    element("svg", { x: mainLeft, y: top, width: MAIN_WIDTH, height: mapHeight }, map),
    element("g", { transform: `translate(${mainLeft} ${rowsTop})` }, rows.svg),
    element("g", { transform: `translate(${mainLeft} ${rowsTop + rows.height + 8})` }, legend(sheet, paint)),
    sideOf(sheet, sideLeft, top, paint),
    foot(sheet, paint),
  );
}

/** Whose account it is, what happened in a headline, and the story in some lines. */
function headOf({ dossier, messages }: Poster, paint: Paint): Column {
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const { lead } = storyOf(dossier);
  const column = createColumn(MARGIN, 34, WIDTH - 2 * MARGIN, messages.direction, paint);
  const span = formatSpan(dossier.extent, dossier.timeZone, messages);
  column.add(`${messages.t("about-one-report")} · ${span}`, {
    ...{ sizes: [17], face: "sans", colour: "ink-2", lines: 1, gap: 0 },
  });
  column.add(say(lead.title), {
    ...{ sizes: [52, 46, 40, 34], face: "serif-strong", colour: "ink", lines: 1, gap: 2 },
  });
  column.add(say(lead.text), { sizes: [19, 18, 17], face: "sans", colour: "ink", lines: 3, gap: 6 });
  return column;
}

/** Where accounts differ, each with its speakers, then what is left out; what has no room is counted. */
function sideOf({ dossier, messages }: Poster, left: number, top: number, paint: Paint): string {
  const { header } = dossier;
  const say = (text: Text) => textIn(text, messages.language, header.language).value;
  const column = createColumn(left, top - 8, SIDE_WIDTH, messages.direction, paint);
  const heading = (text: string, gap: number) =>
    column.add(text, { sizes: [23], face: "serif-strong", colour: "ink", lines: 1, gap });
  const body = { sizes: [14.5], face: "sans", colour: "ink", lines: 4 } as const;
  const speaker = (id: string) => {
    const found = dossier.speakers.get(id);
    return found ? say(found.shortName ?? found.name) : id;
  };
  // Half of the sheet for each, where both have something to say.
  const middle = header.silences.length > 0 ? top + (FOOT_TOP - top) * 0.66 : FOOT_TOP;
  if (header.conflicts.length > 0) {
    heading(messages.t("event-accounts-differ"), 0);
    fill(column, header.conflicts, middle, 90, messages, (conflict) => {
      column.add(say(conflict.question), { ...body, face: "sans-strong", lines: 2, gap: 12 });
      for (const position of conflict.positions)
        column.add(`${speaker(position.speaker)}: ${say(position.text)}`, { ...body, gap: 3 });
    });
  }
  if (header.silences.length > 0) {
    heading(messages.t("event-silences"), header.conflicts.length > 0 ? 30 : 0);
    fill(column, header.silences, FOOT_TOP, 56, messages, ({ text }) => {
      column.add(say(text), { ...body, gap: 7 });
    });
  }
  return column.svg;
}

/** Adds items while there is room above `bottom`, and says how many there was none for. */
function fill<Item>(
  column: Column,
  items: readonly Item[],
  bottom: number,
  /** Pixels that an item and the line after it may take. */
  room: number,
  messages: Messages,
  add: (item: Item) => void,
) {
  const shown = items.findIndex((item) => {
    if (column.y > bottom - room) return true;
    add(item);
    return false;
  });
  if (shown < 0) return;
  column.add(messages.t("poster-more", { count: items.length - shown }), {
    ...{ sizes: [14], face: "sans", colour: "ink-2", lines: 1, gap: 8 },
  });
}

/** How the bars are drawn, and what the shapes of the marks mean. */
function legend({ dossier, messages }: Poster, paint: Paint): string {
  const size = 13;
  const isRightToLeft = messages.direction === "rtl";
  let x = 0;
  const swatch = { y: 3, height: 11, width: 26, rx: 3 };
  const item = (draw: (x: number) => string, width: number, words: string): string => {
    const length = width + 8 + textWidth(words, size, "sans");
    if (x + length > MAIN_WIDTH) return "";
    const from = isRightToLeft ? MAIN_WIDTH - x - width : x;
    const textAt = isRightToLeft ? MAIN_WIDTH - x - width - 8 : x + width + 8;
    x += length + 24;
    return (
      draw(from) +
      textLine(words, textAt, 13, {
        ...{ size, face: "sans", anchor: isRightToLeft ? "end" : "start", direction: messages.direction },
        attributes: paint.of({ fill: "ink-2" }),
      })
    );
  };
  const { t } = messages;
  const solid = (at: number) => element("rect", { ...swatch, x: at, ...paint.of({ fill: "ink-2" }) });
  const soft = (at: number) =>
    [0, 3, 6]
      .map((inset) =>
        element("rect", {
          ...{ ...swatch, rx: 0, x: at + inset, width: swatch.width - 2 * inset },
          ...paint.of({ fill: "ink-2" }),
          "fill-opacity": 0.16,
        }),
      )
      .join("");
  const dashed = (at: number) =>
    element("rect", {
      ...{ ...swatch, x: at + 1, width: swatch.width - 2 },
      ...paint.of({ fill: "none", stroke: "ink-2" }),
      ...{ "stroke-width": 1.3, "stroke-dasharray": "3 2" },
    });
  const shapes = new Map<Shape, Set<string>>();
  for (const { kind } of dossier.events) {
    const names = shapes.get(kind.shape) ?? new Set();
    shapes.set(kind.shape, names.add(textIn(kind.name, messages.language, dossier.header.language).value));
  }
  return [
    item(solid, 26, t("legend-solid")),
    item(soft, 26, t("legend-soft")),
    item(dashed, 26, t("legend-others")),
    ...[...shapes].map(([shape, names]) =>
      item((at) => mark(shape, at + 6, 8.5, 13, "solid", paint), 13, [...names].slice(0, 2).join(" / ")),
    ),
  ].join("");
}

/** The report, the site and the address, so that the sheet leads back. */
function foot({ dossier, messages, siteName, address }: Poster, paint: Paint): string {
  const { header } = dossier;
  const say = (text: Text) => textIn(text, messages.language, header.language).value;
  const isRightToLeft = messages.direction === "rtl";
  const line = (text: string, atEnd: boolean) =>
    textLine(text, atEnd !== isRightToLeft ? WIDTH - MARGIN : MARGIN, HEIGHT - 30, {
      ...{ size: 14, face: "sans", anchor: atEnd !== isRightToLeft ? "end" : "start" },
      direction: atEnd ? "ltr" : messages.direction,
      attributes: paint.of({ fill: "ink-2" }),
    });
  return (
    element("path", {
      d: `M${MARGIN} ${FOOT_TOP + 10}h${WIDTH - 2 * MARGIN}`,
      ...paint.of({ fill: "none", stroke: "rule" }),
      "stroke-width": 1.5,
    }) +
    line([say(header.report.title), messages.t("counts-not-added")].join(" · "), false) +
    line(address ?? siteName, true)
  );
}
