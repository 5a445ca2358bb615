/** A Vite plugin for `dev`: each page gets the site's settings and theme as the build writes them, and the basemap is served. */

import { readFileSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { SETTINGS_BLOCK } from "../app/siteConfig";
import { LANGUAGES, languageOf } from "../i18n/languages";
import { jsonBlock } from "../pages/html";
import type { SiteConfig } from "../schema/site";
import { readTarget } from "./requestTarget";
import { pageSettings, siteGlobals } from "./siteGlobals";
import { themeSheet } from "./themeSheet";

/** `site` gives the settings as they are now. */
export function siteSettings(site: () => SiteConfig): Plugin {
  return {
    name: "dateline-site",
    apply: "serve",
    configResolved() {
      Object.assign(globalThis, siteGlobals(site()));
    },
    transformIndexHtml(html, { originalUrl }) {
      const settings = jsonBlock("application/json", pageSettings(site(), {}), SETTINGS_BLOCK);
      const theme = themeSheet(site(), (file) => `/${file}`);
      // The theme stands after the sheets that Vite puts into the head, because the order within a layer counts.
      return inLanguage(html, site(), originalUrl)
        .replace("</head>", () => `${settings}</head>`)
        .replace("</body>", () => `${theme && `<style>${theme}</style>`}</body>`);
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
