/** A map's configuration and its source files in, the text of the compiled files out. */

import type { FeatureCollection } from "geojson";
import { BASEMAP_FORMAT, type BasemapScale, type LayerCredit } from "../../geo/basemap";
import type { FileConfig, MapConfig, Names } from "./mapConfig";
import { packLayers } from "./pack";
import { selectLayer, type Translate } from "./selectLayer";

/** File name → text. The same input gives the same bytes. */
export function compileBasemap(
  map: MapConfig,
  names: Names,
  read: (file: string) => FeatureCollection,
  translate?: Translate,
): ReadonlyMap<string, string> {
  for (const credit of map.leaveOut)
    if (!map.credits[credit]) throw new Error(`leaveOut: no credit is called "${credit}".`);
  const files = everyScale(map).map((whole) => {
    const file = { ...whole, layers: whole.layers.filter(({ credit }) => !map.leaveOut.includes(credit)) };
    const layers = new Map(
      file.layers.map((layer) => [layer.layer, selectLayer(layer, file, read, names, translate)]),
    );
    const { bounds, packed } = packLayers(file, layers);
    const { localLanguage } = map;
    const head = {
      format: BASEMAP_FORMAT,
      scale: file.scale,
      bounds,
      localLanguage,
      credits: creditsOf(map, file),
    };
    const { type, objects, arcs, transform } = packed;
    return { head, text: toLine({ type, basemap: head, transform, objects, arcs }) };
  });
  const meta = {
    format: BASEMAP_FORMAT,
    id: map.id,
    files: files.map(({ head, text }) => ({
      file: `${head.scale}.json`,
      bytes: Buffer.byteLength(text),
      ...head,
    })),
  };
  return new Map([
    ...files.map(({ head, text }) => [`${head.scale}.json`, text] as const),
    ["meta.json", `${JSON.stringify(meta, null, 1)}\n`],
  ]);
}

/** The page asks for each scale of a city's map: one that nothing is drawn at is a file with nothing in it. */
const everyScale = ({ files }: MapConfig): readonly FileConfig[] =>
  files.some(({ scale }) => scale === "world")
    ? files
    : CITY_SCALES.map(
        (scale) =>
          files.find((file) => file.scale === scale) ?? { scale, precisionDegrees: 0.001, layers: [] },
      );

const CITY_SCALES: readonly BasemapScale[] = ["country", "city", "centre"];

const toLine = (value: unknown) => `${JSON.stringify(value)}\n`;

function creditsOf(map: MapConfig, file: FileConfig): LayerCredit[] {
  return file.layers.map(({ layer, credit, title, accuracy }) => {
    const terms = map.credits[credit];
    if (!terms) throw new Error(`Layer ${layer}: no credit is called "${credit}".`);
    const { corner, toConfirm, ...stated } = terms;
    return {
      layer,
      title,
      ...stated,
      ...(corner && { corner }),
      ...(toConfirm && { toConfirm }),
      accuracy,
    };
  });
}
