/** A build that is killed or fails leaves the site as it was: the new one is written beside it and takes its place when it is whole. */

import { existsSync, renameSync, rmSync } from "node:fs";

/** `write` fills the folder that it is told, which is not there yet. Rejects as `write` does. */
export async function buildBeside<Result>(
  target: string,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  const fresh = `${target}.new`;
  const clear = () => rmSync(fresh, { recursive: true, force: true });
  clear(); // of a build that was killed
  const stop = (signal: NodeJS.Signals) => {
    clear();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const result = await write(fresh);
    swap(fresh, target);
    return result;
  } finally {
    clear();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function swap(fresh: string, target: string) {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
