/** After Vite's own build: the prerendered pages, their pictures and feeds. */

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import type { Plugin } from "vite";
import { parse } from "yaml";
import { pageLanguages } from "../../app/place";
import { createDossier } from "../../core/createDossier";
import { decodeBasemap } from "../../geo/basemap";
import { createMessages } from "../../i18n/messages";
import { aliasesOf } from "../../pages/aliases";
import { missingLettersWarning } from "../../pages/missingLetters";
import { NOT_FOUND_SCRIPT } from "../../pages/plainPages";
import type { CompiledDossier } from "../../schema/dossier";
import type { SiteConfig } from "../../schema/site";
import { PublishedFile } from "../../schema/sourceContext";
import { buildScript } from "../buildScript";
import { messagesOf, ownFiles } from "../siteMessages";
import { type SiteInput, writeSite } from "./writeSite";

const ENTRY = "src/build/prerender.tsx";
const CACHE = ".cache/prerender";

/** `siteUrl` is where the site will stand. */
export function pages(config: SiteConfig, siteUrl: string | null): Plugin {
  let root = process.cwd();
  let outDir = "dist";
  let isWritten = false;
  return {
    name: "dateline-pages",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        if (!isWritten) return; // the build failed before, and its own message is the one to read
        const started = performance.now();
        const renderBody = await loadRenderer(root);
        const input = readInput(root, outDir, config);
        const { count, lacking } = writeSite({ ...input, siteUrl, renderBody });
        await buildScript(root, outDir, { entry: "src/app/notFound.ts", file: NOT_FOUND_SCRIPT });
        const warning = missingLettersWarning(lacking);
        if (warning) console.warn(warning);
        console.log(
          `${count} pages, pictures and feeds in ${((performance.now() - started) / 1000).toFixed(1)} s`,
        );
      },
    },
  };
}

/** The app's own markup, built for Node: the same components, without what needs a browser. */
async function loadRenderer(root: string): Promise<SiteInput["renderBody"]> {
  const { build } = await import("vite");
  const { default: react } = await import("@vitejs/plugin-react");
  const outDir = resolve(root, CACHE);
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [react()],
    publicDir: false,
    build: { ssr: ENTRY, outDir, emptyOutDir: true, target: "node20" },
  });
  const { renderPage } = await import(pathToFileURL(join(outDir, "prerender.js")).href);
  return renderPage;
}

function readInput(
  root: string,
  distDir: string,
  config: SiteConfig,
): Omit<SiteInput, "siteUrl" | "renderBody"> {
  const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
  const readOr = (otherwise: string, ...path: string[]) =>
    existsSync(join(root, ...path)) ? read(...path) : otherwise;
  const { dossier: id } = config;
  const compiled: CompiledDossier = JSON.parse(
    readFileSync(join(distDir, `dossiers/${id}/dossier.geojson`), "utf8"),
  );
  const dossier = createDossier(compiled);
  const own = ownFiles(config.messages);
  const published = v.parse(PublishedFile, parse(readOr("slugs: []", config.dossiers, id, "published.yaml")));
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
    messages: pageLanguages(dossier.header).map((tag) => createMessages(tag, ...messagesOf(tag, own))),
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
