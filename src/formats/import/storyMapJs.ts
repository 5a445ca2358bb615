/**
 * StoryMapJS, the JSON that its editor saves: slides with text, media, a location and, rarely, a date in free words. The
 * order of the slides is the story, so it stays.
 */

import { readDate } from "./dates";
import { type Draft, type DraftHeader, type Drafts, draft, NO_HEADER, place } from "./draft";
import { accept, entitle, takeNotes, takePosition, takeText, withRest } from "./fields";
import type { ImportOptions } from "./options";
import type { Log } from "./report";
import { keyOf, type Row, reportUntaken } from "./row";

const LOOKS = "it only changes how StoryMapJS looks";
const REASONS = new Map(
  [
    "location.zoom",
    "location.line",
    "location.icon",
    "location.iconSize",
    "location.use_custom_marker",
    "background.url",
    "background.color",
    "background.opacity",
    "background.color_value",
    "uniqueid",
  ].map((column) => [keyOf(column), LOOKS]),
);

const MEDIA = ["media.url", "media.caption", "media.credit"];

export function readStoryMapJs(slides: readonly Row[], options: ImportOptions, log: Log): Drafts {
  let header: DraftHeader | null = null;
  const drafts: Draft[] = [];
  const rows = slides.map((row) => {
    const isHeader = header === null && row.take("type") === "overview";
    if (isHeader) {
      const title = takeText(row, "text.headline", log) || null;
      header = { ...NO_HEADER, title, summary: takeText(row, "text.text", log) || null };
      reportUntaken(row, log, REASONS);
    } else {
      const one = readSlide(row, options, log);
      if (one) drafts.push(withRest(one, row, log, REASONS));
    }
    return { row: row.number, isHeader };
  });
  return { header: header ?? NO_HEADER, drafts, rows };
}

/** The slides, whether they lie under `storymap` or at the top; null for anything else. */
export function slidesOf(json: unknown): readonly unknown[] {
  const inside = (json as { storymap?: unknown } | null)?.storymap ?? json;
  const slides = (inside as { slides?: unknown } | null)?.slides;
  return Array.isArray(slides) ? slides : [];
}

export const isStoryMapJs = (json: unknown) => slidesOf(json).length > 0;

function readSlide(row: Row, options: ImportOptions, log: Log): Draft | null {
  const position = takePosition(row, "location.lon", "location.lat", log);
  if (position === undefined) return null;
  const name = takeText(row, "location.name", log) || null;
  const headline = takeText(row, "text.headline", log);
  const text = takeText(row, "text.text", log);
  const words = entitle(row, log, headline, text, name ?? "");
  if (!words) return null;
  const time = takeTime(row, options, log);
  return draft({
    row: row.number,
    ...words,
    ...time,
    place: name !== null || position !== null ? place({ name, position }) : null,
    notes: [...time.notes, ...takeNotes(row, MEDIA)],
  });
}

/** Its dates are free words: what cannot be read stands in a note. */
function takeTime(row: Row, options: ImportOptions, log: Log): Pick<Draft, "edtf" | "words" | "notes"> {
  const value = row.take("date");
  if (value === "") return { edtf: null, words: null, notes: [] };
  const { timeZone, dateOrder: order, today } = options;
  const reading = readDate(value, { timeZone, order, today });
  if (reading.ok) {
    const edtf = accept(reading, row, "date", value, log) ?? null;
    return { edtf, words: edtf === value ? null : value, notes: [] };
  }
  const message = `${reading.message}; it stands in a note and the entry has no place on the timeline`;
  log.guessed(row.number, "date", value, message, reading.hint);
  return { edtf: null, words: null, notes: [`date: ${value}`] };
}
