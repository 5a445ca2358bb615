/** Finds the shell of the packed program, or builds one in this repository. */

import { IS_PACKED, PACKED_SHELL } from "./shell";

const BUILT = ".cache/shell";

/** Gives its folder. Built again each time, because the program itself may have changed. */
export async function findShell(): Promise<string> {
  if (IS_PACKED) return PACKED_SHELL;
  const { buildShell } = await import("./buildShell");
  await buildShell(process.cwd(), BUILT);
  return BUILT;
}
