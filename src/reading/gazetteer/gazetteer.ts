/** Towns of the world by name: Natural Earth's populated places (public domain), written by `npm run gazetteer`. */

import { foldName, type Gazetteer } from "../places";
import type { PlaceCandidate } from "../proposal";

/** Name, country (ISO 3166-1 alpha-2), longitude, latitude; the largest town first. */
export type Town = readonly [name: string, country: string, lon: number, lat: number];

export function createGazetteer(towns: readonly Town[]): Gazetteer {
  const byName = new Map<string, PlaceCandidate[]>();
  for (const [name, country, lon, lat] of towns) {
    const key = foldName(name);
    const candidates = byName.get(key);
    const candidate = { name, lon, lat, country };
    if (candidates) candidates.push(candidate);
    else byName.set(key, [candidate]);
  }
  return byName;
}
