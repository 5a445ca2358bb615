/** A story that is being made: the values of a dossier's files, and which sentences of the report are done. Pure and immutable. */

import type { DossierSource, SourceFileName } from "../../schema/source";

export const LEFT_OUT_REASONS = ["repeats", "off-story", "opinion", "other"] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What becomes of a sentence in which no evidence lies. */
export type Setting =
  | { readonly as: "context" }
  | { readonly as: "left-out"; readonly reason: LeftOutReason };

export type DossierFiles = Pick<DossierSource, SourceFileName>;

export interface Draft {
  readonly files: DossierFiles;
  /** By language, shaped like `translations/<language>.yaml`. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By the sentence's position in the report, from 0. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** By the sentence's position: the entry that its accepted proposals go to. */
  readonly belongs: Readonly<Record<string, string>>;
  /** By a proposal's id. What was rejected is not offered again. */
  readonly decided: Readonly<Record<string, "accepted" | "rejected">>;
}

export type DeskEvent = DossierFiles["events"][number];

/** Who tells what the report says without naming anybody. */
export const NARRATOR = "the-report";

export const eventOf = (draft: Draft, id: string): DeskEvent | undefined =>
  draft.files.events.find((event) => event.id === id);

/** The entry that a sentence's proposals go to; undefined until there is one. */
export function entryOf(draft: Draft, sentence: number): DeskEvent | undefined {
  const id = draft.belongs[sentence];
  return id === undefined ? undefined : eventOf(draft, id);
}
