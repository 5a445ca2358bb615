/** The entries of a calendar → records. */

import { parseSourceLines } from "../sourceLines";
import type { CalendarEntry, CalendarFile } from "./calendar";
import type { Content } from "./content";
import { readDate } from "./dates";
import { NO_HEADER } from "./draft";
import { lasting, soundEdtf } from "./intervals";
import type { ImportOptions } from "./options";
import { columnsOf, type Entry, type Given, type Records, type When } from "./records";
import { type Log, type Reading, read } from "./report";
import { createRow } from "./row";
import { sourcesOf } from "./sources";

export function calendarRecords(content: Content, { timeZone }: ImportOptions, log: Log): Records {
  const { title, entries: events } = (
    content.type === "calendar" ? content.value : { title: null, entries: [] }
  ) as CalendarFile;
  const entries = events.map((event, i): Entry => {
    const row = createRow(i + 1, event.cells, log);
    const [lat, lon] = event.geo ?? [];
    if (event.isRepeated) log.guessed(row.number, "RRULE", null, "it comes again; its first time was taken");
    return {
      row,
      given: {
        title: event.summary,
        summary: event.description,
        kind: event.categories[0] ?? null,
        when: whenOf(event.start, event.end, timeZone),
        where: read({ position: lat === undefined || lon === undefined ? null : [lon, lat], geometry: null }),
        place: { name: event.location, geoPrecision: event.own && event.geo ? 1 : null }, // ours are exact
        sources: sourcesOf("", event.url),
        notes: event.categories.slice(1).map((category) => `category: ${category}`),
        ...(event.own && ownOf(event.own, timeZone)),
      },
    };
  });
  return { header: { ...NO_HEADER, title }, columns: columnsOf(entries.map(({ row }) => row)), entries };
}

/** Of a calendar that we wrote, whose addresses are those of its own pages. */
function ownOf({ id, edtf, title, sources }: NonNullable<CalendarEntry["own"]>, timeZone: string): Given {
  const written = edtf === "" ? null : soundEdtf(edtf, timeZone);
  const when = written?.ok ? read({ edtf: written.value, words: clockWords(edtf) }) : (written ?? read(null));
  return {
    id,
    when,
    ...(title !== null && { title }),
    sources: parseSourceLines(sources),
  };
}

function whenOf(start: string | null, end: string | null, timeZone: string): Reading<When | null> {
  if (start === null) return read(null);
  const [first, last] = [readDate(start, { timeZone }), readDate(end ?? start, { timeZone })];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const edtf = lasting(first.value, last.value, timeZone);
  return edtf.ok ? read({ edtf: edtf.value, words: clockWords(edtf.value) }) : edtf;
}

/** A clock time needs the words that give it. */
const clockWords = (edtf: string) => (edtf.includes("T") ? edtf : null);
