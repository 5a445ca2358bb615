/** A dossier on columns: an event is a look at its row, and is whole once its feature has come. */

import type { EventFeature, Header, SiteFeature } from "../../schema/dossier";
import { frameOf } from "../createDossier";
import type { Dossier, DossierEvent, EventList, EventPlace, EventTime, Filters } from "../dossier";
import { type Frame, wholeEvent } from "../features";
import { createStages, type Results } from "../results";
import { positionAt } from "../space/pointColumns";
import type { SpanColumns } from "../spanColumns";
import { finish, inSteps, type Steps } from "../steps";
import { instantAt } from "../time/instants";
import type { Instant, Interval } from "../time/interval";
import type { Absent } from "./absent";
import { type Codes, codeAt } from "./codes";
import { coarseOf, type EventTable, FLAGS } from "./eventTable";
import { findInSlices, type Run } from "./findInSlices";
import { placeOfRow, rowAt, type Stretches } from "./groups";
import { narrowRows } from "./narrowRows";
import { textAt } from "./packedText";
import { repeatedAt } from "./repeatedText";
import { createRowList, type RowList } from "./rowList";
import { createTableSearch } from "./tableSearch";
import { findText } from "./textFinder";

export interface TableSource {
  readonly header: Header;
  readonly sites: readonly SiteFeature[];
  readonly aliases: Readonly<Record<string, string>>;
}

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
  readonly absent: Absent | null;
}

/** `run` goes on with what takes long of very many; left out, all is done at once. */
export function createTableDossier(
  { header, sites, aliases }: TableSource,
  table: EventTable,
  { stretches, absent }: Part = { stretches: [{ first: 0, count: table.count }], absent: null },
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
  const search = createTableSearch(table, {
    kinds: header.kinds.map(({ name }) => name),
    sites: sites.map(({ properties }) => properties.name),
    speakers: header.speakers.map(({ name }) => name),
  });
  const listed = {
    kinds: header.kinds.map(({ id }) => id),
    speakers: header.speakers.map(({ id }) => id),
    sought: search.rowsOf,
  };
  const narrow = (by: Filters, isLeft: Uint8Array) => narrowRows(isLeft, table, listed, by);
  const { possible, moments } = table;
  const asked = [possible.start, possible.end, moments.report, moments.refined];
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
    table,
    absent,
    search,
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
      whole.set(place, { ...wholeEvent(feature, place, frame), moment: look(place).moment });
    },
  };
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

/** A row read once and for all. */
function settle(event: DossierEvent): DossierEvent {
  const { slug, index, title, summary, kind, chapter, layer, time, moment, place, speaker, mode } = event;
  const { claims, evidence, links, notes, refined, known } = event;
  return {
    ...{ slug, index, title, summary, kind, chapter, layer, time, moment, place, speaker, mode },
    ...{ claims, evidence, links, notes, refined, known },
  };
}

interface Rows {
  readonly table: EventTable;
  readonly frame: Frame;
  readonly header: Header;
  readonly sites: readonly SiteFeature[];
}

const NOTHING: readonly never[] = [];

class RowEvent implements DossierEvent {
  readonly index: number;
  readonly #rows: Rows;
  constructor(rows: Rows, row: number) {
    this.#rows = rows;
    this.index = row;
  }
  get slug() {
    return textAt(this.#rows.table.ids, this.index);
  }
  get title() {
    return { [this.#rows.header.language]: textAt(this.#rows.table.titles, this.index) };
  }
  /** The card has it once the feature has come. */
  get summary() {
    return {};
  }
  get kind() {
    return this.#rows.header.kinds[codeAt(this.#rows.table.kind, this.index)]!;
  }
  get chapter() {
    return this.#rows.header.chapters[codeAt(this.#rows.table.chapter, this.index)]?.id ?? null;
  }
  get layer() {
    return (this.#rows.table.bits[this.index]! & FLAGS.background) === 0 ? "report" : "background";
  }
  get moment() {
    const { report, refined } = this.#rows.table.moments;
    return { report: known(instantAt(report, this.index)), refined: known(instantAt(refined, this.index)) };
  }
  get time(): EventTime {
    const { table, frame } = this.#rows;
    const row = this.index;
    const bits = table.bits[row]!;
    const { certainty, time: precision } = coarseOf(bits);
    const possible = spanAt(table.possible, row);
    const knownSpan = spanAt(table.known, row);
    return {
      edtf: repeatedAt(table.edtf, row) || null,
      words: null,
      certainty,
      possible,
      certain: bits & FLAGS.stated ? possible : null,
      lasting: (bits & FLAGS.lasting) !== 0,
      precision,
      note: null,
      alternatives: NOTHING,
      refined: table.refined && spanAt(table.refined, row),
      known: knownSpan,
      knownByReport: bits & FLAGS.knownByOthers ? frame.reportDay : knownSpan,
    };
  }
  get place(): EventPlace {
    const { table, frame, header, sites } = this.#rows;
    const row = this.index;
    const id = sites[codeAt(table.site, row)]?.id;
    const site = (id !== undefined && frame.sites.get(id)) || null;
    return {
      site,
      relation: null,
      elsewhere: header.elsewhere[codeAt(table.elsewhere, row)]?.id ?? null,
      position: site ? site.anchor : positionAt(table.points, row),
      geoPrecision: coarseOf(table.bits[row]!).place,
    };
  }
  get speaker() {
    return this.#rows.header.speakers[codeAt(this.#rows.table.speaker, this.index)]?.id ?? "";
  }
  get mode() {
    return "unattributed" as const;
  }
  get claims() {
    return NOTHING;
  }
  get evidence() {
    return NOTHING;
  }
  get links() {
    return NOTHING;
  }
  get notes() {
    return NOTHING;
  }
  get refined() {
    return null;
  }
  get known() {
    return null;
  }
}

const known = (instant: Instant) => (Number.isNaN(instant) ? null : instant);

const spanAt = ({ start, end }: SpanColumns, row: number): Interval | null => {
  const from = instantAt(start, row);
  return Number.isNaN(from) ? null : [from, instantAt(end, row)];
};
