/** The files of the ground that a site needs: the coarse world, and round each dossier a finer part of it. */

import { readFileSync } from "node:fs";
import type { CompiledDossier } from "../../schema/dossier";
import type { OutputFile } from "../writeDossier";
import { groundOf, WORLD_FILE } from "./cutGround";

/** Where nothing has a place there is no finer part, and the world stands in for it. */
export function groundFiles(
  dossiers: readonly CompiledDossier[],
  languages: readonly string[],
): readonly OutputFile[] {
  const world = readFileSync(WORLD_FILE, "utf8");
  return [
    { path: "ground/world.json", content: world },
    ...dossiers.map((dossier) => ({
      path: `ground/${dossier.dossier.id}.json`,
      content: groundOf(dossier, languages) ?? world,
    })),
  ];
}
