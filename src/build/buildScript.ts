/** A script that stands by itself beside the pages, with a name of its own that never changes. */

import { resolve } from "node:path";

interface Script {
  /** From the project's root. */
  readonly entry: string;
  /** In the folder of the built site. */
  readonly file: string;
  readonly define?: Readonly<Record<string, string>>;
}

export async function buildScript(root: string, outDir: string, { entry, file, define = {} }: Script) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production"), ...define },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: resolve(root, entry), formats: ["iife"], name: "script", fileName: () => file },
    },
  });
}
