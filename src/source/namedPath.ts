/** Where in a file something stands, as its author would say it. */

import type { Path } from "../core/rules/fault";

/** `[3, "mode"]` → `["office-speaks", "mode"]`: entries by their ids, where they have one. */
export function namedPath(value: unknown, path: Path): Path {
  let inside = value;
  return path.map((step) => {
    const isInList = Array.isArray(inside);
    inside =
      typeof inside === "object" && inside !== null ? (inside as Record<string, unknown>)[step] : undefined;
    if (!isInList || typeof inside !== "object" || inside === null || !("id" in inside)) return step;
    return typeof inside.id === "string" ? inside.id : step;
  });
}
