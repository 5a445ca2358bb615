/** Where the shell is: the packed program brings it; in this repository it is built when it is wanted. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** There only in the packed program. */
export const PACKED = fileURLToPath(new URL("../../shell/", import.meta.url));
const BUILT = ".cache/shell";

/** Gives its folder. */
export async function findShell(): Promise<string> {
  if (existsSync(PACKED)) return PACKED;
  const { buildShell } = await import("./buildShell");
  await buildShell(process.cwd(), BUILT); // again, because the program itself may have changed
  return BUILT;
}
