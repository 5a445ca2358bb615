/** `npm run gazetteer -- places.geojson`: Natural Earth's populated places → the towns that a report's place names are looked up in. */

import { readFileSync, writeFileSync } from "node:fs";

interface Place {
  readonly properties: { readonly name: string; readonly iso: string; readonly population: number };
  readonly geometry: { readonly coordinates: readonly [number, number] };
}

const TARGET = "src/reading/gazetteer/towns.json";

const [source] = process.argv.slice(2);
if (!source) throw new Error("Name the GeoJSON file of Natural Earth's populated places.");
const { features } = JSON.parse(readFileSync(source, "utf8")) as { features: readonly Place[] };
const towns = features
  .filter(({ properties }) => /^[A-Z]{2}$/.test(properties.iso))
  .sort((a, b) => b.properties.population - a.properties.population)
  .map(({ properties: { name, iso }, geometry: { coordinates } }) => [name, iso, ...coordinates]);
writeFileSync(TARGET, `[\n${towns.map((town) => JSON.stringify(town)).join(",\n")}\n]\n`);
console.log(`${TARGET}: ${towns.length} towns`);
