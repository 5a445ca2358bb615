/** A Vite plugin: the settings of `dateline.config.yaml` for the code of the app, and its own theme as a style sheet. */

import { cpSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES } from "../i18n/languages";
import type { SiteConfig } from "../schema/site";
import { readTarget } from "./requestTarget";
import { type OwnFile, ownFiles } from "./siteMessages";
import { themeSheet } from "./themeSheet";

const THEME = "/virtual/dateline-theme.css";

/** What code of the app asks for, by name: in the build, and set in Node by whatever shares that code. */
export const siteGlobals = (config: SiteConfig) => ({
  __SITE_CONFIG__: config,
  __OWN_LANGUAGES__: languagesOf(config, ownFiles(config.messages)),
});

/** Of the site's own files, those that it publishes pages in. */
const languagesOf = ({ languages }: SiteConfig, own: readonly OwnFile[]) =>
  own.map(({ language }) => language).filter(({ tag }) => languages.includes(tag));

export function siteSettings(config: SiteConfig): Plugin {
  const globals = siteGlobals(config);
  let outDir = "dist";
  let isBuild = false;
  return {
    name: "dateline-site",
    config: () => ({ define: defined(globals) }),
    configResolved(resolved) {
      outDir = resolve(resolved.root, resolved.build.outDir);
      isBuild = resolved.command === "build" && !resolved.build.ssr;
      // What runs in this process, such as the writing of pages, reads it from here.
      Object.assign(globalThis, globals);
    },
    buildStart() {
      for (const { path, missing, language } of ownFiles(config.messages))
        if (isBuild && missing.length > 0 && !LANGUAGES.some(({ tag }) => tag === language.tag))
          this.warn(
            `${path}: ${missing.length} messages are not in it, so English: npm run messages lists them`,
          );
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
        const path = resolve(basemap, `.${readTarget(request.url)?.decoded ?? ""}`);
        if (!path.startsWith(resolve(basemap) + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile())
          return next();
        response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(path));
      });
    },
  };
}

/** As Vite wants what stands for a name in the code. */
export const defined = (globals: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(globals).map(([name, value]) => [name, JSON.stringify(value)]));
