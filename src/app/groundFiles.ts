/** The files of the ground that this site has for a dossier. */

import type { GroundFile } from "../ground/groundFiles";
import { siteConfig } from "./siteConfig";

/** From the coarsest to the finest. `root` ends with a slash; null stands for a dossier that no build has seen. */
export function groundFiles(root: string, dossierId: string | null): readonly GroundFile[] {
  return [
    { scale: "world", url: `${root}ground/world.json`, bounds: null },
    ...(dossierId === null || !siteConfig().groundIds.includes(dossierId)
      ? []
      : [{ scale: "region" as const, url: `${root}ground/${dossierId}.json`, bounds: null }]),
    ...siteConfig().basemapFiles.map(({ scale, bounds }) => ({
      scale,
      url: `${root}basemap/${scale}.json`,
      bounds,
    })),
  ];
}
