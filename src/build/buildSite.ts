/** A site: the shell, and what the settings, messages and dossiers of one folder make of it. */

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { parse } from "yaml";
import { pageLanguages } from "../app/place";
import { SETTINGS_BLOCK } from "../app/siteConfig";
import { createDossier } from "../core/createDossier";
import type { HashedText, ReaderParts } from "../desk/publish/readerParts";
import { decodeBasemap } from "../geo/basemap";
import { LANGUAGES } from "../i18n/languages";
import { createMessages } from "../i18n/messages";
import { aliasesOf } from "../pages/aliases";
import { contentPolicy, policyTag } from "../pages/contentPolicy";
import { jsonBlock, tag } from "../pages/html";
import { missingLettersWarning } from "../pages/missingLetters";
import type { CompiledDossier } from "../schema/dossier";
import type { SiteConfig } from "../schema/site";
import { PublishedFile } from "../schema/sourceContext";
import { formatFault, isError } from "../source/locatedFault";
import { createDossierFiles, type DossierFiles } from "./dossierFiles";
import { offlineWorker } from "./offlineWorker";
import { type SiteInput, writeSite } from "./pages/writeSite";
import { iconFile } from "./readSiteConfig";
import { shellFiles } from "./shell";
import { pageSettings, siteGlobals } from "./siteGlobals";
import { messagesOf, moduleOf, ownFiles } from "./siteMessages";
import { themeSheet } from "./themeSheet";
import { writeFiles } from "./writeDossier";

export interface SiteToBuild {
  readonly config: SiteConfig;
  /** Without errors: `soundDossiers`. */
  readonly dossiers: DossierFiles;
  /** Where the site will stand, with a slash at the end; null where that is not known. */
  readonly siteUrl: string | null;
  /** The folder of the shell. */
  readonly shell: string;
  /** An empty folder, or none yet. */
  readonly out: string;
  /** Further tags for the head of each page; `root` is the way to the site's root. Such a site is not stored for reading offline. */
  readonly extraHead?: (root: string) => string;
}

/** The dossiers of a site. Throws all faults in one message where one of them is an error. */
export function soundDossiers(
  { dossier, dossiers, languages }: SiteConfig,
  siteUrl: string | null,
): DossierFiles {
  const files = createDossierFiles(() => ({
    folder: dossiers,
    languages,
    siteUrl: siteUrl ?? "",
    root: dossier,
  }));
  const faults = files.faults();
  if (faults.some(isError)) throw new Error(`\n${faults.map(formatFault).join("\n")}`);
  return files;
}

/** Reads `public/` and the folders that the settings name, from the current folder. Gives lines for the person who builds. */
export async function buildSite({
  config,
  dossiers,
  siteUrl,
  shell,
  out,
  extraHead,
}: SiteToBuild): Promise<readonly string[]> {
  const started = performance.now();
  Object.assign(globalThis, siteGlobals(config));
  const from = shellFiles(shell);
  mkdirSync(out, { recursive: true });
  cpSync(from.files, out, { recursive: true });
  copyPublic(config, out);
  writeFiles(out, dossiers.outputs());
  const messages = writeMessages(config, out);
  const theme = writeTheme(config, out);
  const head = (root: string) => {
    const files = Object.fromEntries(
      Object.entries(messages).map(([language, file]) => [language, root + file]),
    );
    const sheet = theme && `\n    ${tag("link", { rel: "stylesheet", href: root + theme })}`;
    return `    ${jsonBlock("application/json", pageSettings(config, files), SETTINGS_BLOCK)}${sheet}${extraHead?.(root) ?? ""}\n`;
  };
  writeDesk(config, from, head("../"), out);

  const input = readInput(config, out);
  const { renderPage } = await import(pathToFileURL(from.prerender).href);
  const { count, lacking } = await writeSite({
    ...input,
    siteUrl,
    renderBody: renderPage,
    template: readFileSync(from.page, "utf8"),
    settingsHead: head,
  });
  const letters = missingLettersWarning(lacking);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return [
    ...dossiers.faults().map(formatFault),
    ...untranslated(config),
    ...(letters ? [letters] : []),
    ...(extraHead ? [] : [offline(config, out, from.worker)]),
    `${count} pages, pictures and feeds in ${seconds} s`,
  ];
}

function offline({ dossier }: SiteConfig, out: string, worker: string): string {
  const { bytes, stored } = offlineWorker(out, dossier, readFileSync(worker, "utf8"));
  return `${stored} files, ${(bytes / 1_000_000).toFixed(1)} MB, are stored for reading offline`;
}

function copyPublic(config: SiteConfig, out: string) {
  const { basemap } = config;
  const ofSettings = join("public", "basemap");
  if (existsSync("public")) cpSync("public", out, { recursive: true, filter: (path) => path !== ofSettings });
  if (basemap !== null) cpSync(basemap, join(out, "basemap"), { recursive: true });
  cpSync(iconFile(config), join(out, "icon.svg"));
}

/** A site's own messages as modules, which stand in for those of the program. Gives their paths by language. */
function writeMessages({ languages, messages }: SiteConfig, out: string): Readonly<Record<string, string>> {
  const own = ownFiles(messages);
  const files: Record<string, string> = {};
  for (const { tag: language } of LANGUAGES) {
    if (languages.includes(language) && !own.some((one) => one.language.tag === language)) continue;
    const builtIn = readdirSync(join(out, "assets")).filter((file) => isModuleOf(language, file));
    for (const file of builtIn) rmSync(join(out, "assets", file));
  }
  for (const { language } of own) {
    if (!languages.includes(language.tag)) continue;
    const content = moduleOf(messagesOf(language.tag, own));
    files[language.tag] = writeHashed(out, language.tag, ".js", content);
  }
  return files;
}

const isModuleOf = (language: string, file: string) =>
  file.startsWith(`${language}-`) && file.endsWith(".js");

/** Gives the path of the sheet, or nothing where the site keeps the program's colours and fonts. */
function writeTheme(config: SiteConfig, out: string): string {
  const sheet = themeSheet(config, (file) => `../${file}`);
  return sheet && writeHashed(out, "theme", ".css", sheet);
}

function writeHashed(out: string, name: string, ending: string, content: string): string {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8);
  const path = `assets/${name}-${hash}${ending}`;
  writeFileSync(join(out, path), content);
  return path;
}

function writeDesk(config: SiteConfig, from: ReturnType<typeof shellFiles>, head: string, out: string) {
  const page = readFileSync(from.desk, "utf8")
    .replace("<head>", () => `<head>\n    ${policyTag(contentPolicy([]))}`)
    .replace("</head>", () => `${head}  </head>`);
  mkdirSync(join(out, "desk"), { recursive: true });
  writeFileSync(join(out, "desk/index.html"), page);
  writeFileSync(join(out, "desk/one-page.json"), JSON.stringify(readerParts(config, from.onePage)));
}

/** The parts of a page in one file: those of the shell, which `file` holds, and the site's own theme and icon. */
export function readerParts(config: SiteConfig, file: string): ReaderParts {
  const theme = themeSheet(config, (font) => {
    const type = font.endsWith(".woff2") ? "font/woff2" : "font/ttf";
    return `data:${type};base64,${readFileSync(join("public", font)).toString("base64")}`;
  });
  return {
    ...(JSON.parse(readFileSync(file, "utf8")) as Omit<ReaderParts, "theme" | "icon">),
    theme: theme === "" ? null : hashed(theme),
    icon: readFileSync(iconFile(config), "utf8"),
  };
}

const hashed = (text: string): HashedText => ({
  text,
  hash: `sha256-${createHash("sha256").update(text).digest("base64")}`,
});

function untranslated({ messages }: SiteConfig): readonly string[] {
  return ownFiles(messages)
    .filter(
      ({ missing, language }) => missing.length > 0 && !LANGUAGES.some((one) => one.tag === language.tag),
    )
    .map(
      ({ path, missing }) =>
        `${path}: ${missing.length} messages are not in it, so English: npm run messages lists them`,
    );
}

function readInput(
  config: SiteConfig,
  distDir: string,
): Omit<SiteInput, "siteUrl" | "renderBody" | "template" | "settingsHead"> {
  const { dossier: id } = config;
  const compiled: CompiledDossier = JSON.parse(
    readFileSync(join(distDir, `dossiers/${id}/dossier.geojson`), "utf8"),
  );
  const dossier = createDossier(compiled);
  const own = ownFiles(config.messages);
  const ledger = join(config.dossiers, id, "published.yaml");
  const published = v.parse(
    PublishedFile,
    parse(existsSync(ledger) ? readFileSync(ledger, "utf8") : "slugs: []"),
  );
  const basemap = join(distDir, "basemap");
  const files = [
    join(distDir, "ground/world.json"),
    join(distDir, `ground/${id}.json`),
    ...(existsSync(basemap) ? readdirSync(basemap) : [])
      .filter((file) => file.endsWith(".json") && file !== "meta.json")
      .map((file) => join(basemap, file)),
  ];
  return {
    distDir,
    dossier,
    compiled,
    messages: pageLanguages(dossier.header).map((one) => createMessages(one, ...messagesOf(one, own))),
    basemaps: files.map((file) => decodeBasemap(JSON.parse(readFileSync(file, "utf8")))),
    tombstones: published.tombstones,
    aliases: aliasesOf(compiled),
    config,
    others: otherDossiers(distDir, id),
    assets: readdirSync(join(distDir, "assets")),
    icon: readFileSync(join(distDir, "icon.svg"), "utf8"),
  };
}

/** What the index lists besides the dossier at the root. */
function otherDossiers(distDir: string, root: string): CompiledDossier["dossier"][] {
  const folder = join(distDir, "dossiers");
  return readdirSync(folder)
    .filter((id) => id !== root && existsSync(join(folder, id, "dossier.geojson")))
    .map((id) => JSON.parse(readFileSync(join(folder, id, "dossier.geojson"), "utf8")).dossier);
}
