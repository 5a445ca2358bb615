/** How this program is called, in what it prints and writes. */

import { IS_PACKED } from "../build/shell";

export const COMMAND = IS_PACKED ? "npx dateline" : "npm run dossier --";
