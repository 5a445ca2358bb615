/** `npm run basemap -- --from DIR --map DIR [--geonames DIR] [--to DIR]`: compiles GeoJSON figures to a basemap. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { FeatureCollection } from "geojson";
import * as v from "valibot";
import { compileBasemap } from "./compileBasemap";
import { readGeonames } from "./geonames";
import { MapConfigSchema, NamesSchema } from "./mapConfig";

const USAGE =
  "Usage: npm run basemap -- --from DIR --map src/tools/basemap/maps/NAME [--geonames DIR] [--to public/basemap]";

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    map: { type: "string" },
    geonames: { type: "string" },
    to: { type: "string", default: "public/basemap" },
  },
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function run({ from, map: mapFolder, geonames, to }: typeof values): void {
  if (!from || !mapFolder) throw new Error(USAGE);
  const map = v.parse(MapConfigSchema, readJson(join(mapFolder, "map.json")));
  const names = v.parse(NamesSchema, readJson(join(mapFolder, map.names)));
  const read = (file: string) => readJson(join(from, file)) as FeatureCollection;
  mkdirSync(to, { recursive: true });
  for (const [file, text] of compileBasemap(
    map,
    names,
    read,
    geonames ? readGeonames(geonames) : undefined,
  )) {
    writeFileSync(join(to, file), text);
    console.log(`${join(to, file)}: ${kB(text.length)}, ${kB(gzipSync(text).length)} gzipped`);
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

try {
  run(values);
} catch (fault) {
  console.error(fault instanceof v.ValiError ? v.flatten(fault.issues).nested : String(fault));
  process.exitCode = 1;
}
