/** The version of this program, and how versions are compared. */

import { readFileSync } from "node:fs";
import { IS_PACKED } from "./shell";

const MANIFEST = new URL(IS_PACKED ? "../../../package.json" : "../../package.json", import.meta.url);

/** As in package.json, `0.2.0`. */
export const VERSION: string = JSON.parse(readFileSync(MANIFEST, "utf8")).version;

/** Of two versions of the form `0.2.0`. */
export function isNewer(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { numeric: true }) > 0;
}
