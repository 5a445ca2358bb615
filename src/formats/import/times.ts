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
    if (!from || !to) {
      const message = `no entry has a date; the timeline is ${day} only`;
      log.guessed(null, null, null, message, "say --from and --to, or correct extent in dossier.yaml");
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
export function chaptersOf(drafts: readonly Draft[]): { id: string; title: string }[] {
  const years = new Set(drafts.flatMap(({ edtf }) => yearOf(edtf) ?? []));
  if (years.size < 2 || years.size > MOST_CHAPTERS) return [];
  return [...years].sort().map((year) => ({ id: year, title: year }));
}

export const yearOf = (edtf: string | null) => (edtf === null ? null : (/\d{4}/.exec(edtf)?.[0] ?? null));
