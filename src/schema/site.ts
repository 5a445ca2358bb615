/** What a newsroom sets for its own site, in `dateline.config.yaml`: docs/publish.md explains every field. */

import * as v from "valibot";
import { Words } from "./sourceWords";

const Tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));
const Origin = v.pipe(v.string(), v.regex(/^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/));
/** Six digits: canvas and pictures read no other form. */
const Colours = v.optional(
  v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)), v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
  {},
);
const PublicFile = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/));

const TileSourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** A proper name, the same in every language. */
  name: Words,
  /** XYZ: with {z}, {x} and {y}. */
  url: v.pipe(v.string(), v.regex(/^https:\/\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\}).+$/)),
  attribution: Words,
  maxZoom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(22)), 19),
});

export const SiteConfigSchema = v.strictObject({
  /** Shown in titles and in shared pictures beside the dossier's own name. */
  name: Words,
  /** The version of the program that these settings were written or updated for; `dateline update` writes it. */
  madeWith: v.optional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/))),
  /** Where the site will stand; SITE_URL of the environment overrides it. */
  address: v.optional(v.nullable(v.pipe(v.string(), v.url())), null),
  /** The folder of dossier folders; all of them are published. */
  dossiers: v.optional(v.string(), "src/dossiers"),
  /** The dossier at the site's root; the others are reached by `?dossier=` and from the index. */
  dossier: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** Of the pages; the first stands at the site's root, the others in folders of their own. */
  languages: v.optional(v.pipe(v.array(Tag), v.minLength(1)), ["en"]),
  /** The folder of message files of your own: `es.ftl` teaches the interface Spanish. */
  messages: v.optional(v.string(), "messages"),
  /** The folder of the compiled basemap of one country and city; null for the world alone. */
  basemap: v.optional(v.nullable(v.string()), "public/basemap"),
  /** Raster tiles a reader may choose to load from another host; none load by themselves. */
  tileSources: v.optional(v.array(TileSourceSchema), []),
  /** Tokens of src/ui/tokens.css without their dashes. */
  colours: v.optional(v.strictObject({ light: Colours, dark: Colours }), { light: {}, dark: {} }),
  /** CSS font families; `files` are fonts of your own, in `public/`. */
  fonts: v.optional(
    v.strictObject({
      text: v.optional(Words),
      headings: v.optional(Words),
      files: v.optional(
        v.array(
          v.strictObject({
            family: Words,
            file: PublicFile,
            weight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 400),
          }),
        ),
        [],
      ),
    }),
    { files: [] },
  ),
  /** A picture in `public/` that stands before the title. */
  logo: v.optional(v.nullable(PublicFile), null),
  /** A square SVG in `public/`: of tabs, home screens and installed apps. */
  icon: v.optional(PublicFile, "icon.svg"),
  /** Who may show the site in a frame: everybody, nobody, or these sites. */
  embed: v.optional(
    v.union([v.picklist(["everybody", "nobody"]), v.pipe(v.array(Origin), v.minLength(1))]),
    "everybody",
  ),
});

export type SiteConfig = v.InferOutput<typeof SiteConfigSchema> & {
  /** There are several dossiers, and a page that lists them. */
  readonly hasIndex: boolean;
  /** Ids of the dossiers that the build cuts a finer ground for; others have the coarse world. */
  readonly groundIds: readonly string[];
  /** The compiled basemap's files and what each covers, from the coarsest to the finest. */
  readonly basemapFiles: readonly {
    readonly scale: "country" | "city" | "centre";
    readonly bounds: readonly [west: number, south: number, east: number, north: number];
  }[];
  /** Whom the basemap's own list names, once each. */
  readonly mapCredits: readonly string[];
};
export type TileSource = SiteConfig["tileSources"][number];
