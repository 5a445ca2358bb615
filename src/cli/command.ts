/** How this program is called, in what it prints and writes. */

import { existsSync } from "node:fs";
import { PACKED } from "../build/findShell";

/** It runs from its package, in the folder of somebody's site; not from this repository. */
export const IS_PACKED = existsSync(PACKED);

export const COMMAND = IS_PACKED ? "npx dateline" : "npm run dossier --";
