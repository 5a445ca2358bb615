/** One entry as an importer reads it, before slugs, kinds and sites are made of it. */

import type { Geometry, Position } from "../../schema/dossier";
import type { Certainty, PlaceRelation, SitePrecision } from "../../schema/vocabulary";

export type DraftPlace = {
  readonly name: string | null;
  readonly position: Position | null;
  /** An outline or a line; the position stands in its middle where it is missing. */
  readonly geometry: Geometry | null;
  /** As the file codes it; null where it says nothing. */
  readonly geoPrecision: 1 | 2 | 3 | null;
  readonly precision: SitePrecision | null;
  readonly radiusMeters: number | null;
  readonly relation: PlaceRelation | null;
};

export type DraftClaim = {
  /** What the figure or text is called in the file; becomes the id. */
  readonly name: string;
  readonly text: string;
  readonly count: { readonly low: number; readonly high: number | null; readonly of: string } | null;
};

/** Who told it, or where it can be read. */
export type DraftSource = {
  readonly title: string;
  readonly publisher: string | null;
  /** As the file gives it. */
  readonly published: string | null;
  readonly url: string | null;
};

export type Draft = {
  readonly row: number;
  /** The file's own permanent id, where it has one. */
  readonly id: string | null;
  readonly title: string;
  /** The title where it is missing. */
  readonly summary: string | null;
  /** The kind's name; null where the file has none. */
  readonly kind: string | null;
  readonly edtf: string | null;
  /** The file's own words for the time. */
  readonly words: string | null;
  readonly certainty: Certainty;
  /** How the time was read from the file, where that is no plain date. */
  readonly why: string | null;
  readonly place: DraftPlace | null;
  readonly claims: readonly DraftClaim[];
  readonly sources: readonly DraftSource[];
  readonly notes: readonly string[];
};

/** What a file says of itself. */
export type DraftHeader = {
  readonly title: string | null;
  readonly summary: string | null;
  readonly publisher: string | null;
};

export type Drafts = {
  readonly header: DraftHeader;
  readonly drafts: readonly Draft[];
  /** Every row that the file has; one that is neither a draft nor the header was left. */
  readonly rows: readonly { readonly row: number; readonly isHeader: boolean }[];
};

export const NO_HEADER: DraftHeader = { title: null, summary: null, publisher: null };

/** A draft with nothing but what is given. */
export function draft(given: Pick<Draft, "row" | "title"> & Partial<Draft>): Draft {
  return {
    id: null,
    summary: null,
    kind: null,
    edtf: null,
    words: null,
    certainty: "certain",
    why: null,
    place: null,
    claims: [],
    sources: [],
    notes: [],
    ...given,
  };
}

export function place(given: Partial<DraftPlace>): DraftPlace {
  return {
    name: null,
    position: null,
    geometry: null,
    geoPrecision: null,
    precision: null,
    radiusMeters: null,
    relation: null,
    ...given,
  };
}
