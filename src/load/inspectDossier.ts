/** Reads a file that a stranger made: within limits, and in words that say which feature and field is wrong. */

import type { Fault } from "../core/rules/fault";
import { isEvent, isSite } from "../core/rules/parts";
import type { EventFeature, Header, SiteFeature } from "../schema/dossier";
import { checkDossier } from "./checkDossier";
import { LIMITS } from "./dossierLimits";
import type { PlainFault } from "./loadFault";
import { visible } from "./visible";

export type Inspected = ReturnType<typeof checkDossier>;

/** Never throws: whatever comes is a sound dossier or faults. */
export function inspectDossier(bytes: Uint8Array): Inspected {
  if (bytes.length > LIMITS.bytes) return one("", `the file has more than ${LIMITS.bytes} bytes`);
  try {
    return inspectText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return one("", `this is no text in UTF-8: ${messageOf(error)}`);
  }
}

/** The same for what is decoded already. */
export function inspectText(text: string): Inspected {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return one("", `this is no JSON: ${messageOf(error)}`);
  }
  return inspectParts(value, () => true);
}

/** Header and sites of a dossier whose events come later: what those are needed for is left out. */
export function inspectFrame(
  header: unknown,
  sites: unknown,
):
  | { readonly header: Header; readonly sites: readonly SiteFeature[] }
  | { readonly faults: readonly PlainFault[] } {
  const inspected = inspectParts(
    { type: "FeatureCollection", dossier: header, features: sites },
    needsNoEvent,
  );
  if ("faults" in inspected)
    return {
      faults: inspected.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^features/, "sites") })),
    };
  const { dossier, features } = inspected.compiled;
  const stranger = features.findIndex((feature) => !isSite(feature));
  if (stranger < 0) return { header: dossier, sites: features.filter(isSite) };
  return {
    faults: [{ path: `sites.${stranger}.properties.role`, message: "it is no site", hint: "write site" }],
  };
}

/** One event of that dossier, written as JSON; paths begin in it. */
export function inspectEvent(
  text: unknown,
  { header, sites }: { readonly header: Header; readonly sites: readonly SiteFeature[] },
): { readonly event: EventFeature } | { readonly faults: readonly PlainFault[] } {
  if (typeof text !== "string") return { faults: [{ path: "", message: "it is no text, or too long" }] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return one("", `this is no JSON: ${messageOf(error)}`) as { faults: readonly PlainFault[] };
  }
  const place = sites.length;
  const inspected = inspectParts(
    { type: "FeatureCollection", dossier: header, features: [...sites, value] },
    (fault) => fault.path[0] === "features" && fault.path[1] === place && needsNoEvent(fault),
  );
  if ("compiled" in inspected) {
    const event = inspected.compiled.features[place];
    return event && isEvent(event)
      ? { event }
      : { faults: [{ path: "properties.role", message: "it is no event" }] };
  }
  const own = new RegExp(`^features\\.${place}( \\(.*?\\))?\\.?`);
  return { faults: inspected.faults.map((fault) => ({ ...fault, path: fault.path.replace(own, "") })) };
}

/** Names of events, and claims that others make, can't be looked up where not all events are there. */
function needsNoEvent({ rule, path }: Fault): boolean {
  if (rule === "statements") return false;
  return (
    rule !== "references" ||
    !/^(dossier\.\w+\.\d+\.(events|positions\.\d+\.claim)|features\.\d+\.properties\.(links\.\d+\.target|claims\.\d+\.statement))/.test(
      path.join("."),
    )
  );
}

function inspectParts(value: unknown, isAsked: (fault: Fault) => boolean): Inspected {
  const beyond = findBeyond(value);
  if (beyond) return { faults: [beyond] };
  try {
    return checkDossier(value, isAsked);
  } catch (error) {
    return one("", `it could not be checked: ${messageOf(error)}`);
  }
}

/**
 * The first thing beyond the limits. It goes no deeper than they allow, since the nesting is a stranger's choice, and
 * writes the path down only for a fault, since a large dossier has millions of values.
 */
function findBeyond(root: unknown): PlainFault | null {
  const path: string[] = [];
  let all = 0;
  let ofFeature = 0;
  let fault: PlainFault | null = null;
  const beyond = (message: string): true => {
    fault = { path: visible(path.join(".")), message };
    return true;
  };
  const inside = (name: string, value: unknown): boolean => {
    if (typeof value === "boolean" || value === null) return false;
    path.push(name);
    const found = look(value);
    path.pop();
    return found;
  };
  const look = (value: unknown): boolean => {
    if (path.length > LIMITS.depth) return beyond(`lists and objects stand more than ${LIMITS.depth} deep`);
    if (typeof value === "number") return !Number.isFinite(value) && beyond("the number is too large");
    if (typeof value === "string") {
      if (value.length <= LIMITS.text) return false;
      return beyond(`the text has ${value.length} characters, more than ${LIMITS.text}`);
    }
    if (typeof value !== "object" || value === null) return false;
    if (!Array.isArray(value)) {
      const names = Object.keys(value);
      if (names.length > LIMITS.names)
        return beyond(`an object has ${names.length} names, more than ${LIMITS.names}`);
      const inherited = names.find((name) => name in Object.prototype);
      if (inherited !== undefined) return beyond(`"${inherited}" cannot be a name here`);
      return names.some((name) => inside(name, (value as Record<string, unknown>)[name]));
    }
    const isFeatures = path.length === 1 && path[0] === "features";
    if (isFeatures && value.length > LIMITS.features)
      return beyond(`there are ${value.length} features, more than ${LIMITS.features}`);
    if (typeof value[0] === "number") {
      if (++ofFeature > LIMITS.verticesPerFeature)
        return beyond(`there are more than ${LIMITS.verticesPerFeature} positions in one feature`);
      if (++all > LIMITS.vertices) return beyond(`there are more than ${LIMITS.vertices} positions`);
    }
    for (let i = 0; i < value.length; i++) {
      if (isFeatures) ofFeature = 0;
      if (inside(String(i), value[i])) return true;
    }
    return false;
  };
  look(root);
  return fault;
}

const one = (path: string, message: string): Inspected => ({ faults: [{ path, message: visible(message) }] });

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
