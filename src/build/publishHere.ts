/** Publishing from the command line: the same program as in a browser, on files of a disk. */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Program from "../desk/publish/publisher";
import type { CompiledDossier } from "../schema/dossier";
import type { SiteConfig } from "../schema/site";
import { cutGround, groundBounds, WORLD_FILE } from "./ground/cutGround";
import { PARTS_FILE, PROGRAM_FILE, writeParts, writeProgram } from "./publisher";

/** Written again by each command, because the program itself may have changed. */
const CACHE = ".cache/publisher";

export interface PublishedHere {
  readonly program: typeof Program;
  readonly shell: Program.Shell;
}

export async function publisherHere(config: SiteConfig): Promise<PublishedHere> {
  const folder = resolve(CACHE);
  await writeProgram(process.cwd(), folder, config);
  await writeParts(process.cwd(), folder, config);
  const program: typeof Program = await import(pathToFileURL(join(folder, PROGRAM_FILE)).href);
  const pathOf = (path: string) => {
    if (path === PARTS_FILE) return join(folder, path);
    return path === "ground/world.json"
      ? WORLD_FILE
      : join(config.basemap ?? "", path.replace(/^basemap\//, ""));
  };
  const cutRegion = (compiled: CompiledDossier): unknown => {
    const bounds = groundBounds(compiled);
    return bounds && JSON.parse(cutGround(bounds, config.languages));
  };
  return {
    program,
    shell: { readJson: async (path) => JSON.parse(readFileSync(pathOf(path), "utf8")), cutRegion },
  };
}
