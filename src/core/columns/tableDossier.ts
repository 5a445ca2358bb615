/** A dossier on columns: an event is a look at its row, and is whole once its feature has come. */

import type { EventFeature, Header, SiteFeature } from "../../schema/dossier";
import { CERTAINTIES } from "../../schema/vocabulary";
import { frameOf } from "../createDossier";
import type { Dossier, DossierEvent, EventPlace, EventTime } from "../dossier";
import { type Frame, wholeEvent } from "../features";
import type { SpanColumns } from "../spanColumns";
import { contains, type Instant, type Interval } from "../time/interval";
import { type EventTable, FLAGS, NONE } from "./eventTable";
import { createTextFinder, textAt } from "./packedText";

export interface TableSource {
  readonly header: Header;
  readonly sites: readonly SiteFeature[];
  readonly aliases: Readonly<Record<string, string>>;
}

export interface TableDossier extends Dossier {
  readonly table: EventTable;
  /** Null where the event is whole already. */
  missing(slug: string): number | null;
  /** From now on the event is all that its feature says. */
  complete(row: number, feature: EventFeature): void;
}

export function createTableDossier({ header, sites, aliases }: TableSource, table: EventTable): TableDossier {
  const frame = frameOf(header, sites);
  const whole = new Map<number, DossierEvent>();
  const rows: Rows = { table, frame, header, sites, moments: momentsOf(table) };
  const events: DossierEvent[] = new Array(table.count);
  for (let row = 0; row < table.count; row++) events[row] = new RowEvent(rows, row);
  // What is asked for by name is looked at again and again, and must be the same each time.
  const looks = new Map<number, DossierEvent>();
  const settled = (row: number): DossierEvent => {
    const known = looks.get(row);
    if (known) return known;
    if (looks.size >= MOST_LOOKS) looks.clear();
    const look = settle(events[row]!);
    looks.set(row, look);
    return look;
  };
  const find = createTextFinder(table.ids);
  const rowOf = (slug: string) => find(Object.hasOwn(aliases, slug) ? aliases[slug]! : slug);
  return {
    ...frame.rest,
    header,
    timeZone: header.timeZone,
    extent: [Date.parse(header.start), Date.parse(header.end)],
    sites: frame.sites,
    kinds: frame.kinds,
    events,
    table,
    eventOf: (slug) => {
      const row = rowOf(slug);
      return row < 0 ? undefined : (whole.get(row) ?? settled(row));
    },
    // Who links to an event is written in the others' features, which are not here.
    linksTo: () => [],
    claimsStatedIn: () => [],
    missing(slug) {
      const row = rowOf(slug);
      return row < 0 || whole.has(row) ? null : row;
    },
    complete(row, feature) {
      const { moment } = events[row]!;
      whole.set(row, { ...wholeEvent(feature, row, frame), moment });
    },
  };
}

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
  readonly moments: { readonly report: Float64Array; readonly refined: Float64Array };
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
    return this.#rows.header.kinds[this.#rows.table.kind[this.index]!]!;
  }
  get chapter() {
    return this.#rows.header.chapters[this.#rows.table.chapter[this.index]!]?.id ?? null;
  }
  get layer() {
    return (this.#rows.table.flags[this.index]! & FLAGS.background) === 0 ? "report" : "background";
  }
  get moment() {
    const { report, refined } = this.#rows.moments;
    return { report: known(report[this.index]!), refined: known(refined[this.index]!) };
  }
  get time(): EventTime {
    const { table, frame } = this.#rows;
    const row = this.index;
    const flags = table.flags[row]!;
    const possible = spanAt(table.possible, row);
    const knownSpan = spanAt(table.known, row);
    return {
      edtf: textAt(table.edtf, row) || null,
      words: null,
      certainty: CERTAINTIES[table.certainty[row]!] ?? "uncertain",
      possible,
      certain: flags & FLAGS.stated ? possible : null,
      lasting: (flags & FLAGS.lasting) !== 0,
      precision: codeOf(table.timePrecision[row]!),
      note: null,
      alternatives: NOTHING,
      refined: spanAt(table.refined, row),
      known: knownSpan,
      knownByReport: flags & FLAGS.knownByOthers ? frame.reportDay : knownSpan,
    };
  }
  get place(): EventPlace {
    const { table, frame, header, sites } = this.#rows;
    const row = this.index;
    const id = table.site[row] === NONE ? undefined : sites[table.site[row]!]?.id;
    const site = (id !== undefined && frame.sites.get(id)) || null;
    const longitude = table.longitude[row]!;
    return {
      site,
      relation: null,
      elsewhere: header.elsewhere[table.elsewhere[row]!]?.id ?? null,
      position: site ? site.anchor : Number.isNaN(longitude) ? null : [longitude, table.latitude[row]!],
      geoPrecision: codeOf(table.geoPrecision[row]!),
    };
  }
  get speaker() {
    return this.#rows.header.speakers[this.#rows.table.speaker[this.index]!]?.id ?? "";
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

const spanAt = ({ start, end }: SpanColumns, row: number): Interval | null =>
  Number.isNaN(start[row]!) ? null : [start[row]!, end[row]!];

const codeOf = (code: number) => (code === 1 || code === 2 || code === 3 ? code : null);

/** As `createDossier` has them: nothing is before what the account tells ahead of it, where its own time leaves that open. */
function momentsOf({ count, possible, refined }: EventTable): Rows["moments"] {
  const along = (useRefined: boolean) => {
    const moments = new Float64Array(count);
    let told = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < count; row++) {
      const spans = useRefined && !Number.isNaN(refined.start[row]!) ? refined : possible;
      const start = spans.start[row]!;
      const moment = contains([start, spans.end[row]!], told) ? told : start;
      moments[row] = moment;
      if (moment > told) told = moment;
    }
    return moments;
  };
  const report = along(false);
  return { report, refined: refined.start.every(Number.isNaN) ? report : along(true) };
}
