/** Every fault of a dossier in one run; no rule hides what another finds. */

import type { CompiledDossier } from "../../schema/dossier";
import { allRules } from "./all";
import type { Fault, RuleContext } from "./fault";

export const checkRules = (dossier: CompiledDossier, context?: RuleContext): Fault[] =>
  allRules.flatMap(({ check }) => check(dossier, context));
