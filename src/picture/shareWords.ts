/** The words of a share picture, as large as their room allows. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Basemap } from "../geo/basemap";
import { formatSpan } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { type Column, createColumn } from "./column";
import { mark } from "./marks";
import type { Paint } from "./paint";
import { textLine } from "./svg";
import { wrap } from "./textWidth";
import { eventWords } from "./words";

export interface SharePicture {
  readonly dossier: Dossier;
  /** Null for the dossier as a whole. */
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly basemaps: readonly Basemap[];
  readonly siteName: string;
}

/** In the largest headline that leaves room for the rest above the foot. */
export function shareWords(
  picture: SharePicture,
  x: number,
  width: number,
  sizes: readonly [number, ...number[]],
  lines: number,
  bottom: number,
  paint: Paint,
): { readonly svg: string; readonly y: number } {
  const tries = sizes.map((size) => () => wordsAt(picture, x, width, size, lines, paint));
  const last = tries.at(-1) ?? tries[0];
  for (const attempt of tries) {
    const set = attempt();
    if (set.y <= bottom && !set.cut) return set;
  }
  return (last as () => ReturnType<typeof wordsAt>)();
}

function wordsAt(
  { dossier, event, messages }: SharePicture,
  x: number,
  width: number,
  size: number,
  lines: number,
  paint: Paint,
): { readonly svg: string; readonly y: number; readonly cut: boolean } {
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const column = createColumn(x, 44, width, messages.direction, paint);
  const headline = {
    sizes: [size],
    lines,
    face: "serif-strong",
    colour: "ink",
    gap: event ? 20 : 8,
    leading: messages.direction === "rtl" ? 1.36 : 1.13,
  } as const;
  if (!event) {
    column.add(messages.t("about-one-report"), {
      sizes: [25],
      face: "sans-strong",
      colour: "ink-2",
      lines: 1,
      gap: 0,
    });
    column.add(say(dossier.header.title), headline);
    column.add(formatSpan(dossier.extent, dossier.timeZone, messages), line("sans-strong", "ink", 26, 18));
    column.add(messages.t("account-events", { count: dossier.events.length }), line("sans", "ink-2", 23, 4));
    return {
      svg: column.svg,
      y: column.y,
      cut: wrap(say(dossier.header.title), width, size, "serif-strong").length > lines,
    };
  }
  const said = eventWords(event, dossier, messages);
  const kicker = kind(said.kind, event, column, x, width, messages, paint);
  column.add(said.title, headline);
  column.add(said.when, line("sans-strong", "ink", 27, 22, 2));
  if (said.howKnown !== "") column.add(said.howKnown, line("sans", "ink-2", 22, 2));
  column.add(said.where, line("sans-strong", "ink", 25, 12, 2));
  column.add(said.precision, line("sans", "ink-2", 22, 2));
  return {
    svg: kicker + column.svg,
    y: column.y,
    cut: wrap(said.title, width, size, "serif-strong").length > lines,
  };
}

const line = (
  face: "sans" | "sans-strong",
  colour: "ink" | "ink-2",
  size: number,
  gap: number,
  lines = 1,
) => ({
  sizes: [size, size * 0.9] as const,
  face,
  colour,
  gap,
  lines,
});

function kind(
  text: string,
  event: DossierEvent,
  column: Column,
  x: number,
  width: number,
  messages: Messages,
  paint: Paint,
) {
  const rightToLeft = messages.direction === "rtl";
  const y = column.y + 16;
  const colour = `mark-${event.kind.shape}` as const;
  column.skip(34);
  return (
    mark(event.kind.shape, rightToLeft ? x + width - 13 : x + 13, y, 25, "solid", paint) +
    textLine(text, rightToLeft ? x + width - 38 : x + 38, y + 9, {
      size: 25,
      face: "sans-strong",
      anchor: rightToLeft ? "end" : "start",
      direction: messages.direction,
      attributes: paint.of({ fill: colour }),
    })
  );
}
