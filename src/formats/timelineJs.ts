/** A dossier as TimelineJS's spreadsheet has it: one row an entry, the columns of its template. What that cannot hold is told. */

import { edtfBounds, parseEdtf } from "../core/time/edtf";
import type { EdtfEnd } from "../core/time/edtfEnd";
import { localTime, startOfDate } from "../core/time/zone";
import type { CompiledDossier, EventFeature, Text } from "../schema/dossier";
import { formatCell } from "./csv";
import { toHtml } from "./import/plainText";
import { ERA, MEDIA_COLUMNS } from "./import/timelineJs";

export type Exported = {
  readonly content: string;
  /** One sentence for each entry of which something stays behind. */
  readonly left: readonly string[];
};

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

/** Entries without any time have no row: TimelineJS knows none. */
export function formatTimelineJs({ dossier: header, features }: CompiledDossier, language: string): Exported {
  const text = (words: Text) => words[language] ?? words[header.language] ?? "";
  const kinds = new Map(header.kinds.map(({ id, name }) => [id, text(name)]));
  const left: string[] = [];
  const [title, summary] = [text(header.title), text(header.summary)];
  const rows: Cells[] = [
    { Headline: html(title), Text: summary === title ? "" : html(summary), Type: "title" },
  ];
  for (const event of features) {
    if (event.properties.role !== "event") continue;
    const { id, when, properties } = event as EventFeature;
    const unheld = unheldOf(event as EventFeature, text);
    if (when === null) {
      left.push(`${id} has no time, so it has no row`);
      continue;
    }
    if (unheld.length > 0) left.push(`${id}: ${unheld.join(", ")} left out`);
    const kind = kinds.get(properties.kind) ?? "";
    const [headline, body] = [text(properties.title), text(properties.summary)];
    rows.push({
      ...timeCells(when, header.timeZone),
      ...mediaCells(properties.notes.map(text)),
      Headline: html(headline),
      Text: body === headline ? "" : html(body),
      ...(kind === ERA ? { Type: "era" } : { Group: kind }),
    });
  }
  const lines = [[...COLUMNS], ...rows.map((cells) => COLUMNS.map((column) => cells[column] ?? ""))];
  return { content: lines.map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join(""), left };
}

const html = toHtml;

/** The columns give the bounds; what is more than a date or a span is said in EDTF where a reader sees it. */
function timeCells({ edtf, label }: NonNullable<EventFeature["when"]>, timeZone: string): Cells {
  const parsed = parseEdtf(edtf);
  const isPlain = /^[\d:TZ+.-]+(\/[\d:TZ+.-]+)?$/.test(edtf);
  if (!parsed.ok) return { "Display Date": label ?? edtf };
  const { first, last } = parsed.value;
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

type DateCells = { Year?: string; Month?: string; Day?: string; Time?: string };

function prefixed(cells: DateCells, side: "" | "End "): Cells {
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [`${side}${column}`, value]));
}

/** As finely as written; where it is no plain date, the first or last day that is possible. */
function endCells(end: EdtfEnd, written: string | null, timeZone: string, side: "first" | "last"): DateCells {
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

function unheldOf({ properties, geometry }: EventFeature, text: (words: Text) => string): string[] {
  const notes = properties.notes.map(text);
  const others = notes.filter((note) => !MEDIA_COLUMNS.some((column) => note.startsWith(`${column}: `)));
  const counted = [
    [properties.claims.length, "claim"],
    [properties.links.length, "link"],
    [properties.evidence.length, "quote"],
    [others.length, "note"],
  ] as const;
  const hasPlace = geometry !== null || properties.site !== null || properties.elsewhere !== null;
  return [
    ...counted.flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`])),
    ...(hasPlace ? ["the place"] : []),
    ...(properties.refined ? ["what other sources say of its time or place"] : []),
  ];
}
