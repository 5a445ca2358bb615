/** What most importers do with a row: its headline, its text, its times, its place. */

import type { Position } from "../../schema/dossier";
import type { Draft, DraftClaim } from "./draft";
import { isPlaceholder } from "./placeholder";
import { cleanText, fromHtml, headlineOf, linesOf } from "./plainText";
import { readPosition } from "./positions";
import type { Log, Reading } from "./report";
import { keyOf, type Row } from "./row";

/** A column that may hold HTML, as words. */
export function takeText(row: Row, column: string, log: Log): string {
  const raw = row.take(column);
  const { text, changed } = fromHtml(raw);
  if (changed) tellMarkup(row, column, log);
  return text;
}

export const tellMarkup = (row: Row, column: string, log: Log) =>
  log.guessed(row.number, column, null, "markup was taken away; links stand in brackets");

/** The first of the columns that has a value; "" where none has. */
export function takeFirst(row: Row, columns: readonly string[]): string {
  const column = columns.find((name) => row.has(name));
  return column === undefined ? "" : row.take(column);
}

/** `column: value` for each that has one: what a dossier has no field of its own for. */
export function takeNotes(row: Row, columns: readonly string[]): string[] {
  return columns.flatMap((column) => {
    const value = row.take(column);
    return value === "" ? [] : [`${column}: ${value}`];
  });
}

/**
 * `column: value` for each value that nobody took, so that none is lost; what `reasons` (by column key) tells to be of no
 * use is told and left.
 */
export function takeRest(row: Row, log: Log, reasons: ReadonlyMap<string, string> = new Map()): string[] {
  return row.untaken().flatMap(({ column, value }) => {
    const reason = reasons.get(keyOf(column));
    if (reason === undefined) {
      const { text } = fromHtml(row.take(column));
      return text === "" ? [] : [`${cleanText(column).text || "note"}: ${text}`];
    }
    log.leftValue(row.number, column, value, reason);
    return [];
  });
}

/** The draft with what is left of its row as notes. */
export const withRest = (one: Draft, row: Row, log: Log, reasons?: ReadonlyMap<string, string>): Draft => {
  const rest = takeRest(row, log, reasons);
  return rest.length === 0 ? one : { ...one, notes: [...one.notes, ...rest] };
};

/** Title and summary; null, with a remark, where there are no words at all. */
export function entitle(
  row: Row,
  log: Log,
  title: string,
  text: string,
  otherwise: string,
): { readonly title: string; readonly summary: string | null } | null {
  const oneLine = linesOf(title).join(" ");
  if (oneLine !== "") return { title: oneLine, summary: text === "" || text === oneLine ? null : text };
  if (text !== "") {
    const headline = headlineOf(text);
    log.guessed(row.number, null, headline, "there is no headline; the beginning of the text was taken");
    return { title: headline, summary: text };
  }
  if (otherwise !== "") {
    log.guessed(row.number, null, otherwise, "there is neither headline nor text; this stands for them");
    return { title: otherwise, summary: null };
  }
  log.leftRow(row.number, null, null, "there is neither headline nor text", "write one of the two");
  return null;
}

/** The value, its guess told; undefined, and the row told as left, where it could not be read. */
export function accept<T>(
  reading: Reading<T>,
  row: Row,
  column: string,
  value: string | null,
  log: Log,
): T | undefined {
  if (!reading.ok) {
    log.leftRow(row.number, column, value, reading.message, reading.hint);
    return undefined;
  }
  if (reading.guess !== undefined) log.guessed(row.number, column, value, reading.guess);
  return reading.value;
}

export function takePosition(
  row: Row,
  longitude: string,
  latitude: string,
  log: Log,
): Position | null | undefined {
  const [lon, lat] = [row.take(longitude), row.take(latitude)];
  if (isPlaceholder(lon) && isPlaceholder(lat)) {
    log.guessed(
      row.number,
      latitude,
      `${lat}, ${lon}`,
      "it says that no position is known; no place was taken",
    );
    return null;
  }
  const reading = readPosition(lon, lat);
  const column = !reading.ok && /no longitude|the longitude/.test(reading.message) ? longitude : latitude;
  return accept(reading, row, column, `${lat}, ${lon}`, log);
}

/** A column with one of the precisions 1, 2 and 3; null, with a remark, for anything else. */
export function takePrecision(row: Row, column: string, log: Log): 1 | 2 | 3 | null {
  const value = row.take(column);
  if (value === "1" || value === "2" || value === "3") return Number(value) as 1 | 2 | 3;
  if (value !== "") log.leftValue(row.number, column, value, "it is no precision", "write 1, 2 or 3");
  return null;
}

/** A whole number as a claim; a count that is no number is told and left. */
export function takeCount(row: Row, column: string, of: string, log: Log): DraftClaim[] {
  const value = row.take(column);
  const grouped = /^\d{1,3}([,.\u00a0\u202f ]\d{3})+$/.test(value) ? value.replaceAll(/\D/g, "") : null;
  if (grouped !== null) log.guessed(row.number, column, value, `it was read as ${grouped}`);
  const count = wholeNumber(grouped ?? value);
  if (count !== null) {
    return [{ name: column, text: `${of}: ${count}`, count: { low: count, high: count, of } }];
  }
  if (value !== "")
    log.leftValue(row.number, column, value, "it is no count", "write a whole number, 0 or more");
  return [];
}

export const wholeNumber = (text: string) =>
  /^\d{1,9}(\.0+)?$/.test(text) ? Math.trunc(Number(text)) : null;
