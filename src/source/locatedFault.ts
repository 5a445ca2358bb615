/** A fault with the line of the file that an author has to change. */

import type { Fault } from "../core/rules/fault";

export type Place = { readonly file: string; readonly line: number; readonly column: number };

export type LocatedFault = Fault & { readonly place: Place };

/** `events.yaml:12:5  error  [links] events › bridge-closes › … message` and, below, what to write instead. */
export function formatFault({ place, severity, rule, path, message, hint }: LocatedFault): string {
  const at = path.length > 0 ? `  at ${path.join(" › ")}` : "";
  return `${place.file}:${place.line}:${place.column}  ${severity}  ${rule}${at}\n    ${message}\n    → ${hint}`;
}

export const isError = ({ severity }: Fault) => severity === "error";

/** By file, then line; what stands in one place keeps its order. */
export function sortFaults(faults: readonly LocatedFault[]): LocatedFault[] {
  return [...faults].sort(
    ({ place: a }, { place: b }) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
