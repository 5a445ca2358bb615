/** A dossier's folder that stands in memory: unpacked from an archive, or being written in a browser. */

import type { SourceFolder } from "./sourceFolder";

/** `files` by their paths; the folder's own are those below `root`, which is empty or ends with a slash. */
export function folderInMemory(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  root = "",
): SourceFolder {
  const paths = [...files.keys()].filter((path) => path.startsWith(root));
  return {
    name,
    nameOf: (path) => path,
    read: (path) => files.get(root + path),
    list(path = "") {
      const inside = root + (path === "" ? "" : `${path}/`);
      const below = paths.filter((one) => one.startsWith(inside)).map((one) => one.slice(inside.length));
      return [...new Set(below.map((one) => one.split("/")[0] ?? ""))];
    },
  };
}
