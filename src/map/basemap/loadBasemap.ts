/** Fetches the basemap files that a view calls for, each once. */

import { type Basemap, type BasemapBounds, type BasemapScale, decodeBasemap } from "../../geo/basemap";

export interface BasemapFault {
  readonly file: string;
  readonly message: string;
}

export type FetchJson = (url: string) => Promise<unknown>;

interface Loader {
  readonly baseUrl: string;
  readonly fetchJson: FetchJson;
  readonly onLoad: (basemap: Basemap) => void;
  readonly onFault: (fault: BasemapFault) => void;
}

// The zoom from which a file has anything to show.
const FROM: readonly (readonly [BasemapScale, number])[] = [
  ["country", 0],
  ["city", 8],
  ["centre", 13],
];

export const fetchJson: FetchJson = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};

/** Call it for every view; a file that fails is reported once and not asked for again. */
export function createLoader({ baseUrl, fetchJson, onLoad, onFault }: Loader) {
  const asked = new Set<BasemapScale>();
  const bounds = new Map<BasemapScale, BasemapBounds>();
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;

  async function load(scale: BasemapScale): Promise<void> {
    const file = `${scale}.json`;
    try {
      const basemap = decodeBasemap(await fetchJson(base + file));
      bounds.set(scale, basemap.bounds);
      onLoad(basemap);
    } catch (error) {
      onFault({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return (zoom: number, seen: BasemapBounds): void => {
    const city = bounds.get("city");
    for (const [scale, from] of FROM) {
      if (asked.has(scale) || zoom < from) continue;
      if (scale === "centre" && city && !near(city, seen)) continue;
      asked.add(scale);
      void load(scale);
    }
  };
}

const near = (city: BasemapBounds, seen: BasemapBounds) =>
  seen[0] < city[2] && seen[2] > city[0] && seen[1] < city[3] && seen[3] > city[1];
