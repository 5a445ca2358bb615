/** What the rows' dates make of a dossier: its order, its extent and its chapters. */

import { edtfBounds } from "../../core/time/edtf";
import { dayOf } from "../../core/time/zone";
import type { Draft } from "./draft";
import type { ImportOptions } from "./options";
import type { Log } from "./report";

const MOST_CHAPTERS = 40;

/** By their first possible instant where all have one; a file with undated entries tells its story in its own order. */
export function inOrder(drafts: readonly Draft[], timeZone: string): readonly Draft[] {
  if (drafts.some(({ edtf }) => edtf === null)) return drafts;
  const startOf = new Map(drafts.map((one) => [one, boundsOf(one.edtf, timeZone)?.[0] ?? 0]));
  return [...drafts].sort((a, b) => startOf.get(a)! - startOf.get(b)! || a.row - b.row);
}

function boundsOf(edtf: string | null, timeZone: string) {
  const bounds = edtf === null ? null : edtfBounds(edtf, timeZone);
  return bounds?.ok ? bounds.value.possible : null;
}

/** From the first day to the last; wider where entries lie outside what was asked for. */
export function extentOf(
  drafts: readonly Draft[],
  { from, to, today, timeZone }: ImportOptions,
  log: Log,
): string {
  const bounds = drafts.flatMap(({ edtf }) => {
    const possible = boundsOf(edtf, timeZone);
    return possible ? [possible] : [];
  });
  if (bounds.length === 0) {
    const day = from ?? to ?? today;
    if (drafts.length > 0 && (!from || !to)) {
      const message = `no entry has a date; the timeline is ${day} only`;
      log.guessed(
        null,
        null,
        null,
        message,
        "say --from and --to, or name the column of the dates with --map",
      );
    }
    return `${from ?? day}/${to ?? day}`;
  }
  const start = bounds.reduce((least, [one]) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const end = bounds.reduce((most, [, one]) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const [first, last] = [dayOf(start, timeZone), dayOf(end - 1, timeZone)];
  const wanted = `${from ?? first}/${to ?? last}`;
  const outer = [from && from < first ? from : first, to && to > last ? to : last].join("/");
  if (wanted !== outer) {
    log.guessed(null, null, wanted, `entries lie outside ${wanted}; the timeline is ${outer}`);
  }
  return outer;
}

/** One for each year, where there are several and not too many. */
export function chaptersOf(drafts: readonly Draft[], language: string): { id: string; title: string }[] {
  const years = new Set(drafts.flatMap(({ edtf }) => yearOf(edtf) ?? []));
  if (years.size < 2 || years.size > MOST_CHAPTERS) return [];
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ id: chapterOf(year), title: yearWords(year, language) }));
}

const yearWords = (year: number, language: string) =>
  year > 0
    ? String(year)
    : new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        year: "numeric",
        era: "short",
        timeZone: "UTC",
      }).format(new Date(0).setUTCFullYear(year, 6, 1));

/** `0571`; `bc-44` for the year -43. */
export const chapterOf = (year: number) =>
  year > 0 ? String(year).padStart(4, "0") : `bc-${String(1 - year).padStart(4, "0")}`;

/** Of its beginning, as astronomers count. */
export function yearOf(edtf: string | null): number | null {
  const year = edtf === null ? undefined : /(?<!\d)-?\d{4}/.exec(edtf)?.[0];
  return year === undefined ? null : Number(year);
}
