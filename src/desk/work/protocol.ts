/** What the desk asks its worker, and what that answers. */

import type { Path } from "../../core/rules/fault";
import type { CompiledDossier } from "../../schema/dossier";
import type { ReadSentence, ReportOptions } from "./reading";

/** The dossier's files by path, and the report they are checked against. */
export interface CheckInput {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly text: string;
  readonly sha256: string;
}

export interface DeskFault {
  readonly rule: string;
  /** Its file, then ids and fields: `events`, `market-burns`, `when`, `edtf`. */
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
  readonly isError: boolean;
}

export interface CheckResult {
  /** Null where nothing can be shown: some of it cannot be compiled. */
  readonly dossier: CompiledDossier | null;
  readonly faults: readonly DeskFault[];
  /** Every text that a translation has to have. */
  readonly texts: readonly { readonly path: Path; readonly words: string }[];
}

export type Question =
  | { readonly type: "read"; readonly text: string; readonly options: ReportOptions }
  | { readonly type: "check"; readonly input: CheckInput };

export interface Answers {
  readonly read: readonly ReadSentence[];
  readonly check: CheckResult;
}

export type ToDeskWorker = { readonly id: number; readonly question: Question };

export type FromDeskWorker =
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly error: string };
