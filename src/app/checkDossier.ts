/** The compiler's checks for a dossier that nobody here compiled: the schema, then every rule. Loaded only when needed. */

import * as v from "valibot";
import { allRules } from "../core/rules/all";
import {
  type CompiledDossier,
  DossierSchema,
  EventFeatureSchema,
  SiteFeatureSchema,
} from "../schema/dossier";
import type { PlainFault } from "./loadDossier";
import { visible } from "./visible";

/** More than this is no list that anybody reads. */
const MOST_FAULTS = 50;

export function checkDossier(
  value: unknown,
): { readonly compiled: CompiledDossier } | { readonly faults: readonly PlainFault[] } {
  const parsed = v.safeParse(DossierSchema, value);
  if (!parsed.success) {
    const faults = parsed.issues.flatMap((issue) => shapeFaults(value, issue)).slice(0, MOST_FAULTS);
    return { faults };
  }
  const faults = allRules
    .flatMap((rule) => rule.check(parsed.output))
    .filter((fault) => fault.severity === "error")
    .slice(0, MOST_FAULTS)
    .map((fault) => ({
      path: pathWithName(value, fault.path),
      message: visible(fault.message),
      hint: visible(fault.hint),
    }));
  return faults.length > 0 ? { faults } : { compiled: parsed.output };
}

/** A feature that is neither site nor event as a whole is checked again as what it says it is, to name the field. */
function shapeFaults(root: unknown, issue: v.BaseIssue<unknown>): PlainFault[] {
  const steps = (issue.path ?? []).map(({ key }) => key as string | number);
  if (steps[0] === "features" && typeof steps[1] === "number") {
    const feature = inside(root, steps.slice(0, 2));
    const role = inside(feature, ["properties", "role"]);
    const schema = role === "site" ? SiteFeatureSchema : role === "event" ? EventFeatureSchema : null;
    if (schema === null) {
      return [
        {
          path: pathWithName(root, [...steps.slice(0, 2), "properties", "role"]),
          message: 'it must be "site" or "event"',
        },
      ];
    }
    const again = v.safeParse(schema, feature);
    if (!again.success) {
      return again.issues.map((one) => ({
        path: pathWithName(root, [
          ...steps.slice(0, 2),
          ...(one.path ?? []).map(({ key }) => key as string | number),
        ]),
        message: visible(one.message),
      }));
    }
  }
  return [{ path: pathWithName(root, steps), message: visible(issue.message) }];
}

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
