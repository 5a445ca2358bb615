/** The common form of every imported file: one record per entry, with values by column and what the format itself states. */

import type { Mapping } from "../../schema/mapping";
import type { Draft, DraftHeader, DraftPlace, DraftSource } from "./draft";
import type { Reading } from "./report";
import type { Row } from "./row";

export type Where = Pick<DraftPlace, "position" | "geometry">;
export type When = Pick<Draft, "edtf" | "words">;

/** What needs no column to be known: a geometry, a timespan. A column of a mapping goes before it. */
export type Given = {
  readonly id?: string | null;
  readonly title?: string;
  readonly summary?: string;
  readonly kind?: string | null;
  readonly when?: Reading<When | null>;
  readonly where?: Reading<Where>;
  readonly place?: Partial<DraftPlace>;
  readonly sources?: readonly DraftSource[];
  readonly notes?: readonly string[];
};

export type Entry = { readonly row: Row; readonly given: Given };

export type Records = {
  readonly header: DraftHeader;
  /** As the file spells them; of records that differ, all that occur. */
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
  /** Column keys of what is of no use to a dossier, with the reason. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** Of our own exports, what their columns mean; words stand as they are, and nothing in them is markup. */
  readonly ownMapping?: Mapping;
};

/** In the order in which they first occur. */
export const columnsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap((row) => row.untaken().map(({ column }) => column))),
];
