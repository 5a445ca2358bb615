/** A dossier's folder on this machine's disk. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SourceFolder } from "../source/sourceFolder";

/** Files are called as the folder was, so that an editor can open what is printed. */
export function folderOnDisk(folder: string): SourceFolder {
  const at = (path: string) => join(folder, path);
  return {
    name: folder,
    nameOf: at,
    read: (path) =>
      statSync(at(path), { throwIfNoEntry: false })?.isFile() ? readFileSync(at(path)) : undefined,
    list: (path = "") => (existsSync(at(path)) ? readdirSync(at(path)) : []),
  };
}
