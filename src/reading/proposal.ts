/** What the words of a report can mean, offered one by one with the reason; nothing of it is a fact until somebody accepts it. */

import type { Mode, PlaceRelation, Relation } from "../schema/vocabulary";

/** In UTF-16 units of the whole text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One meaning of a time expression. */
export interface Reading {
  /** EDTF, in the zone of the report: days, or an instant with its offset. */
  readonly edtf: string;
  readonly why: string;
}

interface Proposed extends Span {
  /** The same for the same words at the same place by the same rule, whatever else changes. */
  readonly id: string;
  /** `text.slice(start, end)` of the whole text. */
  readonly text: string;
  /** Which rule found it: `weekday`, `said-that`. */
  readonly rule: string;
  readonly why: string;
}

export interface TimeProposal extends Proposed {
  readonly kind: "time";
  /** Best first; none lies after the day of publication unless the words say so. Empty for a duration that no day ties down. */
  readonly readings: readonly Reading[];
  /** What the words could also mean and cannot here, with what speaks against it. */
  readonly notOffered: readonly Reading[];
  /** ISO 8601, `P2D`, where the words say how long it took. */
  readonly duration?: string;
}

/** How strongly somebody stands behind the words, by the report's own verb. */
export type SpeechMode =
  | "said"
  | "claims"
  | "confirmed"
  | "denied"
  | "announced"
  | "blamed"
  | "warned"
  | "asked"
  | "cited";

export interface SpeechProposal extends Proposed {
  readonly kind: "speech";
  /** The report's words for who speaks; null where it names nobody. For a pronoun, whom it was followed to. */
  readonly speaker: string | null;
  readonly speakerSpan: Span | null;
  /** The pronoun that stands for the speaker; then `speaker` is a guess. */
  readonly pronoun?: string;
  /** The report's own form of it, `confirmed`; null for quotation marks that go on from the sentence before. */
  readonly verb: string | null;
  readonly mode: SpeechMode;
  /** Whether the words are given in quotation marks: the dossier's own word for it. */
  readonly wording: Exclude<Mode, "unattributed">;
  /** What stands within quotation marks, without them. */
  readonly quotes: readonly Span[];
}

export interface FigureProposal extends Proposed {
  readonly kind: "figure";
  /** Both null where the words give no figure (“dozens”); one of them for “at least” and “at most”. */
  readonly low: number | null;
  readonly high: number | null;
  /** What is counted, in the report's words. */
  readonly of: string;
  /** “about”: neither bound is exact. */
  readonly approximate?: boolean;
}

export interface PlaceCandidate {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface PlaceProposal extends Proposed {
  readonly kind: "place";
  /** The name within the words, `Springfield station` of `near the Springfield station`. */
  readonly name: string;
  readonly placeRelation: PlaceRelation;
  /** Largest town first; empty where the gazetteer knows none. */
  readonly candidates: readonly PlaceCandidate[];
}

export interface OrderProposal extends Proposed {
  readonly kind: "order";
  /** How what the sentence tells stands to what the words point at; null for a duration, which gives no order. */
  readonly relation: Relation | null;
  /** ISO 8601, `PT30M`, where the words say how far apart. */
  readonly duration?: string;
}

export type Proposal = TimeProposal | SpeechProposal | FigureProposal | PlaceProposal | OrderProposal;

type Without<T> = T extends Proposal ? Omit<T, "id" | "text"> : never;

/** A proposal before it has its words and its id. */
export type Found = Without<Proposal>;

export function proposalOf(found: Found, text: string): Proposal {
  const words = text.slice(found.start, found.end);
  const id = `${found.kind}-${found.rule}-${hash(`${found.start} ${words}`)}`;
  return { id, text: words, ...found } as Proposal;
}

/** FNV-1a over UTF-16 units, as seven characters. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
