/** The compiler's checks for a dossier that nobody here compiled: the schema, then every rule. Loaded only when needed. */

import * as v from "valibot";
import { allRules } from "../core/rules/all";
import { type CompiledDossier, DossierSchema } from "../schema/dossier";
import type { PlainFault } from "./loadDossier";

/** More than this is no list that anybody reads. */
const MOST_FAULTS = 50;

export function checkDossier(
  value: unknown,
): { readonly compiled: CompiledDossier } | { readonly faults: readonly PlainFault[] } {
  const parsed = v.safeParse(DossierSchema, value);
  if (!parsed.success) {
    const faults = parsed.issues.slice(0, MOST_FAULTS).map((issue) => ({
      path: v.getDotPath(issue) ?? "",
      message: issue.message,
    }));
    return { faults };
  }
  const faults = allRules
    .flatMap((rule) => rule.check(parsed.output))
    .filter((fault) => fault.severity === "error")
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ path: fault.path.join("."), message: fault.message, hint: fault.hint }));
  return faults.length > 0 ? { faults } : { compiled: parsed.output };
}
