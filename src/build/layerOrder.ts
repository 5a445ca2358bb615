/** A Vite plugin: every sheet of the build, and each page of `dev`, begins with the order of the layers, so that it holds whichever sheet comes first. */

import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export function layerOrder(): Plugin {
  const order = /@layer [^;{]+;/.exec(
    readFileSync(new URL("../ui/layers.css", import.meta.url), "utf8"),
  )?.[0];
  if (!order) throw new Error("src/ui/layers.css names no layers.");
  return {
    name: "dateline-layer-order",
    // In `dev` each sheet is an element of its own, and a component's may come first.
    transformIndexHtml: {
      order: "pre",
      handler: (_, { server }) =>
        server ? [{ tag: "style", children: order, injectTo: "head-prepend" }] : undefined,
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const asset of Object.values(bundle)) {
          if (asset.type === "asset" && asset.fileName.endsWith(".css"))
            asset.source = `${order}${asset.source}`;
        }
      },
    },
  };
}
