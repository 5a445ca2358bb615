/** Every fault of a dossier in one run; no rule hides what another finds. */

import type { CompiledDossier } from "../../schema/dossier";
import { RULES } from "./all";
import type { Fault, RuleContext } from "./fault";

export function checkRules(dossier: CompiledDossier, context: RuleContext = {}): Fault[] {
  return RULES.flatMap(({ id, check }) =>
    check(dossier, context).map((found): Fault => ({ rule: id, severity: "error", ...found })),
  );
}
