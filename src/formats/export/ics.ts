/**
 * Entries as an iCalendar file (RFC 5545), by the report alone. What it doesn't date to the day stands tentatively on all
 * its possible days, and says so in its summary. What has no time, or one before Christ, is named in the calendar's description.
 * Properties of our own (RFC 5545 §3.8.8.2) give the time as written, the title and the sources, for reading it again.
 */

import { narrow } from "../../core/order/narrow";
import { rangeOf } from "../../core/order/ranges";
import { parseUrl } from "../../core/parseUrl";
import { entriesOf } from "../../core/rules/parts";
import { dayOfDate } from "../../core/time/days";
import { DAY, type Interval } from "../../core/time/interval";
import { dayOf, localTime } from "../../core/time/zone";
import type { CompiledDossier, Text } from "../../schema/dossier";
import { formatSourceLines } from "../sourceLines";
import { type Entry, entriesIn, textIn, unheldOf } from "./entries";
import { type Exported, eventUrl } from "./exported";
import { placeIn } from "./place";

export type CalendarOptions = {
  readonly language: string;
  /** Ends with a slash; empty leaves URL out, as RFC 5545 wants an absolute one. */
  readonly baseUrl: string;
  readonly words: CalendarWords;
};

/** In the language of the calendar. */
export type CalendarWords = {
  /** The summary of what took place on an unknown day of several, or on a day that is inferred. */
  someDay(title: string): string;
  inferredDay(title: string): string;
  /** A heading for what has no time. */
  readonly untimed: string;
};

export function formatIcs(dossier: CompiledDossier, options: CalendarOptions): Exported {
  const header = dossier.dossier;
  const text = textIn(header.language, options.language);
  const entries = entriesIn(dossier, options.language);
  const ranges = rangesIn(dossier);
  const stamp = stampOf(dossier);
  const addedBy = backgroundIn(dossier, text);
  const isUntimed = (place: number) => ranges[place] === null;
  const isBeyond = (place: number) => ranges[place] && !hasCalendarYears(ranges[place], header.timeZone);
  const untimed = entries.filter((_, place) => isUntimed(place)).map(({ title }) => title);
  const beyond = entries
    .filter((_, place) => isBeyond(place))
    .map(({ event, title }) => `${event.when?.edtf} · ${title}`);
  const omitted = [
    ...(beyond.length === 0 ? [] : [beyond.join("\n")]),
    ...(untimed.length === 0 ? [] : [[options.words.untimed, ...untimed].join("\n")]),
  ];
  const description = [text(header.summary), ...omitted].join("\n\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//dateline/1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(text(header.title))}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    ...entries.flatMap((entry, place) => {
      const range = ranges[place];
      return range && hasCalendarYears(range, header.timeZone)
        ? toEventLines({ entry, range, dossier, stamp, addedBy }, options)
        : [];
    }),
    "END:VCALENDAR",
  ];
  const left = entries.flatMap((entry, place) => {
    if (isUntimed(place)) return [`${entry.event.id} has no time, so it is only named in the description`];
    if (isBeyond(place))
      return [
        `${entry.event.id} lies outside the years of a calendar, so it is only named in the description`,
      ];
    return unheldOf(entry, { notes: entry.notes.length, others: unheldPlace(dossier, entry, options) }) ?? [];
  });
  return { content: lines.map((line) => `${fold(line)}\r\n`).join(""), left };
}

/** A calendar has one point, and no way to say that it is not exact. */
function unheldPlace(dossier: CompiledDossier, { event }: Entry, { language }: CalendarOptions): string[] {
  if (event.geometry && event.geometry.type !== "Point") return ["the outline of its place"];
  const { position } = placeIn(dossier, event, language);
  return position && event.properties.geoPrecision !== 1 ? ["the position, which is not exact,"] : [];
}

/** For each event, in their order, when it may have been by the report and its order; null where it has no time. */
function rangesIn(dossier: CompiledDossier): (Interval | null)[] {
  const { timeZone, report } = dossier.dossier;
  const entries = entriesOf(dossier);
  const orders = narrow(entries, { timeZone, reportDay: dayOfDate(report.published, timeZone) });
  return entries.map(({ time }, place) => rangeOf({ ...time, order: orders.get(place) ?? null }, true));
}

/** A date of RFC 5545 has four digits for its year and no sign, so none is before Christ. */
const hasCalendarYears = (range: Interval, timeZone: string) =>
  range.every((instant) => {
    const { year } = localTime(instant, timeZone);
    return year >= 1 && year <= 9999;
  });

/** To the day, neither inferred nor by other sources. */
const isDayKnown = ({ properties }: Entry["event"]) =>
  properties.layer === "report" && properties.timePrecision === 1;

interface Dated {
  readonly entry: Entry;
  readonly range: Interval;
  readonly dossier: CompiledDossier;
  readonly stamp: string;
  /** What other sources add to each event, with their titles. */
  readonly addedBy: ReadonlyMap<string, string>;
}

function toEventLines({ entry, range, dossier, stamp, addedBy }: Dated, options: CalendarOptions): string[] {
  const { event, title, kind, sources } = entry;
  const header = dossier.dossier;
  const { properties } = event;
  const text = textIn(header.language, options.language);
  const place = placeIn(dossier, event, options.language);
  const days = daysOf(range, header.timeZone);
  const { someDay, inferredDay } = options.words;
  const isKnown = isDayKnown(event);
  const isOneOf = days.count > 1 && !properties.lasting;
  const summaryOf = isKnown ? (title: string) => title : isOneOf ? someDay : inferredDay;
  const [lon, lat] = properties.geoPrecision === 1 && place.position ? place.position : [];
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${header.id}.dateline`,
    `DTSTAMP:${stamp}`,
    ...timeLines(event, range, days),
    `STATUS:${isKnown ? "CONFIRMED" : "TENTATIVE"}`,
    `SUMMARY:${escapeText(summaryOf(title))}`,
    `DESCRIPTION:${escapeText(descriptionOf(entry, addedBy, text))}`,
    ...(place.name ? [`LOCATION:${escapeText(place.name)}`] : []),
    ...(lon !== undefined && lat !== undefined ? [`GEO:${lat};${lon}`] : []),
    ...(kind ? [`CATEGORIES:${escapeText(kind)}`] : []),
    ...(parseUrl(options.baseUrl) ? [`URL:${eventUrl(options.baseUrl, event.id)}`] : []),
    "TRANSP:TRANSPARENT",
    own("edtf", event.when?.edtf ?? ""),
    ...(summaryOf(title) === title ? [] : [own("title", title)]),
    ...(sources.length > 0 ? [own("sources", formatSourceLines(sources))] : []),
    "END:VEVENT",
  ];
}

const own = (name: string, text: string) => `X-DATELINE-${name.toUpperCase()};VALUE=TEXT:${escapeText(text)}`;

/** Whole days of the dossier's zone, unless the report itself gives a clock time. */
function timeLines(event: Entry["event"], [start, end]: Interval, days: ReturnType<typeof daysOf>): string[] {
  if (isDayKnown(event) && event.when?.edtf.includes("T"))
    return [`DTSTART:${toUtc(start)}`, `DTEND:${toUtc(end)}`];
  return [`DTSTART;VALUE=DATE:${days.first}`, `DTEND;VALUE=DATE:${days.next}`];
}

/** The days that the range touches: the first, the one after the last, and how many. */
function daysOf([start, end]: Interval, timeZone: string) {
  const [first, last] = [start, end - 1].map((instant) => Date.parse(dayOf(instant, timeZone)));
  const basic = (day: number) => new Date(day).toISOString().slice(0, 10).replaceAll("-", "");
  return { first: basic(first!), next: basic(last! + DAY), count: (last! - first!) / DAY + 1 };
}

/** The background by its id, each with its sources' titles. */
function backgroundIn({ dossier: header }: CompiledDossier, text: (words: Text) => string) {
  const titles = new Map(header.sources.map(({ id, title }) => [id, title]));
  return new Map(
    header.background.map((item) => [
      item.id,
      `${text(item.text)} (${item.sources.map((id) => titles.get(id) ?? id).join("; ")})`,
    ]),
  );
}

/** The summary, the report's time words, its sources, then what other sources add. */
function descriptionOf(
  { event: { properties, when }, sources }: Entry,
  addedBy: ReadonlyMap<string, string>,
  text: (words: Text) => string,
): string {
  const words = when?.label ? [`“${when.label}”`] : [];
  const added = (properties.refined?.background ?? []).flatMap((id) => addedBy.get(id) ?? []);
  const cited = sources.map(({ title, publisher, published, url }) =>
    [title, publisher, published, url].filter(Boolean).join(", "),
  );
  return [text(properties.summary), ...words, ...cited, ...added].join("\n\n");
}

/** When this version was made, so that the same dossier gives the same file. */
function stampOf({ dossier: { changes, report } }: CompiledDossier): string {
  const days = [...changes.map(({ date }) => date), report.published ?? ""].filter((date) =>
    /^\d{4}-\d{2}-\d{2}/.test(date),
  );
  const latest =
    days
      .map((date) => date.slice(0, 10))
      .sort()
      .at(-1) ?? "1970-01-01";
  return `${latest.replaceAll("-", "")}T000000Z`;
}

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
