/** `dateline new FOLDER`: a site to start from, outside a site's folder. */

import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { checkDossier } from "../../build/checkDossier";
import { SITE_CONFIG } from "../../build/readSiteConfig";
import { VERSION } from "../../build/version";
import { type OutputFile, writeFiles } from "../../build/writeDossier";
import { addDays } from "../../formats/import/intervals";
import { slugOf } from "../../formats/import/slugs";
import { starterFiles } from "../starter";
import { PAGES_WORKFLOW } from "./pagesWorkflow";

const DOSSIER = "first-story";
const DAYS = 7;

/** Never writes into a folder that holds something. Gives the exit code. */
export function newSite(folder: string): number {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`${folder} holds something already: name another folder`);
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const dossier = starterFiles({
    id: DOSSIER,
    title: "My first story",
    language: "en",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    from: addDays(today, 1 - DAYS),
    to: today,
  }).map(({ path, content }) => ({ path: `dossiers/${DOSSIER}/${path}`, content }));
  writeFiles(folder, [...siteFiles(folder), ...dossier]);
  const { sound } = checkDossier(join(folder, "dossiers", DOSSIER));
  console.log(`${folder}: a site with one small story. Go on with

  cd ${folder}
  npm install dateline-${VERSION}.tgz     (the path of the program's file)
  npx dateline dev`);
  return sound ? 0 : 1;
}

function siteFiles(folder: string): readonly OutputFile[] {
  const name = basename(resolve(folder));
  const manifest = {
    name: slugOf(name) || "my-site",
    private: true,
    scripts: {
      dev: "dateline dev",
      check: "dateline check",
      build: "dateline build",
      start: "dateline serve",
    },
  };
  return [
    { path: "package.json", content: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: SITE_CONFIG, content: settings(name) },
    { path: ".gitignore", content: "node_modules/\ndist/\ndist.new/\ndist.old/\n.cache/\n.dateline/\n" },
    { path: ".github/workflows/pages.yml", content: PAGES_WORKFLOW },
    { path: "README.md", content: readme(name) },
  ];
}

const settings = (name: string) => `# What this site is. The program's docs/publish.md explains every field.
madeWith: ${VERSION}
name: ${JSON.stringify(name)}

# The whole address where the site will stand, such as https://example.org/news/. Shared previews and the sitemap want it.
address: null

# The dossier at the site's root. All others in the folder are published beside it and listed on a page.
dossier: ${DOSSIER}
dossiers: dossiers

# Of the pages; the first stands at the root. The program speaks en, ar and fa; messages/es.ftl would teach it Spanish.
languages: [en]

# A finer ground of one country or city, compiled with the program's own repository; null for the world that comes with it.
basemap: null

# Your own colours, fonts, logo (files in public/), and who may show the site in a frame.
# colours: { light: { link: "#0b5c3b" }, dark: { link: "#8fd6b4" } }
# logo: logo.svg
embed: everybody
`;

const readme = (name: string) => `# ${name}

Maps and timelines of news reports, made with Dateline.

    npx dateline dev       shows the site while you write
    npx dateline check     every fault, with file and line
    npx dateline build     writes dist/, for any static host
    npx dateline update    after a newer program was installed

Stories are in dossiers/, settings in ${SITE_CONFIG}.
`;
