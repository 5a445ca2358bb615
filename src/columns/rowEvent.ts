/** An event as a look at its row: each of its fields is read when it is asked for. */

import type { DossierEvent, EventPlace, EventTime } from "../core/dossier";
import type { Frame } from "../core/features";
import type { SpanColumns } from "../core/spanColumns";
import { instantAt } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import { positionAt } from "../geo/pointColumns";
import type { Header, SiteFeature } from "../schema/dossier";
import { codeAt } from "./codes";
import { coarseOf, type EventTable, FLAGS } from "./eventTable";
import { textAt } from "./packedText";
import { repeatedAt } from "./repeatedText";

/** A row read once and for all. */
export function settle(event: DossierEvent): DossierEvent {
  const { slug, index, title, label, summary, kind, chapter, layer, time, place, speaker, mode } = event;
  const { claims, evidence, links, notes, sources, refined, known } = event;
  return {
    ...{ slug, index, title, label, summary, kind, chapter, layer, time, place, speaker, mode },
    ...{ claims, evidence, links, notes, sources, refined, known },
  };
}

export interface Rows {
  readonly table: EventTable;
  readonly frame: Frame;
  readonly header: Header;
  readonly sites: readonly SiteFeature[];
}

const NOTHING: readonly never[] = [];

export class RowEvent implements DossierEvent {
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
  get label() {
    return this.title;
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
      order: null,
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
  get sources() {
    return NOTHING;
  }
  get refined() {
    return null;
  }
  get known() {
    return null;
  }
}

const spanAt = ({ start, end }: SpanColumns, row: number): Interval | null => {
  const from = instantAt(start, row);
  return Number.isNaN(from) ? null : [from, instantAt(end, row)];
};
