/** The program that publishes a dossier, in a browser or in Node: the build makes one module of it (`build/buildShell.ts`). */

import { siteConfig } from "../../app/siteConfig";
import { type Basemap, decodeBasemap } from "../../geo/basemap";
import { boundsContain } from "../../geo/bounds";
import { type AnyGeometry, positionsOf } from "../../geo/geometry";
import { type SiteLanguages, takeSiteLanguages } from "../../i18n/languages";
import { messageLoader } from "../../i18n/messageLoader";
import { createMessages } from "../../i18n/messages";
import type { CompiledDossier } from "../../schema/dossier";
import type { SiteConfig } from "../../schema/site";
import { checkCompiled } from "../../source/checkCompiled";
import { checkFolder } from "../../source/checkFolder";
import { folderInMemory } from "../../source/folderInMemory";
import type { LocatedFault } from "../../source/locatedFault";
import { onePage } from "./onePage";
import type { ReaderParts } from "./readerParts";

export interface PublishInput {
  /** A dossier's folder, paths as in it (`dossier.yaml`, `translations/ar.yaml` …), or one compiled `….geojson`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Tags of the languages wanted, the first opens; all that both the dossier and this site have where they are left out. */
  readonly languages?: readonly string[] | undefined;
  /** Stands in citations; this site's own where it is left out. */
  readonly name?: string | undefined;
  /** Where it will stand, where that is known: the whole address of the file, or of the site's root. */
  readonly address?: string | null | undefined;
}

/** The files of the site that publishes. */
export interface Shell {
  /** `path` begins at the site's root. Rejects where there is no such file. */
  readonly readJson: (path: string) => Promise<unknown>;
  /** Cuts the finer ground of any dossier; missing in a browser, which has only what the build has cut. */
  readonly cutRegion?: (compiled: CompiledDossier) => unknown;
  /** Where no page says what the site's own message files add. */
  readonly languages?: SiteLanguages;
}

export type Published<Content> =
  | { readonly content: Content; readonly warnings: readonly LocatedFault[] }
  | { readonly faults: readonly LocatedFault[] };

/** One HTML file that makes no request: all languages, the ground, the fonts. */
export async function publishOnePage(input: PublishInput, shell: Shell): Promise<Published<string>> {
  if (shell.languages) takeSiteLanguages(shell.languages);
  const { dossier: compiled, faults, sound } = check(input.files);
  if (!compiled || !sound) return { faults };
  const parts = (await shell.readJson("desk/one-page.json")) as ReaderParts;
  const languages = languagesOf(compiled, input.languages);
  const ground = await groundOf(compiled, shell);
  const messageFiles = Object.fromEntries(
    await Promise.all(languages.map(async (tag) => [tag, (await messageLoader(tag)!()).default] as const)),
  );
  const config = configOf(compiled, languages, input, ground);
  const messages = languages.map((tag) => createMessages(tag, ...messageFiles[tag]!));
  const { files: groundFiles, basemaps } = ground;
  const content = onePage({ compiled, config, messages, messageFiles, files: groundFiles, basemaps, parts });
  return { content, warnings: faults };
}

function check(source: PublishInput["files"]) {
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const [only] = source;
  if (source.size === 1 && only && /\.(geo)?json$/.test(only[0]))
    return checkCompiled(only[0], bytesOf(only[1]));
  return checkFolder(
    folderInMemory("", new Map([...source].map(([path, content]) => [path, bytesOf(content)]))),
  );
}

/** The interface's, the dossier's own first; where it speaks none of the dossier's, this site's first. */
function languagesOf(
  { dossier: { language, languages } }: CompiledDossier,
  wanted: readonly string[] | undefined,
): readonly string[] {
  const ownFirst = [...languages].sort((a, b) => Number(b === language) - Number(a === language));
  const spoken = (wanted ?? ownFirst).filter((tag) => messageLoader(tag) !== undefined);
  return spoken.length > 0 ? spoken : [siteConfig().languages[0]!];
}

interface Ground {
  readonly files: Readonly<Record<string, unknown>>;
  readonly basemaps: readonly Basemap[];
  readonly settings: Pick<SiteConfig, "groundIds" | "basemapFiles">;
}

/** The coarse world, the dossier's own part of it where there is one, and this site's basemap where a place lies on it. */
async function groundOf(compiled: CompiledDossier, shell: Shell): Promise<Ground> {
  const { groundIds, basemapFiles } = siteConfig();
  const { id } = compiled.dossier;
  const positions = compiled.features.flatMap(({ geometry }) =>
    geometry ? positionsOf(geometry as AnyGeometry) : [],
  );
  const near = basemapFiles.filter(({ bounds }) => positions.some((at) => boundsContain(bounds, at)));
  const regionPath = `ground/${id}.json`;
  const region = shell.cutRegion
    ? shell.cutRegion(compiled)
    : groundIds.includes(id)
      ? await shell.readJson(regionPath)
      : null;
  const paths = ["ground/world.json", ...near.map(({ scale }) => `basemap/${scale}.json`)];
  const read = await Promise.all(paths.map((path) => shell.readJson(path)));
  const files = Object.fromEntries([
    ...paths.map((path, i) => [path, read[i]] as const),
    ...(region === null ? [] : [[regionPath, region] as const]),
  ]);
  return {
    files,
    basemaps: Object.values(files).map(decodeBasemap),
    settings: { groundIds: region === null ? [] : [id], basemapFiles: near },
  };
}

function configOf(
  { dossier }: CompiledDossier,
  languages: readonly string[],
  { name, address = null }: PublishInput,
  { basemaps, settings }: Ground,
): SiteConfig {
  const site = siteConfig();
  const credits = basemaps.flatMap((one) => one.credits.map(({ attribution }) => attribution));
  return {
    ...site,
    name: name ?? site.name,
    address,
    dossiers: "dossiers",
    dossier: dossier.id,
    languages: [...languages],
    ...settings,
    tileSources: [],
    logo: null,
    hasIndex: false,
    mapCredits: [...new Set(credits)],
  };
}
