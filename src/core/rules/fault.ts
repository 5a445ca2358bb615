/** What is wrong with a dossier, said so that its author can put it right. */

import type { CompiledDossier } from "../../schema/dossier";

export type Path = readonly (string | number)[];

export type Fault = {
  /** The rule's id. */
  readonly rule: string;
  /** Where in the compiled dossier, from its root. */
  readonly path: Path;
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** A warning does not stop a build. */
  readonly severity: "error" | "warning";
};

/** What some rules need to know beyond the dossier itself. */
export type RuleContext = {
  /** The ledger of slugs that were ever published. */
  readonly published?: {
    readonly slugs: readonly string[];
    readonly tombstones: readonly { readonly slug: string; readonly date: string; readonly reason: string }[];
  };
};

export type Rule = {
  readonly id: string;
  /** One sentence for authors: what holds where the rule is kept. */
  readonly says: string;
  /** Every fault of this kind; the dossier must hold to the schema. */
  readonly check: (dossier: CompiledDossier, context?: RuleContext) => readonly Fault[];
};

/** A fault as a rule's own check finds it; an error unless it says otherwise. */
export type Found = Omit<Fault, "rule" | "severity"> & { readonly severity?: Fault["severity"] };

/** Puts the rule's id to what its check finds. */
export function defineRule(
  id: string,
  says: string,
  check: (dossier: CompiledDossier, context: RuleContext) => readonly Found[],
): Rule {
  return {
    id,
    says,
    check: (dossier, context = {}) =>
      check(dossier, context).map((found) => ({ rule: id, severity: "error", ...found })),
  };
}
