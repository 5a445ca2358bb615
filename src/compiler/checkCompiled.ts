/** A compiled dossier, from a file → checked as its source would be. */

import { readFileSync } from "node:fs";
import { checkRules } from "../core/rules/checkRules";
import type { Fault } from "../core/rules/fault";
import { DossierSchema } from "../schema/dossier";
import type { Checked } from "./checkDossier";
import { isError, type LocatedFault } from "./locatedFault";
import { checkShape } from "./shape";
import { parseYamlFile } from "./yamlFile";

/** JSON is YAML 1.2, so its lines are known the same way. */
export function checkCompiled(file: string): Checked {
  const { value, faults: syntax, locate } = parseYamlFile(file, readFileSync(file));
  const located = (found: readonly Fault[]) =>
    found.map((fault): LocatedFault => ({ ...fault, place: locate(fault.path) }));
  if (value === undefined) return { dossier: undefined, faults: syntax, sound: false };
  const shaped = checkShape(DossierSchema, value);
  const faults = [
    ...syntax,
    ...located(shaped.faults),
    ...located(shaped.value ? checkRules(shaped.value) : []),
  ];
  return { dossier: shaped.value, faults, sound: !faults.some(isError) };
}
