/** What page and worker say to each other while a dossier of columns is read, and later when a card opens. */

import type { EventTable } from "../../columns/eventTable";
import type { Sought } from "../../columns/seek";
import type { Part } from "../../columns/tableDossier";
import type { TableSource } from "../../columns/tableSource";
import type { Filters } from "../../core/dossier";
import type { Interval } from "../../core/time/interval";
import type { EventFeature } from "../../schema/dossier";
import type { LoadFault, PlainFault } from "../loadFault";

/** How much of a dossier is here. */
export interface Extent {
  readonly here: number;
  readonly total: number;
  /** The times in which they begin; none where none is known. */
  readonly spans: readonly Interval[];
  /** Why the rest isn't: it is on its way, it broke off, there is no room for it, or other events take the place of these. */
  readonly rest: "coming" | "stopped" | "noRoom" | "moving" | null;
  /** Faults of rows that were left out, with row and column. */
  readonly faults: readonly PlainFault[];
}

/** What comes first: what a link names. */
export interface Wanted {
  readonly slug: string | null;
  /** The time looked at. */
  readonly around: Interval | null;
}

/** What filters find among the events that aren't here. */
export interface Found {
  /** How many of the events that aren't here were looked at, and how many they are. */
  readonly done: number;
  readonly total: number;
  readonly count: number;
  /** The first of them in the order of the account. */
  readonly first: readonly Sought[];
  /** The file could not be read any further. */
  readonly isStopped: boolean;
}

/** Seeks among the events that aren't here, and tells as it goes on; gives back what ends it. */
export type Seek = (by: Filters, tell: (found: Found) => void) => () => void;

export type ToTableWorker =
  /** `query` is that of the page's address. */
  | {
      readonly type: "open";
      readonly url: string;
      readonly mostBytes: number;
      readonly mostEvents: number;
      readonly query: string;
    }
  /** All that is still missing. */
  | { readonly type: "rest" }
  /** What is nearest to another time, in the place of what is farthest, but for the group that holds a row of the file. */
  | { readonly type: "around"; readonly around: Interval; readonly row: number | null }
  /** The same round an event that isn't here. */
  | { readonly type: "event"; readonly slug: string }
  | { readonly type: "feature"; readonly row: number }
  /** What these find among what isn't here; null ends it, as the next does. */
  | { readonly type: "seek"; readonly id: number; readonly by: Filters | null };

export type FromTableWorker =
  /** There is no such file. */
  | { readonly type: "none" }
  | { readonly type: "fault"; readonly fault: LoadFault }
  | {
      readonly type: "table";
      readonly source: TableSource;
      readonly table: EventTable;
      readonly part: Part;
      readonly extent: Extent;
    }
  /** What is on the page stays, and this becomes of the rest. */
  | { readonly type: "rest"; readonly rest: Extent["rest"] }
  | { readonly type: "feature"; readonly row: number; readonly feature: EventFeature }
  /** The event stays what its row says of it. */
  | { readonly type: "featureFaults"; readonly faults: readonly PlainFault[] }
  /** Once for each group; `id` is that of the question. */
  | { readonly type: "found"; readonly id: number; readonly found: Found };
