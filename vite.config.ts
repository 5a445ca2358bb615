import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { minify } from "./src/app/minify";
import { parseSiteUrl } from "./src/app/pages/site";
import { pages } from "./src/app/pages/vitePlugin";
import { parts } from "./src/app/parts";
import { readSiteConfig } from "./src/compiler/readSiteConfig";
import { siteSettings } from "./src/compiler/siteSettings";
import { dossiers } from "./src/compiler/vitePlugin";
import { messageFiles } from "./src/i18n/messageFiles";
import { ownFiles } from "./src/i18n/siteMessages";
import { offline } from "./src/offline/vitePlugin";
import { classNames } from "./src/ui/classNames";
import { layerOrder } from "./src/ui/layerOrder";

/** Our slim stand-in for a package of which little is needed. */
const ownPart = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const site = readSiteConfig();
const siteUrl = parseSiteUrl(process.env.SITE_URL || (site.address ?? undefined));

export default defineConfig({
  base: "./", // relative, so that one build serves under any sub-path
  plugins: [
    react(),
    messageFiles(site.languages, ownFiles(site.messages)),
    layerOrder(),
    classNames(),
    siteSettings(site),
    dossiers({ folder: site.dossiers, siteUrl: siteUrl ?? "" }),
    parts(),
    minify(),
    pages(site, siteUrl),
    offline({ dossier: site.dossier }),
  ],
  resolve: {
    alias: [
      { find: /^leaflet$/, replacement: ownPart("./src/map/leaflet.ts") },
      { find: /^d3-format$/, replacement: ownPart("./src/timeline/tickFormat.ts") },
      { find: /^d3-interpolate$/, replacement: ownPart("./src/timeline/interpolate.ts") },
    ],
  },
  optimizeDeps: { entries: "index.html" }, // the pages of the benchmarks want packages that are not installed
  worker: { format: "es", plugins: () => [minify()] }, // a worker may load a part of it later
  build: {
    target: "es2022",
    modulePreload: { polyfill: false }, // every browser of that target preloads modules itself
    manifest: "assets/manifest.json", // which file holds which module: `npm run size` reads it
    chunkSizeWarningLimit: 400, // `npm run size` keeps the budget
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
