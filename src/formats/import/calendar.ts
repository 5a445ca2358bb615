/** iCalendar → records; loaded when a file is one. Of an entry that comes again, the first time is taken. */

import ICAL from "ical.js";
import { formatInstant, instantOf, isTimeZone } from "../../core/time/zone";
import type { Content } from "./content";
import { type Reading, read, unread } from "./report";

export type CalendarEntry = {
  readonly cells: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly categories: readonly string[];
  readonly url: string;
  readonly geo: readonly [latitude: number, longitude: number] | null;
  /** As RFC 3339, a day where it has no clock time; the end is the last moment or day. */
  readonly start: string | null;
  readonly end: string | null;
  readonly isRepeated: boolean;
  /** What our own export says besides; null in calendars of others. */
  readonly own: {
    readonly id: string | null;
    readonly edtf: string;
    readonly title: string | null;
    readonly sources: string;
  } | null;
};

export type CalendarFile = { readonly title: string | null; readonly entries: readonly CalendarEntry[] };

export function readCalendar(text: string): Reading<Content> {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, "").replaceAll(/\r?\n/g, "\r\n"));
    const calendars = (Array.isArray((parsed as unknown[])[0]) ? parsed : [parsed]) as unknown[][];
    const components = calendars.map((one) => new ICAL.Component(one as never));
    const value: CalendarFile = {
      title:
        components
          .map((one) => unescapeText(textOf(one.getFirstPropertyValue("x-wr-calname"))))
          .find(Boolean) ?? null,
      entries: components.flatMap((one) => one.getAllSubcomponents("vevent").map(toEntry)),
    };
    return read({ type: "calendar", value });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread(`it is no sound calendar: ${message}`, "export it again from the program that wrote it");
  }
}

const TAKEN = new Set(
  "uid dtstamp dtstart dtend duration summary description location categories url geo sequence created last-modified transp class rrule rdate exdate x-alt-desc x-dateline-edtf x-dateline-title x-dateline-sources".split(
    " ",
  ),
);

function toEntry(component: InstanceType<typeof ICAL.Component>): CalendarEntry {
  const first = (name: string) => component.getFirstPropertyValue(name);
  const event = new ICAL.Event(component);
  const start = event.startDate ?? null;
  const end = start === null ? null : (event.endDate ?? null);
  const zone = zoneOf(component);
  const geo = first("geo");
  const cells = new Map<string, string>();
  for (const property of component.getAllProperties()) {
    const text = textOf(property.getFirstValue());
    if (!TAKEN.has(property.name) && text !== "") cells.set(property.name.toUpperCase(), text);
  }
  return {
    cells,
    summary: textOf(first("summary")),
    description: textOf(first("description")),
    location: textOf(first("location")) || null,
    categories: component.getAllProperties("categories").flatMap((one) => one.getValues().map(textOf)),
    url: textOf(first("url")),
    geo: Array.isArray(geo) && geo.length === 2 ? [Number(geo[0]), Number(geo[1])] : null,
    start: start && written(start, zone),
    end: end && start && lastOf(end, start, zone),
    isRepeated: component.hasProperty("rrule"),
    own: component.hasProperty("x-dateline-edtf")
      ? {
          id: /^[^@]+(?=@)/.exec(textOf(first("uid")))?.[0] ?? null,
          edtf: textOf(first("x-dateline-edtf")),
          title: textOf(first("x-dateline-title")) || null,
          sources: textOf(first("x-dateline-sources")),
        }
      : null,
  };
}

type Time = InstanceType<typeof ICAL.Time>;

/** An IANA name, as most programs write; null for another, which the file then describes itself. */
function zoneOf(component: InstanceType<typeof ICAL.Component>): string | null {
  const zone = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  return zone && isTimeZone(zone) ? zone : null;
}

/** With its offset where the zone is known; else as the clock shows it. */
function written(time: Time, zone: string | null): string {
  if (time.isDate) return time.toString();
  if (zone !== null) {
    const { year, month, day, hour, minute, second } = time;
    return formatInstant(instantOf({ year, month, day, hour, minute, second }, zone), zone);
  }
  const isFloating = time.zone === null || time.zone.tzid === "floating";
  return isFloating
    ? time.toString()
    : time
        .toJSDate()
        .toISOString()
        .replace(/\.\d+Z$/, "Z");
}

/** The end of a day's entry is the day after it. */
function lastOf(end: Time, start: Time, zone: string | null): string {
  if (!end.isDate) return written(end, zone);
  const last = end.clone();
  last.addDuration(ICAL.Duration.fromString("-P1D"));
  return last.compare(start) < 0 ? written(start, zone) : written(last, zone);
}

const textOf = (value: unknown) => (value === null || value === undefined ? "" : String(value).trim());

/** RFC 5545 §3.3.11; ical.js does so for the properties that it knows alone. */
const unescapeText = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? " " : sign));
