import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { createDossierFiles } from "./src/build/dossierFiles";
import { dossiers } from "./src/build/dossiers";
import { layerOrder } from "./src/build/layerOrder";
import { liveEdits } from "./src/build/liveEdits";
import { liveSettings } from "./src/build/liveSettings";
import { builtInMessages, messageFiles } from "./src/build/messageFiles";
import { parts } from "./src/build/parts";
import { siteSettings } from "./src/build/siteSettings";
import { LEAFLET, TARGET } from "./src/build/targets";

/** The server of `dev` shows this folder's own site; a build is the shell of all sites (`src/build/buildShell.ts`). */
export default defineConfig(({ command }) => ({
  base: "./", // relative, so that one build serves under any sub-path
  plugins: [
    react(),
    layerOrder(),
    parts(),
    ...(command === "serve" ? ofSite() : [messageFiles(builtInMessages)]),
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
}));

function ofSite() {
  const settings = liveSettings();
  const site = settings.current;
  const files = createDossierFiles(() => ({
    folder: site().dossiers,
    languages: site().languages,
    root: site().dossier,
  }));
  return [messageFiles(site), siteSettings(site), dossiers(files), liveEdits(settings, files)];
}
