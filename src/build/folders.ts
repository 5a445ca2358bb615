/** Folders of dossiers. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Every folder under `root` that holds a dossier. */
export function dossierFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, "dossier.yaml")))
    .sort();
}

/** The dossier that a path belongs to: itself, or the folder round one of its files. */
export function folderOf(path: string): string {
  if (!existsSync(path) || statSync(path).isDirectory()) return path;
  const folder = dirname(path);
  return ["translations", "geometry"].includes(basename(folder)) ? dirname(folder) : folder;
}
