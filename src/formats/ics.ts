/**
 * Events as an iCalendar file (RFC 5545). Only what the report dates to the day, or finer, has a place in a calendar;
 * the rest is named in the calendar's description.
 */

import { parseUrl } from "../core/parseUrl";
import { dayOf } from "../core/time/zone";
import type { CompiledDossier, EventFeature, Text } from "../schema/dossier";
import { placeIn } from "./place";

export type CalendarOptions = {
  readonly language: string;
  /** Ends with a slash; empty leaves URL out, as RFC 5545 wants an absolute one. */
  readonly baseUrl: string;
  /** A heading for what is left out, in that language; without it the list stands alone. */
  readonly leftOutHeading?: string;
};

export function formatIcs(dossier: CompiledDossier, options: CalendarOptions): string {
  const header = dossier.dossier;
  const text = textIn(header.language, options.language);
  const events = dossier.features.filter((one): one is EventFeature => one.properties.role === "event");
  const dated = events.filter(hasCalendarTime);
  const leftOut = events
    .filter((event) => !hasCalendarTime(event))
    .map((event) => `${event.when?.edtf ?? "–"} · ${text(event.properties.title)}`);
  const omitted =
    leftOut.length === 0 ? [] : [[options.leftOutHeading, ...leftOut].filter(Boolean).join("\n")];
  const description = [text(header.summary), ...omitted].join("\n\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//dateline/1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(text(header.title))}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    ...dated.flatMap((event) => toEventLines(event, dossier, options)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Known to the day by the report itself, neither inferred nor from other sources. */
function hasCalendarTime({ properties, when }: EventFeature): boolean {
  return (
    properties.layer === "report" &&
    when !== null &&
    properties.start !== null &&
    properties.timePrecision === 1
  );
}

function toEventLines(event: EventFeature, dossier: CompiledDossier, options: CalendarOptions): string[] {
  const header = dossier.dossier;
  const { properties } = event;
  const text = textIn(header.language, options.language);
  const place = placeIn(dossier, event, options.language);
  const kind = header.kinds.find(({ id }) => id === properties.kind);
  const [lon, lat] = properties.geoPrecision === 1 && place.position ? place.position : [];
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${header.id}.dateline`,
    `DTSTAMP:${stampOf(dossier)}`,
    ...timeLines(event, header.timeZone),
    `SUMMARY:${escapeText(text(properties.title))}`,
    `DESCRIPTION:${escapeText(descriptionOf(event, dossier, text))}`,
    ...(place.name ? [`LOCATION:${escapeText(place.name)}`] : []),
    ...(lon !== undefined && lat !== undefined ? [`GEO:${lat};${lon}`] : []),
    ...(kind ? [`CATEGORIES:${escapeText(text(kind.name))}`] : []),
    ...(parseUrl(options.baseUrl) ? [`URL:${options.baseUrl}events/${event.id}/`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Whole days of the dossier's zone, unless the report itself gives a clock time. */
function timeLines({ properties, when }: EventFeature, timeZone: string): string[] {
  const [start, end] = [Date.parse(properties.start ?? ""), Date.parse(properties.end ?? "")];
  if (when?.edtf.includes("T")) return [`DTSTART:${toUtc(start)}`, `DTEND:${toUtc(end)}`];
  const day = (instant: number) => dayOf(instant, timeZone).replaceAll("-", "");
  return [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${day(end)}`];
}

/** The summary, the report's time words, then what other sources add, each with its sources' titles. */
function descriptionOf(event: EventFeature, dossier: CompiledDossier, text: (words: Text) => string): string {
  const header = dossier.dossier;
  const titles = new Map(header.sources.map(({ id, title }) => [id, title]));
  const background = header.background
    .filter(({ id }) => event.properties.refined?.background.includes(id))
    .map((item) => `${text(item.text)} (${item.sources.map((id) => titles.get(id) ?? id).join("; ")})`);
  const words = event.when?.label ? [`“${event.when.label}”`] : [];
  return [text(event.properties.summary), ...words, ...background].join("\n\n");
}

/** When this version was made, so that the same dossier gives the same file. */
function stampOf({ dossier: { changes, report } }: CompiledDossier): string {
  const days = [...changes.map(({ date }) => date), report.published].filter((date) =>
    /^\d{4}-\d{2}-\d{2}/.test(date),
  );
  const latest =
    days
      .map((date) => date.slice(0, 10))
      .sort()
      .at(-1) ?? "1970-01-01";
  return `${latest.replaceAll("-", "")}T000000Z`;
}

const textIn = (original: string, language: string) => (words: Text) =>
  words[language] ?? words[original] ?? "";

const toUtc = (instant: number) =>
  new Date(instant)
    .toISOString()
    .replace(/\.\d{3}Z$/, "Z")
    .replaceAll(/[-:]/g, "");

// RFC 5545 §3.3.11
const escapeText = (text: string) =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n");

/** RFC 5545 §3.1: at most 75 octets a line; a continuation begins with a space. No character is split. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
