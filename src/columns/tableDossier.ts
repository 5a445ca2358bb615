/** A dossier on columns: its events are looks at their rows, and whole once their features have come. */

import { frameOf } from "../core/createDossier";
import type { Dossier, DossierEvent, EventList, Filters } from "../core/dossier";
import { wholeEvent } from "../core/features";
import { momentsAlong } from "../core/moment";
import { createStages, type Results } from "../core/results";
import { finish, inSteps, type Steps } from "../core/steps";
import { type Instants, instantAt } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import type { EventFeature } from "../schema/dossier";
import type { Codes } from "./codes";
import { type EventTable, FLAGS } from "./eventTable";
import { findInSlices, type Run } from "./findInSlices";
import { placeOfRow, rowAt, type Stretches } from "./groups";
import { narrowRows } from "./narrowRows";
import { RowEvent, type Rows, settle } from "./rowEvent";
import { createRowList, type RowList } from "./rowList";
import { listedOf, type TableSource } from "./tableSource";
import { findText } from "./textFinder";
import type { Unloaded } from "./unloaded";

export interface TableDossier extends Dossier {
  readonly table: EventTable;
  readonly events: RowList;
  /** The event's row in the file; null where it isn't here. */
  rowOf(slug: string): number | null;
  /** The same, null also where the event is whole already. */
  missing(slug: string): number | null;
  /** From now on the event in this row of the file is all that its feature says. */
  complete(row: number, feature: EventFeature): void;
}

/** Which rows of the file are here, in its order, and what is known of the others. */
export interface Part {
  readonly stretches: Stretches;
  readonly unloaded: Unloaded | null;
}

/** `run` goes on with what takes long of very many; left out, all is done at once. */
export function createTableDossier(
  { header, sites, aliases }: TableSource,
  table: EventTable,
  { stretches, unloaded }: Part = { stretches: [{ first: 0, count: table.count }], unloaded: null },
  run: Run = atOnce,
): TableDossier {
  const frame = frameOf(header, sites);
  const whole = new Map<number, DossierEvent>();
  const rows: Rows = { table, frame, header, sites };
  const look = (row: number) => new RowEvent(rows, row);
  // What is kept on a page is looked at again and again, and must be the same each time.
  const looks = new Map<number, DossierEvent>();
  const keep = (row: number): DossierEvent => {
    const known = whole.get(row) ?? looks.get(row);
    if (known) return known;
    if (looks.size >= MOST_LOOKS) looks.clear();
    const settled = settle(look(row));
    looks.set(row, settled);
    return settled;
  };
  const placeOf = (slug: string) =>
    findText(table.ids, table.slots, Object.hasOwn(aliases, slug) ? aliases[slug]! : slug);
  const listed = listedOf(table, { header, sites });
  const narrow = (by: Filters, isLeft: Uint8Array) => narrowRows(isLeft, table, listed, by);
  const { possible, moments } = table;
  const asked = [possible.start, possible.end, moments.report, moments.refined];
  let knownByReport: Instants | null = null;
  const kindCounts = new WeakMap<EventList, ReadonlyMap<string, number>>();
  function* countKinds(some: RowList): Steps<ReadonlyMap<string, number>> {
    const counts = kindCounts.get(some) ?? (yield* countCodes(table.kind, header.kinds, some.marks()));
    kindCounts.set(some, counts);
    return counts;
  }
  // All lists of this dossier are lists of rows.
  const events = createRowList({ look, keep, narrow, count: table.count, asked });
  const stages = createStages(events, (some, by) => (some as RowList).narrow(by));
  function* find(by: Required<Filters>): Steps<Results> {
    const results = yield* stages(by);
    for (const list of new Set([results.visible, results.unwindowed])) yield* (list as RowList).prepare();
    yield* countKinds(results.ofAnyKind as RowList);
    return results;
  }
  return {
    ...frame.rest,
    header,
    timeZone: header.timeZone,
    extent: [Date.parse(header.start), Date.parse(header.end)],
    sites: frame.sites,
    kinds: frame.kinds,
    events,
    moments: ({ clock, onlyReport }) => {
      if (clock === "happened") return onlyReport ? moments.report : moments.refined;
      if (!onlyReport || table.hasOneTime) return moments.known;
      knownByReport ??= momentsKnownByReport(table, frame.reportDay);
      return knownByReport;
    },
    table,
    unloaded,
    search: listed.search,
    resultsOf: (onFound) => findInSlices(find, table.count > MOST_AT_ONCE ? run : atOnce, onFound),
    toldBy: finish(countCodes(table.speaker, header.speakers, null)),
    kindCounts: (some) => finish(countKinds(some as RowList)),
    eventOf: (slug) => {
      const place = placeOf(slug);
      return place < 0 ? undefined : keep(place);
    },
    // Who links to an event is written in the others' features, which are not here.
    linksTo: () => [],
    claimsStatedIn: () => [],
    rowOf(slug) {
      const place = placeOf(slug);
      return place < 0 ? null : rowAt(stretches, place);
    },
    missing(slug) {
      const place = placeOf(slug);
      return place < 0 || whole.has(place) ? null : rowAt(stretches, place);
    },
    complete(row, feature) {
      const place = placeOfRow(stretches, row);
      if (place < 0) return; // let go meanwhile
      whole.set(place, wholeEvent(feature, place, frame));
    },
  };
}

/** What other sources tell of became known on the day that the report is dated. */
function momentsKnownByReport(
  { count, bits, known: { start, end } }: EventTable,
  reportDay: Interval | null,
): Instants {
  const isToldByOthers = (row: number) => (bits[row]! & FLAGS.knownByOthers) !== 0;
  return momentsAlong(
    count,
    (row) => (isToldByOthers(row) ? (reportDay?.[0] ?? Number.NaN) : instantAt(start, row)),
    (row) => (isToldByOthers(row) ? (reportDay?.[1] ?? Number.NaN) : instantAt(end, row)),
  );
}

/** How often each of the list is named in the rows that have a 1, or in all; what isn't named is left out. */
function* countCodes(
  codes: Codes,
  list: readonly { readonly id: string }[],
  isIn: Uint8Array | null,
): Steps<ReadonlyMap<string, number>> {
  const counts = new Uint32Array(list.length + 1); // and one for what names none
  yield* inSteps(codes.length, (first, last) => {
    for (let row = first; row < last; row++)
      if (isIn === null || isIn[row] === 1) counts[Math.min(codes[row]!, list.length)]!++;
  });
  return new Map(list.flatMap(({ id }, i) => (counts[i]! > 0 ? [[id, counts[i]!]] : [])));
}

const atOnce: Run = (steps, onEnd) => {
  onEnd(finish(steps));
  return () => {};
};

/** More are narrowed with pauses. */
const MOST_AT_ONCE = 10_000;
const MOST_LOOKS = 2000;
