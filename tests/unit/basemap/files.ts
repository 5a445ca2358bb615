/** The committed basemap, decoded for the tests. */

import { readFileSync } from "node:fs";
import { type Basemap, type BasemapFeature, decodeBasemap } from "../../../src/geo/basemap";

const FOLDER = new URL("../../../public/basemap/", import.meta.url);

export const readText = (file: string) => readFileSync(new URL(file, FOLDER), "utf8");
export const readBasemap = (file: string): Basemap => decodeBasemap(JSON.parse(readText(file)));

const WORLD = new URL("../../../src/build/ground/", import.meta.url);
const readWorld = (file: string) => decodeBasemap(JSON.parse(readFileSync(new URL(file, WORLD), "utf8")));

export const world = readWorld("world.json");
export const region = readWorld("region.json");
export const country = readBasemap("country.json");
export const city = readBasemap("city.json");
export const centre = readBasemap("centre.json");

export const featuresOf = (basemap: Basemap, layer: string): readonly BasemapFeature[] =>
  basemap.layers.get(layer)?.features ?? [];

export function named(basemap: Basemap, layer: string, english: string): BasemapFeature {
  const found = featuresOf(basemap, layer).find(({ properties }) => properties.name?.en === english);
  if (!found) throw new Error(`${layer} has nothing called ${english}.`);
  return found;
}
