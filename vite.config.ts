import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { deskPage } from "./src/build/deskPage";
import { createDossierFiles } from "./src/build/dossierFiles";
import { dossiers } from "./src/build/dossiers";
import { layerOrder } from "./src/build/layerOrder";
import { liveEdits } from "./src/build/liveEdits";
import { liveSettings } from "./src/build/liveSettings";
import { messageFiles } from "./src/build/messageFiles";
import { offline } from "./src/build/offlineFiles";
import { pages } from "./src/build/pages/vitePlugin";
import { parts } from "./src/build/parts";
import { LEAFLET, publisher, TARGET } from "./src/build/publisher";
import { siteSettings } from "./src/build/siteSettings";
import { parseSiteUrl } from "./src/pages/site";

const settings = liveSettings();
const site = settings.current;
const siteUrl = () => parseSiteUrl(process.env.SITE_URL || (site().address ?? undefined));
const dossierFiles = createDossierFiles(() => ({
  folder: site().dossiers,
  languages: site().languages,
  siteUrl: siteUrl() ?? "",
}));

export default defineConfig({
  base: "./", // relative, so that one build serves under any sub-path
  plugins: [
    react(),
    messageFiles(site),
    layerOrder(),
    siteSettings(site),
    dossiers(dossierFiles),
    liveEdits(settings, dossierFiles),
    parts(),
    pages(site(), siteUrl()),
    deskPage(site()),
    offline({ dossier: site().dossier }),
    publisher(site),
  ],
  resolve: {
    alias: [LEAFLET],
  },
  optimizeDeps: { entries: "index.html" }, // the pages of the benchmarks want packages that are not installed
  worker: { format: "es" }, // a worker may load a part of it later
  build: {
    target: TARGET,
    modulePreload: { polyfill: false }, // every browser of that target preloads modules itself
    manifest: "assets/manifest.json", // which file holds which module: `npm run size` reads it
    chunkSizeWarningLimit: 400, // `npm run size` keeps the budget
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
