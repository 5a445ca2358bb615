/** A dossier as TimelineJS has it: the rows of its spreadsheet as CSV, or its JSON. What these cannot hold is told. */

import { edtfBounds, parseEdtf } from "../../core/time/edtf";
import { type EdtfEnd, placed } from "../../core/time/edtfEnd";
import { localTime, startOfDate } from "../../core/time/zone";
import type { CompiledDossier, EventFeature } from "../../schema/dossier";
import { toHtml } from "../import/plainText";
import { ERA, MEDIA_COLUMNS } from "../import/timelineJs";
import { formatHtml } from "../sourceHtml";
import { formatCell } from "./csv";
import { type Entry, entriesIn, textIn, unheldOf } from "./entries";
import type { Exported } from "./exported";

const COLUMNS = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Alt Text",
  "Type",
  "Group",
  "Background",
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

type Slides = {
  readonly title: Cells;
  readonly slides: readonly { readonly id: string; readonly cells: Cells }[];
  readonly left: readonly string[];
};

/** Entries without any time have no slide: TimelineJS knows none. */
function slidesOf(dossier: CompiledDossier, language: string): Slides {
  const { dossier: header } = dossier;
  const text = textIn(header.language, language);
  const [title, summary] = [text(header.title), text(header.summary)];
  const entries = entriesIn(dossier, language);
  return {
    title: { Headline: toHtml(title), Text: summary === title ? "" : toHtml(summary), Type: "title" },
    slides: entries.flatMap((entry) => {
      const { event, title, summary, kind, sources, notes } = entry;
      if (!event.when) return [];
      const cells: Cells = {
        ...timeCells(event.when, header.timeZone, event.properties.zone?.id ?? header.timeZone),
        ...mediaCells(notes),
        Headline: toHtml(title),
        Text: formatHtml(summary ?? "", sources),
        ...(kind === ERA ? { Type: "era" } : { Group: kind }),
      };
      return [{ id: event.id, cells }];
    }),
    left: entries.flatMap((entry) =>
      entry.event.when ? (unheldHere(entry) ?? []) : [`${entry.event.id} has no time, so it has no slide`],
    ),
  };
}

/** One row an entry, in the columns of its template. */
export function formatTimelineJs(dossier: CompiledDossier, language: string): Exported {
  const { title, slides, left } = slidesOf(dossier, language);
  const rows = [title, ...slides.map(({ cells }) => cells)];
  const lines = [[...COLUMNS], ...rows.map((cells) => COLUMNS.map((column) => cells[column] ?? ""))];
  return { content: lines.map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join(""), left };
}

/** As https://timeline.knightlab.com/docs/json-format.html describes it; the ids become those of the slides. */
export function formatTimelineJsJson(dossier: CompiledDossier, language: string): Exported {
  const { title, slides, left } = slidesOf(dossier, language);
  const ofType = (isEra: boolean) =>
    slides.filter(({ cells }) => (cells.Type === "era") === isEra).map(({ id, cells }) => toSlide(cells, id));
  const json = { title: toSlide(title), events: ofType(false), eras: ofType(true) };
  return { content: `${JSON.stringify(json, null, 2)}\n`, left };
}

function toSlide(cells: Cells, id?: string) {
  const [start, end] = [dateOf(cells, ""), dateOf(cells, "End ")];
  const media = {
    url: cells.Media,
    credit: cells["Media Credit"],
    caption: cells["Media Caption"],
    alt: cells["Alt Text"],
  };
  return {
    ...(id !== undefined && { unique_id: id }),
    ...(start && { start_date: start }),
    ...(end && { end_date: end }),
    ...(cells["Display Date"] && { display_date: cells["Display Date"] }),
    text: { headline: cells.Headline ?? "", text: cells.Text ?? "" },
    ...(Object.values(media).some(Boolean) && { media }),
    ...(cells.Group && { group: cells.Group }),
  };
}

function dateOf(cells: Cells, side: "" | "End ") {
  const [year, month, day] = (["Year", "Month", "Day"] as const).map((part) => cells[`${side}${part}`]);
  if (year === undefined) return null;
  const [hour, minute, second] = cells[`${side}Time`]?.split(":") ?? [];
  const parts = Object.entries({ year, month, day, hour, minute, second });
  return Object.fromEntries(parts.flatMap(([part, value]) => (value ? [[part, Number(value)]] : [])));
}

/** The columns give the bounds; what is more than a date or a span is said in EDTF where a reader sees it. */
function timeCells(
  { edtf, label }: NonNullable<EventFeature["when"]>,
  timeZone: string,
  ownZone: string,
): Cells {
  const parsed = parseEdtf(edtf, "own");
  const isPlain = /^[\d:TZ+.-]+(\/[\d:TZ+.-]+)?$/.test(edtf);
  if (!parsed.ok) return { "Display Date": label ?? edtf };
  const [first, last] = [parsed.value.first, parsed.value.last].map((end) => onClockOf(end, ownZone)) as [
    PlacedEnd,
    PlacedEnd,
  ];
  const [from, to] = isPlain ? edtf.split("/") : [null, null];
  const start = endCells(first, from ?? null, timeZone, "first");
  const hasEnd = isPlain ? to !== undefined : !isOneDay(edtf, first, timeZone);
  const end = hasEnd ? endCells(last, to ?? null, timeZone, "last") : {};
  // Words that only repeat the clock stand in the columns for it already.
  const clocks = [start.Time, end.Time].filter(Boolean).join(" – ");
  const words = label === clocks && isPlain ? null : label;
  return {
    ...prefixed(start, ""),
    ...prefixed(end, "End "),
    "Display Date": words ?? (isPlain ? "" : edtf),
  };
}

type PlacedEnd = Exclude<EdtfEnd, { type: "clock" }>;

/** A time of the entry's own clock as the instant that it is: the table's rows all go by the dossier's. */
function onClockOf(end: EdtfEnd, ownZone: string): PlacedEnd {
  if (end.type !== "clock") return end;
  const [from, until] = placed(end, ownZone)!;
  return { type: "instant", from, until };
}

type DateCells = { Year?: string; Month?: string; Day?: string; Time?: string };

function prefixed(cells: DateCells, side: "" | "End "): Cells {
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [`${side}${column}`, value]));
}

/** As finely as written; where it is no plain date, the first or last day that is possible. */
function endCells(
  end: PlacedEnd,
  written: string | null,
  timeZone: string,
  side: "first" | "last",
): DateCells {
  if (end.type === "open") return {};
  if (end.type === "instant") {
    const { year, month, day, hour, minute, second } = localTime(end.from, timeZone);
    const hasSeconds = written === null || /T\d{2}:\d{2}:\d{2}/.test(written);
    const time = [hour, minute, ...(hasSeconds ? [second] : [])].map((part) => String(part).padStart(2, "0"));
    return { ...dateCells(year, month, day), Time: time.join(":") };
  }
  if (written !== null) {
    const [sign = "", ...parts] = /^(-?)(\d+)(?:-(\d+)(?:-(\d+))?)?$/.exec(written)?.slice(1) ?? [];
    const [year = 0, month, day] = parts.filter((part) => part !== undefined).map(Number);
    return dateCells(sign === "-" ? -year : year, month, day);
  }
  const { year, month, day } = side === "first" ? end.from : end.until;
  const utc = new Date(new Date(0).setUTCFullYear(year, month - 1, side === "first" ? day : day - 1));
  return dateCells(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());
}

/** TimelineJS counts 44 BC as −44; for us, as for ISO 8601, it is −43. */
function dateCells(year: number, month?: number, day?: number): DateCells {
  return {
    Year: String(year > 0 ? year : year - 1),
    ...(month !== undefined && { Month: String(month) }),
    ...(day !== undefined && { Day: String(day) }),
  };
}

/** Whether the start alone says the whole range. */
function isOneDay(edtf: string, first: EdtfEnd, timeZone: string): boolean {
  const bounds = edtfBounds(edtf, timeZone);
  if (!bounds.ok || first.type !== "unit") return false;
  const { from } = first;
  const day = [startOfDate(from, timeZone), startOfDate({ ...from, day: from.day + 1 }, timeZone)];
  return String(bounds.value.possible) === String(day);
}

function mediaCells(notes: readonly string[]): Cells {
  return Object.fromEntries(
    MEDIA_COLUMNS.flatMap((column) => {
      const note = notes.find((one) => one.startsWith(`${column}: `));
      return note ? [[column, note.slice(column.length + 2)]] : [];
    }),
  );
}

function unheldHere(entry: Entry): string | null {
  const { geometry, properties } = entry.event;
  const held = MEDIA_COLUMNS.filter((column) => entry.notes.some((note) => note.startsWith(`${column}: `)));
  const hasPlace = geometry !== null || properties.site !== null || properties.elsewhere !== null;
  return unheldOf(entry, {
    notes: entry.notes.length - held.length,
    others: hasPlace ? ["the place"] : [],
  });
}
