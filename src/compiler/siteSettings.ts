/** A Vite plugin: the settings of `dateline.config.yaml` for the code of the app, and its own theme as a style sheet. */

import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import type { SiteConfig } from "../schema/site";
import { themeSheet } from "./themeSheet";

const THEME = "/virtual/dateline-theme.css";

export function siteSettings(config: SiteConfig): Plugin {
  let outDir = "dist";
  let isBuild = false;
  return {
    name: "dateline-site",
    config: () => ({ define: { __SITE_CONFIG__: JSON.stringify(config) } }),
    configResolved(resolved) {
      outDir = resolve(resolved.root, resolved.build.outDir);
      isBuild = resolved.command === "build" && !resolved.build.ssr;
      // What runs in this process, such as the writing of pages, reads it from here.
      Object.assign(globalThis, { __SITE_CONFIG__: config });
    },
    resolveId: (id) => (id === THEME ? id : undefined),
    load: (id) => (id === THEME ? themeSheet(config) : undefined),
    // Vite has copied `public/` by now.
    writeBundle() {
      if (!isBuild) return;
      const target = join(outDir, "basemap");
      if (config.basemap === "public/basemap") return;
      rmSync(target, { recursive: true, force: true });
      if (config.basemap !== null) cpSync(config.basemap, target, { recursive: true });
      if (config.icon !== "icon.svg") cpSync(join("public", config.icon), join(outDir, "icon.svg"));
    },
    configureServer(server) {
      const { basemap } = config;
      if (basemap === null || basemap === "public/basemap") return;
      server.middlewares.use("/basemap/", (request, response, next) => {
        const path = resolve(basemap, `.${new URL(request.url ?? "/", "http://localhost").pathname}`);
        if (!path.startsWith(resolve(basemap) + sep) || !existsSync(path)) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(path));
      });
    },
  };
}
