/** Fetches the files of the ground that a view calls for, each once. */

import { type Basemap, type BasemapBounds, decodeBasemap } from "../../geo/basemap";
import { boundsContain, meets, shifted } from "../../geo/bounds";
import { type GroundFile, SHOWN_FROM, TURNS } from "../../ground/groundFiles";

export interface BasemapFault {
  readonly file: string;
  readonly message: string;
}

export type FetchJson = (url: string) => Promise<unknown>;

interface Loader {
  readonly files: readonly GroundFile[];
  readonly fetchJson: FetchJson;
  readonly onLoad: (basemap: Basemap) => void;
  readonly onFault: (fault: BasemapFault) => void;
}

/**
 * Call it for every view; a file that fails is reported once and not asked for again. The coarse world waits until the
 * dossier's own part of it has come, and is only asked for by views that reach beyond that.
 */
export function createLoader({ files, fetchJson, onLoad, onFault }: Loader) {
  const asked = new Set<GroundFile>();
  const regions = files.filter(({ scale }) => scale === "region");
  /** Bounds of the regions that have come; null for those that failed. */
  const settled = new Map<GroundFile, BasemapBounds | null>();
  let lastView: { readonly zoom: number; readonly seen: BasemapBounds } | null = null;

  async function load(groundFile: GroundFile): Promise<void> {
    const { url } = groundFile;
    try {
      const basemap = decodeBasemap(await fetchJson(url));
      settled.set(groundFile, basemap.bounds);
      onLoad(basemap);
    } catch (error) {
      settled.set(groundFile, null);
      const file = url.slice(url.lastIndexOf("/") + 1);
      onFault({ file, message: error instanceof Error ? error.message : String(error) });
    }
    if (regions.includes(groundFile) && lastView) ask(lastView.zoom, lastView.seen);
  }

  const isNeeded = ({ scale, bounds }: GroundFile, seen: BasemapBounds) =>
    scale === "world"
      ? regions.every((region) => settled.has(region)) &&
        !regions.some((region) => isWithin(seen, settled.get(region) ?? null))
      : !bounds || meets(bounds, seen);

  function ask(zoom: number, seen: BasemapBounds): void {
    lastView = { zoom, seen };
    for (const file of files) {
      if (asked.has(file) || zoom < SHOWN_FROM[file.scale] || !isNeeded(file, seen)) continue;
      asked.add(file);
      void load(file);
    }
  }
  return ask;
}

function isWithin([west, south, east, north]: BasemapBounds, outer: BasemapBounds | null): boolean {
  if (!outer) return false;
  return TURNS.some((turns) => {
    const bounds = shifted(outer, turns);
    return boundsContain(bounds, [west, south]) && boundsContain(bounds, [east, north]);
  });
}
