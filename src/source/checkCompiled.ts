/** A compiled dossier, from its file → checked as its source would be, with the line of each fault. */

import { checkRules } from "../core/rules/checkRules";
import type { Fault } from "../core/rules/fault";
import { DossierSchema } from "../schema/dossier";
import type { Checked } from "./checkFolder";
import { isError, type LocatedFault } from "./locatedFault";
import { checkShape } from "./shape";
import { parseYamlFile } from "./yamlFile";

/** JSON is YAML 1.2, so its lines are known the same way; that is slow, and done for a file with faults only. */
export function checkCompiled(file: string, bytes: Uint8Array): Checked {
  const json = parseJson(bytes);
  const shaped = checkShape(DossierSchema, json);
  const found =
    json === undefined ? [NO_JSON] : [...shaped.faults, ...(shaped.value ? checkRules(shaped.value) : [])];
  if (found.length === 0) return { dossier: shaped.value, faults: [], sound: true };
  const { faults: syntax, locate } = parseYamlFile(file, bytes);
  const located = found.map((fault): LocatedFault => ({ ...fault, place: locate(fault.path) }));
  const faults = json === undefined && syntax.length > 0 ? syntax : located;
  return { dossier: shaped.value, faults, sound: !faults.some(isError) };
}

const NO_JSON: Fault = {
  rule: "json",
  path: [],
  message: "this file is no JSON",
  hint: "compile it again with `npm run dossier -- build`",
  severity: "error",
};

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined; // where and why, the YAML parser tells
  }
}
