/** After Vite's own build: the prerendered pages, their pictures and feeds. */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import type { Plugin } from "vite";
import { parse } from "yaml";
import { createDossier } from "../../core/dossier";
import { decodeBasemap } from "../../core/space/basemap";
import { readMessages } from "../../i18n/ftlFiles";
import { languageOf } from "../../i18n/languages";
import { createMessages } from "../../i18n/messages";
import type { CompiledDossier } from "../../schema/dossier";
import { PublishedFile } from "../../schema/source";
import { siteConfig } from "../siteConfig";
import { aliasesOf } from "./aliases";
import { parseSiteUrl, siteLanguages } from "./site";
import { type SiteInput, writeSite } from "./writeSite";

const ENTRY = "src/app/prerender.tsx";
const CACHE = ".cache/prerender";

/** `siteUrl` is where the site will stand; SITE_URL of the environment where it is missing. */
export function pages({
  siteUrl = process.env.SITE_URL,
}: {
  readonly siteUrl?: string | undefined;
} = {}): Plugin {
  let root = process.cwd();
  let outDir = "dist";
  return {
    name: "dateline-pages",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        const started = performance.now();
        const renderBody = await loadRenderer(root);
        const count = writeSite({ ...readInput(root, outDir), siteUrl: parseSiteUrl(siteUrl), renderBody });
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

function readInput(root: string, distDir: string): Omit<SiteInput, "siteUrl" | "renderBody"> {
  const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
  const { dossier: id, siteName } = siteConfig;
  const compiled: CompiledDossier = JSON.parse(
    readFileSync(join(distDir, `dossiers/${id}/dossier.geojson`), "utf8"),
  );
  const dossier = createDossier(compiled);
  const published = v.parse(PublishedFile, parse(read(`src/dossiers/${id}/published.yaml`)));
  const files = readdirSync(join(root, "public/basemap")).filter(
    (file) => file.endsWith(".json") && file !== "meta.json",
  );
  return {
    distDir,
    dossier,
    compiled,
    messages: siteLanguages(dossier).map((tag) =>
      createMessages(tag, readMessages(read(`src/i18n/locales/${languageOf(tag)?.tag}.ftl`))),
    ),
    basemaps: files.map((file) => decodeBasemap(JSON.parse(read("public/basemap", file)))),
    tombstones: published.tombstones,
    aliases: aliasesOf(compiled),
    siteName,
    assets: readdirSync(join(distDir, "assets")),
    icon: read("public/icon.svg"),
  };
}
