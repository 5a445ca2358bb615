/** What the words of a report can mean, offered one by one with the reason; nothing of it is a fact until somebody accepts it. */

import { type Sentence, sentencesOf } from "../../reading/sentences";
import type { Mode, PlaceRelation, Relation } from "../../schema/vocabulary";

/** In UTF-16 units of the whole text; `end` is exclusive. */
interface Proposed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)` of the whole text. */
  readonly text: string;
  readonly why: string;
}

/** One meaning of a time expression, as EDTF. */
interface Reading {
  readonly edtf: string;
  readonly why: string;
}

export interface TimeProposal extends Proposed {
  readonly kind: "time";
  /** Best first; empty for a duration that no day ties down. */
  readonly readings: readonly Reading[];
}

export interface SpeechProposal extends Proposed {
  readonly kind: "speech";
  /** The report's words for who speaks; null where it names nobody. */
  readonly speaker: string | null;
  readonly speakerSpan: { readonly start: number; readonly end: number } | null;
  /** The pronoun that stands for the speaker; then `speaker` is a guess. */
  readonly pronoun?: string;
  readonly verb: string | null;
  readonly wording: Exclude<Mode, "unattributed">;
}

export interface FigureProposal extends Proposed {
  readonly kind: "figure";
  /** Both null where the words give no figure (“dozens”); one of them for “at least” and “at most”. */
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string;
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
  readonly name: string;
  readonly placeRelation: PlaceRelation;
  readonly candidates: readonly PlaceCandidate[];
}

export interface OrderProposal extends Proposed {
  readonly kind: "order";
  /** How what the sentence tells stands to what the words point at; null where no order follows. */
  readonly relation: Relation | null;
}

export type Proposal = TimeProposal | SpeechProposal | FigureProposal | PlaceProposal | OrderProposal;

export interface ReadSentence extends Sentence {
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
}

export interface ReportOptions {
  /** A day, YYYY-MM-DD. */
  readonly published: string;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
}

type ReadReport = (text: string, options: ReportOptions) => { readonly sentences: readonly ReadSentence[] };

/** What makes proposals, where this version of the program has it. */
const readers = import.meta.glob<{ readonly readReport: ReadReport }>("../../reading/readReport.ts");

/** The report's sentences with what their words propose. Rejects for a day, zone or language that is none. */
export async function readReport(text: string, options: ReportOptions): Promise<readonly ReadSentence[]> {
  const [load] = Object.values(readers);
  if (load) return (await load()).readReport(text, options).sentences;
  return sentencesOf(text, options.language).map((sentence) => ({ ...sentence, proposals: [] }));
}
