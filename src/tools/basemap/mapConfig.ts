/** What a basemap is made of: which source file goes to which layer, cut, named and credited how. */

import * as v from "valibot";

const Words = v.record(v.string(), v.string());

/** Property → the values that are wanted; null stands for "has no such property". */
const Where = v.record(v.string(), v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))));

const LayerConfigSchema = v.strictObject({
  layer: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]*$/)),
  /** A GeoJSON file of the source folder, or several that make one layer. */
  from: v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))]),
  where: v.optional(Where),
  /** Default: as it is. `lines`: every edge once. `sharedLines`: edges between two areas. `labelPoint`: a point inside. */
  geometry: v.optional(v.picklist(["lines", "sharedLines", "labelPoint"])),
  /** Lines are kept only inside this area. */
  inside: v.optional(v.strictObject({ from: v.string(), where: v.optional(Where) })),
  /** One feature for all lines of the same class, kind and name. */
  group: v.optional(v.boolean()),
  class: v.optional(v.string()),
  kind: v.optional(
    v.strictObject({ property: v.string(), values: v.optional(v.record(v.string(), v.string())) }),
  ),
  /** A rank counts how many of the steps the property's value is above, plus one. */
  rank: v.optional(v.strictObject({ property: v.string(), steps: v.array(v.number()) })),
  /** The table of names.json, and the properties to look a record up by. */
  names: v.optional(v.string()),
  key: v.optional(v.union([v.string(), v.array(v.string())])),
  /** The property with the English name, for layers too long to be named by hand. */
  nameProperty: v.optional(v.string()),
  /** Names in these languages from GeoNames' translations (`--geonames`), looked up by the id in this property. */
  geonames: v.optional(v.strictObject({ property: v.string(), languages: v.array(v.string()) })),
  namedOnly: v.optional(v.boolean()),
  /** The property, or the two, that say where the name goes; else it is calculated. */
  labelAt: v.optional(v.union([v.string(), v.tuple([v.string(), v.string()])])),
  /** Parts of areas that are smaller are left out. */
  leastKm2: v.optional(v.number()),
  simplifyMeters: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  credit: v.string(),
  title: Words,
  accuracy: Words,
});
export type LayerConfig = v.InferOutput<typeof LayerConfigSchema>;

const FileConfigSchema = v.strictObject({
  scale: v.picklist(["world", "region", "country", "city", "centre"]),
  precisionDegrees: v.pipe(v.number(), v.gtValue(0)),
  /** West, south, east, north: features wholly outside are left out. */
  bounds: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** Layers are simplified each for itself. Of a whole world they meet too often, and points where they meet stay. */
  apart: v.optional(v.boolean()),
  layers: v.array(LayerConfigSchema),
});
export type FileConfig = v.InferOutput<typeof FileConfigSchema>;

export const MapConfigSchema = v.strictObject({
  id: v.string(),
  names: v.string(),
  /** The language of the place, whose names stand beside the page's own at street level. */
  localLanguage: v.string(),
  credits: v.record(
    v.string(),
    v.strictObject({
      attribution: v.string(),
      licence: v.string(),
      licenceUrl: v.pipe(v.string(), v.url()),
      /** Whom the licence wants named on the map itself, after a ©; the others stand one press away. */
      corner: v.optional(v.array(v.string())),
      toConfirm: v.optional(v.string()),
    }),
  ),
  /** Credits whose layers are not compiled: the way out where terms can't be confirmed. */
  leaveOut: v.optional(v.array(v.string()), []),
  files: v.array(FileConfigSchema),
});
export type MapConfig = v.InferOutput<typeof MapConfigSchema>;

const NameSchema = v.nullable(
  v.objectWithRest(
    {
      rank: v.optional(v.number()),
      note: v.optional(Words),
      /** Where the name is set, where the calculated place does not please. */
      label: v.optional(v.tuple([v.number(), v.number()])),
    },
    v.string(),
  ),
);
export const NamesSchema = v.objectWithRest({ note: v.string() }, v.record(v.string(), NameSchema));
export type Names = v.InferOutput<typeof NamesSchema>;
export type Name = v.InferOutput<typeof NameSchema>;
