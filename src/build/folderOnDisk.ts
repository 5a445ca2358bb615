/** A dossier's folder on this machine's disk. */

import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { SourceFolder } from "../source/sourceFolder";

/**
 * Files are called as the folder was, so that an editor can open what is printed. Throws an error with `code` and `path` at
 * what cannot be read; `OUTSIDE` at a link that leads out of the folder.
 */
export function folderOnDisk(folder: string): SourceFolder {
  const at = (path: string) => join(folder, path);
  return {
    name: folder,
    nameOf: at,
    read: (path) => (statOf(path)?.isFile() ? readFileSync(at(path)) : undefined),
    list: (path = "") => (statOf(path)?.isDirectory() ? readdirSync(at(path)) : []),
  };

  function statOf(path: string) {
    const stat = statSync(at(path), { throwIfNoEntry: false });
    if (
      stat &&
      !`${realpathSync(at(path))}${sep}`.startsWith(`${realpathSync(folder).replace(/[\\/]$/, "")}${sep}`)
    )
      throw Object.assign(new Error("a link leads out of the folder"), { code: "OUTSIDE", path: at(path) });
    return stat;
  }
}
