/** What page and worker say to each other while a dossier of columns is read, and later when a card opens. */

import type { Absent } from "../../core/columns/absent";
import type { EventTable } from "../../core/columns/eventTable";
import type { TableSource } from "../../core/columns/tableDossier";
import type { Interval } from "../../core/time/interval";
import type { EventFeature } from "../../schema/dossier";
import type { LoadFault } from "../loadFault";

/** How much of a dossier is here. */
export interface Extent {
  readonly here: number;
  readonly total: number;
  /** The time in which they begin; null where none is known. */
  readonly span: Interval | null;
  /** Why the rest isn't: it is on its way, it broke off, or there is no room for it. */
  readonly rest: "coming" | "stopped" | "noRoom" | null;
}

export type ToTableWorker =
  | { readonly type: "open"; readonly url: string; readonly mostBytes: number; readonly mostEvents: number }
  /** All that is still missing. */
  | { readonly type: "rest" }
  | { readonly type: "feature"; readonly row: number };

export type FromTableWorker =
  /** There is no such file. */
  | { readonly type: "none" }
  | { readonly type: "fault"; readonly fault: LoadFault }
  | {
      readonly type: "table";
      readonly source: TableSource;
      /** From the first event on. */
      readonly table: EventTable;
      readonly extent: Extent;
      /** Null where nothing is missing, or the file counts nothing. */
      readonly absent: Absent | null;
    }
  | { readonly type: "coming"; readonly extent: Extent }
  | { readonly type: "feature"; readonly row: number; readonly feature: EventFeature | null };
