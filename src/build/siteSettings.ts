/** A Vite plugin: the settings of `dateline.config.yaml` for the code of the app, and its own theme as a style sheet. */

import { cpSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES, languageOf } from "../i18n/languages";
import type { SiteConfig } from "../schema/site";
import { readTarget } from "./requestTarget";
import { type OwnFile, ownFiles } from "./siteMessages";
import { themeSheet } from "./themeSheet";

export const THEME = "/virtual/dateline-theme.css";

/** What code of the app asks for, by name: in the build, and set in Node by whatever shares that code. */
export const siteGlobals = (config: SiteConfig) => ({
  __SITE_CONFIG__: config,
  __OWN_LANGUAGES__: languagesOf(config, ownFiles(config.messages)),
});

const NAMES = ["__SITE_CONFIG__", "__OWN_LANGUAGES__"] as const satisfies (keyof ReturnType<
  typeof siteGlobals
>)[];

/** Of the site's own files, those that it publishes pages in. */
const languagesOf = ({ languages }: SiteConfig, own: readonly OwnFile[]) =>
  own.map(({ language }) => language).filter(({ tag }) => languages.includes(tag));

/** `site` gives the settings as they are now. */
export function siteSettings(site: () => SiteConfig): Plugin {
  let outDir = "dist";
  let isBuild = false;
  return {
    name: "dateline-site",
    // In `dev` they may change: `transform` puts them in.
    config: (_, { command }) => (command === "build" ? { define: defined(siteGlobals(site())) } : {}),
    configResolved(resolved) {
      outDir = resolve(resolved.root, resolved.build.outDir);
      isBuild = resolved.command === "build" && !resolved.build.ssr;
      // What runs in this process, such as the writing of pages, reads it from here.
      Object.assign(globalThis, siteGlobals(site()));
    },
    transform(code) {
      if (isBuild || !NAMES.some((name) => code.includes(name))) return undefined;
      const globals = Object.entries(siteGlobals(site()));
      return globals.reduce(
        (text, [name, value]) => text.replaceAll(name, `(${JSON.stringify(value)})`),
        code,
      );
    },
    transformIndexHtml: (html, { originalUrl, server }) =>
      server ? inLanguage(html, site(), originalUrl) : html,
    buildStart() {
      for (const { path, missing, language } of ownFiles(site().messages))
        if (isBuild && missing.length > 0 && !LANGUAGES.some(({ tag }) => tag === language.tag))
          this.warn(
            `${path}: ${missing.length} messages are not in it, so English: npm run messages lists them`,
          );
    },
    resolveId: (id) => (id === THEME ? id : undefined),
    load: (id) => (id === THEME ? themeSheet(site()) : undefined),
    // Vite has copied `public/` by now.
    writeBundle() {
      if (!isBuild) return;
      const config = site();
      const target = join(outDir, "basemap");
      if (config.basemap === "public/basemap") return;
      rmSync(target, { recursive: true, force: true });
      if (config.basemap !== null) cpSync(config.basemap, target, { recursive: true });
      if (config.icon !== "icon.svg") cpSync(join("public", config.icon), join(outDir, "icon.svg"));
    },
    configureServer(server) {
      server.middlewares.use("/basemap/", (request, response, next) => {
        const { basemap } = site();
        if (basemap === null || basemap === "public/basemap") return next();
        const path = resolve(basemap, `.${readTarget(request.url)?.decoded ?? ""}`);
        if (!path.startsWith(resolve(basemap) + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile())
          return next();
        response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(path));
      });
    },
  };
}

/** A page of `dev` has the language that its address has in the build. */
function inLanguage(html: string, { languages }: SiteConfig, url = "/"): string {
  const [, folder = ""] = readTarget(url)?.path.split("/") ?? [];
  const language = languageOf((languages.includes(folder) ? folder : languages[0]) ?? "") ?? LANGUAGES[0];
  return html.replace(
    /<html [^>]*>/,
    `<html lang="${language.tag}" dir="${language.direction}" data-base="/">`,
  );
}

/** As Vite wants what stands for a name in the code. */
export const defined = (globals: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(globals).map(([name, value]) => [name, JSON.stringify(value)]));
