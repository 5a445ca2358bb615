/** `dateline.config.yaml` → the site's settings, checked; every fault with its line. */

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { LANGUAGES } from "../i18n/languages";
import { type SiteConfig, SiteConfigSchema } from "../schema/site";
import { formatFault, type LocatedFault, sortFaults } from "../source/locatedFault";
import { checkShape } from "../source/shape";
import { parseYamlFile } from "../source/yamlFile";
import { dossierFolders } from "./folders";
import { WORLD_META } from "./ground/cutGround";
import { type OwnFile, ownFiles } from "./siteMessages";
import { isNewer, VERSION } from "./version";

/** Another one is named by DATELINE_CONFIG in the environment. */
export const SITE_CONFIG = "dateline.config.yaml";

/** In `public/` where a site has one of its own, else the program's. */
const OWN_ICON = "icon.svg";
const PROGRAM_ICON = fileURLToPath(new URL("../../public/icon.svg", import.meta.url));

/** The path of a site's icon. */
export function iconFile({ icon }: Pick<SiteConfig, "icon">): string {
  const own = join("public", icon);
  return icon !== OWN_ICON || existsSync(own) ? own : PROGRAM_ICON;
}

export const configFile = () => process.env.DATELINE_CONFIG ?? SITE_CONFIG;

/** Where a site's own message files are, even if its other settings have faults. */
export const messagesFolder = (file = configFile()): string => folderIn(file, "messages");

/** The same for its dossiers. */
export const dossiersFolder = (file = configFile()): string => folderIn(file, "dossiers");

function folderIn(file: string, field: "messages" | "dossiers"): string {
  const value: unknown = existsSync(file) ? parseYamlFile(file, readFileSync(file)).value : undefined;
  const named =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[field] : null;
  return typeof named === "string" ? named : v.getDefault(SiteConfigSchema.entries[field]);
}

/** The settings, or every fault in them and in the site's own messages; one of the two. */
export function checkSiteConfig(file = configFile()): {
  readonly config: SiteConfig | null;
  readonly faults: readonly LocatedFault[];
} {
  if (!existsSync(file)) return { config: null, faults: [missing(file)] };
  const { value, faults, locate } = parseYamlFile(file, readFileSync(file));
  const made = madeWith(value);
  if (made !== null && isNewer(made, VERSION))
    return { config: null, faults: [fromTheFuture(made, locate(["madeWith"]))] };
  const shaped = faults.length > 0 ? null : checkShape(SiteConfigSchema, value);
  const found: LocatedFault[] = [...faults];
  for (const fault of shaped?.faults ?? [])
    found.push({
      ...fault,
      hint: fault.hint.replace("docs/dossier.md", "docs/publish.md"),
      place: locate(fault.path),
    });
  const config = shaped?.value;
  const messages = config ? ownFiles(config.messages) : [];
  for (const [path, message, hint] of config ? unmet(config, messages) : []) {
    found.push({ rule: "site", path, message, hint, severity: "error", place: locate(path) });
  }
  found.push(...messages.flatMap(({ faults }) => faults));
  if (!config || found.length > 0) return { config: null, faults: sortFaults(found) };
  const folders = dossierFolders(config.dossiers);
  const hasIndex = folders.length > 1;
  const groundIds = folders.map((folder) => basename(folder));
  const own = config.basemap === null ? [] : compiledFiles(join(config.basemap, "meta.json"));
  const mapCredits = creditsOf([...own, ...compiledFiles(WORLD_META)]);
  // A scale at which nothing is drawn has no bounds.
  const basemapFiles = own.flatMap(({ scale, bounds }) => (bounds.length === 4 ? [{ scale, bounds }] : []));
  return { config: { ...config, hasIndex, mapCredits, basemapFiles, groundIds }, faults: [] };
}

/** Throws all faults in one message: a build cannot go on without it. */
export function readSiteConfig(file = configFile()): SiteConfig {
  const { config, faults } = checkSiteConfig(file);
  if (!config) throw new Error(`\n${faults.map(formatFault).join("\n")}`);
  return config;
}

const missing = (file: string): LocatedFault => ({
  rule: "site",
  path: [],
  message: `there is no ${file}`,
  hint: "docs/publish.md shows what stands in it",
  severity: "error",
  place: { file, line: 1, column: 1 },
});

/** The version that settings were written for; null where they don't say. */
export function madeWith(settings: unknown): string | null {
  const made =
    typeof settings === "object" && settings !== null && "madeWith" in settings ? settings.madeWith : null;
  return typeof made === "string" && /^\d+\.\d+\.\d+$/.test(made) ? made : null;
}

const fromTheFuture = (made: string, place: LocatedFault["place"]): LocatedFault => ({
  rule: "site",
  path: ["madeWith"],
  message: `these settings are of Dateline ${made}, and this is ${VERSION}, which may not know all of them`,
  hint: "install the newer program: npm install dateline-VERSION.tgz",
  severity: "error",
  place,
});

interface CompiledFile {
  readonly scale: SiteConfig["basemapFiles"][number]["scale"];
  readonly bounds: SiteConfig["basemapFiles"][number]["bounds"];
  readonly credits: readonly { readonly attribution: string }[];
}

const compiledFiles = (meta: string): readonly CompiledFile[] =>
  existsSync(meta) ? JSON.parse(readFileSync(meta, "utf8")).files : [];

const creditsOf = (files: readonly CompiledFile[]): readonly string[] => [
  ...new Set(files.flatMap(({ credits }) => credits.map(({ attribution }) => attribution))),
];

type Unmet = readonly [path: readonly (string | number)[], message: string, hint: string];

/** What the settings name and isn't there. */
function unmet(
  config: Omit<SiteConfig, "hasIndex" | "mapCredits" | "basemapFiles" | "groundIds">,
  own: readonly OwnFile[],
): Unmet[] {
  const { dossiers, dossier, languages, basemap, logo, icon, fonts } = config;
  const folders = dossierFolders(dossiers);
  const known = [...new Set([...LANGUAGES, ...own.map(({ language }) => language)].map(({ tag }) => tag))];
  const inPublic = (path: readonly (string | number)[], name: string | null): Unmet[] =>
    name === null || existsSync(join("public", name))
      ? []
      : [[path, `there is no file public/${name}`, "put it there, or correct the name"]];
  return [
    ...(folders.includes(join(dossiers, dossier))
      ? []
      : ([
          [
            ["dossier"],
            `there is no dossier ${dossier} in ${dossiers}`,
            `write one of ${folders.map((one) => one.slice(join(dossiers, "/").length)).join(", ")}`,
          ],
        ] satisfies Unmet[])),
    ...languages.flatMap((tag, i): Unmet[] =>
      known.includes(tag)
        ? []
        : [
            [
              ["languages", i],
              `the interface does not speak ${tag}`,
              `write one of ${known.join(", ")}, or translate it into ${join(config.messages, `${tag}.ftl`)}: docs/guides/add-a-language.md`,
            ],
          ],
    ),
    ...(basemap === null || existsSync(join(basemap, "country.json"))
      ? []
      : ([
          [
            ["basemap"],
            `there is no compiled basemap in ${basemap}`,
            "compile one (docs/basemap.md), or write null",
          ],
        ] satisfies Unmet[])),
    ...inPublic(["logo"], logo),
    ...inPublic(["icon"], icon === OWN_ICON ? null : icon),
    ...fonts.files.flatMap(({ file }, i) => inPublic(["fonts", "files", i, "file"], file)),
  ];
}
