/** After Vite's own build: the desk, built by itself into `desk/`, so that it shares no file with readers' pages. */

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { contentPolicy, policyTag } from "../pages/contentPolicy";
import type { SiteConfig } from "../schema/site";
import { layerOrder } from "./layerOrder";
import { messageFiles } from "./messageFiles";
import { siteSettings } from "./siteSettings";

const PAGE = "desk/index.html";

export function deskPage(config: SiteConfig): Plugin {
  let root = process.cwd();
  let outDir = "dist";
  let target: unknown;
  let isWritten = false;
  return {
    name: "dateline-desk",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    configResolved(resolved) {
      root = resolved.root;
      outDir = resolve(resolved.root, resolved.build.outDir);
      target = resolved.build.target;
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        if (!isWritten) return; // the build failed before, and its own message is the one to read
        const { build } = await import("vite");
        const { default: react } = await import("@vitejs/plugin-react");
        const site = () => config;
        await build({
          configFile: false,
          root,
          base: "./",
          logLevel: "warn",
          publicDir: false,
          plugins: [react(), messageFiles(site), layerOrder(), globals(config)],
          resolve: {
            alias: [
              {
                find: /^leaflet$/,
                replacement: fileURLToPath(new URL("../map/leaflet.ts", import.meta.url)),
              },
            ],
          },
          worker: { format: "es", plugins: () => [messageFiles(site)] },
          build: {
            outDir,
            emptyOutDir: false,
            assetsDir: "desk/assets",
            target: target as string[],
            modulePreload: { polyfill: false },
            chunkSizeWarningLimit: 600,
            rolldownOptions: { input: resolve(root, PAGE), checks: { pluginTimings: false } },
          },
        });
        const path = join(outDir, PAGE);
        const html = readFileSync(path, "utf8");
        writeFileSync(path, html.replace(/<head>/, `<head>\n    ${policyTag(contentPolicy([]))}`));
      },
    },
  };
}

/** The site's settings and theme, without what is done once for the whole site. */
function globals(config: SiteConfig): Plugin {
  const { name, config: configure, resolveId, load } = siteSettings(() => config);
  return { name, config: configure!, resolveId: resolveId!, load: load! };
}
