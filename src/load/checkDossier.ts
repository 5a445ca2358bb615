/** The compiler's checks for a dossier that nobody here compiled: the schema, then every rule. Loaded only when needed. */

import * as v from "valibot";
import { allRules } from "../core/rules/all";
import type { Fault } from "../core/rules/fault";
import {
  type CompiledDossier,
  DossierSchema,
  EventFeatureSchema,
  SiteFeatureSchema,
} from "../schema/dossier";
import { checkShape } from "../source/shape";
import type { PlainFault } from "./loadFault";
import { visible } from "./visible";

/** More than this is no list that anybody reads. */
const MOST_FAULTS = 50;

type Path = readonly (string | number)[];

/** `isAsked` says which faults of the rules are told; all where it is left out. */
export function checkDossier(
  value: unknown,
  isAsked: (fault: Fault) => boolean = () => true,
): { readonly compiled: CompiledDossier } | { readonly faults: readonly PlainFault[] } {
  const shape = readShape(value);
  if ("faults" in shape) return shape;
  const faults = allRules
    .flatMap((rule) => rule.check(shape.compiled))
    .filter((fault) => fault.severity === "error" && isAsked(fault))
    .slice(0, MOST_FAULTS)
    .map((fault) => ({
      path: pathWithName(value, fault.path),
      message: visible(fault.message),
      hint: visible(fault.hint),
    }));
  return faults.length > 0 ? { faults } : { compiled: shape.compiled };
}

/** The outside first, then each feature as what it says it is: the schema's union would try both for each of very many. */
function readShape(root: unknown): ReturnType<typeof checkDossier> {
  const faults: PlainFault[] = [];
  const tell = (path: Path, message: string, hint: string) => {
    faults.push({ path: pathWithName(root, path), message: visible(message), hint: visible(hint) });
  };
  const read = <T extends v.GenericSchema>(schema: T, part: unknown, path: Path): v.InferOutput<T> | null => {
    const shaped = checkShape(schema, part);
    for (const fault of shaped.faults) tell([...path, ...fault.path], fault.message, fault.hint);
    return shaped.value ?? null;
  };
  const outside = read(OutsideSchema, root, []);
  if (!outside) return { faults: faults.slice(0, MOST_FAULTS) };
  const features: CompiledDossier["features"] = [];
  for (const [i, feature] of outside.features.entries()) {
    if (faults.length >= MOST_FAULTS) break;
    const role = inside(feature, ["properties", "role"]);
    const schema = role === "site" ? SiteFeatureSchema : role === "event" ? EventFeatureSchema : null;
    if (!schema) {
      tell(["features", i, "properties", "role"], "it is neither a site nor an event", "write site or event");
      continue;
    }
    const parsed = read(schema, feature, ["features", i]);
    if (!parsed) continue;
    features.push(parsed);
    (root as { features: unknown[] }).features[i] = parsed; // twice the dossier would be twice the memory
  }
  return faults.length > 0
    ? { faults: faults.slice(0, MOST_FAULTS) }
    : { compiled: { type: outside.type, dossier: outside.dossier, features } };
}

const OutsideSchema = v.object({ ...DossierSchema.entries, features: v.array(v.unknown()) });

/** `features.3 (fire-at-quay).properties.kind`: the number for machines, the id for people. */
function pathWithName(root: unknown, path: readonly (string | number)[]): string {
  const id = path[0] === "features" ? inside(root, [...path.slice(0, 2), "id"]) : undefined;
  return visible(
    path
      .map((step, i) => (i === 1 && typeof id === "string" ? `${step} (${id.slice(0, 80)})` : String(step)))
      .join("."),
  );
}

function inside(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
