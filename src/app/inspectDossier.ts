/** Reads a file that a stranger made: within limits, and in words that say which feature and field is wrong. */

import { checkDossier } from "./checkDossier";
import { LIMITS } from "./dossierLimits";
import type { PlainFault } from "./loadDossier";
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
  const beyond = findBeyond(value);
  if (beyond) return { faults: [beyond] };
  try {
    return checkDossier(value);
  } catch (error) {
    return one("", `it could not be checked: ${messageOf(error)}`);
  }
}

/** What is inside is looked at without recursion: the nesting is a stranger's choice. */
function findBeyond(root: unknown): PlainFault | null {
  const rest: { value: unknown; path: string; depth: number; feature: number }[] = [
    { value: root, path: "", depth: 0, feature: -1 },
  ];
  const vertices = new Map<number, number>();
  let all = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, path, depth, feature } = next;
    const beyond = (message: string): PlainFault => ({ path: visible(path), message });
    if (depth > LIMITS.depth) return beyond(`lists and objects stand more than ${LIMITS.depth} deep`);
    if (typeof value === "number" && !Number.isFinite(value)) return beyond("the number is too large");
    if (typeof value === "string" && value.length > LIMITS.text) {
      return beyond(`the text has ${value.length} characters, more than ${LIMITS.text}`);
    }
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      if (path === "features" && value.length > LIMITS.features) {
        return beyond(`there are ${value.length} features, more than ${LIMITS.features}`);
      }
      if (typeof value[0] === "number") {
        const count = (vertices.get(feature) ?? 0) + 1;
        vertices.set(feature, count);
        if (count > LIMITS.verticesPerFeature || ++all > LIMITS.vertices) {
          return beyond(
            `there are more than ${count > LIMITS.verticesPerFeature ? `${LIMITS.verticesPerFeature} positions in one feature` : `${LIMITS.vertices} positions`}`,
          );
        }
      }
    } else {
      const names = Object.keys(value);
      if (names.length > LIMITS.names)
        return beyond(`an object has ${names.length} names, more than ${LIMITS.names}`);
      const inherited = names.find((name) => name in Object.prototype);
      if (inherited !== undefined) return beyond(`"${inherited}" cannot be a name here`);
    }
    for (const [name, inside] of Object.entries(value)) {
      const isFeature = path === "features" && Array.isArray(value);
      rest.push({
        value: inside,
        path: path === "" ? name : `${path}.${name}`,
        depth: depth + 1,
        feature: isFeature ? Number(name) : feature,
      });
    }
  }
  return null;
}

const one = (path: string, message: string): Inspected => ({ faults: [{ path, message: visible(message) }] });

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
