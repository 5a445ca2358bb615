/** Builds the shell with Vite: the pages' scripts, the desk, the service worker, and modules for Node. */

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig } from "vite";
import { parseRanges } from "../desk/publish/fontFaces";
import type { FontFace, HashedText, ReaderParts } from "../desk/publish/readerParts";
import { NOT_FOUND_SCRIPT } from "../pages/plainPages";
import { layerOrder } from "./layerOrder";
import { builtInMessages, messageFiles } from "./messageFiles";
import { shellFiles } from "./shell";
import { LEAFLET, TARGET } from "./targets";

const DESK = "desk/index.html";
const PRODUCTION = { "process.env.NODE_ENV": JSON.stringify("production") };

/** Replaces what `folder` holds. `root` is the project's folder. */
export async function buildShell(root: string, folder: string): Promise<void> {
  const out = shellFiles(resolve(folder));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The settings of the server of `dev` and of this build are in the same file.
  await build({ root, configLoader: "bundle", publicDir: false, build: { outDir: out.files } });
  renameSync(join(out.files, "index.html"), out.page);
  await buildDesk(root, out.files);
  renameSync(join(out.files, DESK), out.desk);
  const script = (entry: string) => bundle(root, { entry, format: "iife", plugins: [] });
  writeFileSync(join(out.files, NOT_FOUND_SCRIPT), (await script("src/app/notFound.ts")).script);
  writeFileSync(out.worker, (await script("src/offline/worker.ts")).script);
  writeFileSync(out.onePage, JSON.stringify(await readerParts(root)));
  const publisher = { entry: "src/desk/publish/publisher.ts", format: "es", external: REACT } as const;
  writeFileSync(out.publisher, (await bundle(root, publisher)).script);
  await buildPrerender(root, out.prerender);
}

/** What the packed program runs in Node: modules as they are here, with the files that they read beside them. */
export async function buildProgram(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: "src/cli/dateline.ts",
      emptyOutDir: false,
      outDir: folder,
      target: "node20",
      rolldownOptions: {
        external: [/buildShell/], // only this repository builds shells
        output: {
          preserveModules: true,
          preserveModulesRoot: resolve(root, "src"),
          entryFileNames: "[name].js",
        },
      },
    },
  });
  for (const path of ["i18n/locales", "build/ground", "pages/plain.css", "reading/gazetteer/towns.json"])
    cpSync(join(root, "src", path), join(folder, path), {
      recursive: true,
      filter: (file) => !file.endsWith(".ts"),
    });
}

/** By itself, into `desk/`, so that it shares no file with readers' pages. */
async function buildDesk(root: string, outDir: string) {
  const words = () => [messageFiles(builtInMessages)];
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "warn",
    publicDir: false,
    plugins: [react(), ...words(), layerOrder()],
    resolve: { alias: [LEAFLET] },
    worker: { format: "es", plugins: words },
    build: {
      outDir,
      emptyOutDir: false,
      assetsDir: "desk/assets",
      target: TARGET,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 800,
      rolldownOptions: { input: resolve(root, DESK), checks: { pluginTimings: false } },
    },
  });
}

/** The app's own markup, built for Node: the same components, without what needs a browser. */
async function buildPrerender(root: string, file: string) {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [react()],
    publicDir: false,
    build: { ssr: "src/build/prerender.tsx", outDir: dirname(file), emptyOutDir: false, target: "node20" },
  });
}

async function readerParts(root: string): Promise<Omit<ReaderParts, "theme" | "icon">> {
  const { script, sheet } = await bundle(root, { entry: "src/desk/publish/reader.tsx", format: "iife" });
  const faces = [...sheet.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  const withFiles = faces.filter((face) => face.includes("data:"));
  return {
    first: hashed(
      'document.documentElement.dataset.scripts="";addEventListener("error",()=>{delete document.documentElement.dataset.scripts})',
    ),
    script: hashed(inElement(script)),
    sheet: hashed(withFiles.reduce((rest, face) => rest.replace(face, ""), sheet)),
    fonts: withFiles.map((face): FontFace => {
      const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1];
      return { ...hashed(face), ranges: ranges === undefined ? null : parseRanges(ranges) };
    }),
  };
}

export function hashed(text: string): HashedText {
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}

/** A script may stand in an element once nothing in it reads as its end or as a comment. All are in strings or patterns. */
const inElement = (script: string) =>
  script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\x3c!--")
    .replaceAll("\r", "")
    .trim();

/** Node's own React, which lets the process end. */
const REACT = [/^react(?:-dom)?(?:$|\/)/];

interface Bundled {
  /** From the project's root. */
  readonly entry: string;
  readonly format: "es" | "iife";
  readonly external?: readonly RegExp[];
  readonly plugins?: InlineConfig["plugins"];
}

/** One script and one sheet, in memory. */
async function bundle(
  root: string,
  { entry, format, external = [], plugins = [react(), messageFiles(builtInMessages), layerOrder()] }: Bundled,
) {
  const built = await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins,
    define: PRODUCTION,
    resolve: { alias: [LEAFLET] },
    build: {
      write: false,
      target: TARGET,
      minify: true,
      lib: { entry: resolve(root, entry), formats: [format], name: "dateline", fileName: "script" },
      rolldownOptions: {
        external: [...external],
        output: { codeSplitting: false },
        // A classic script has none; the workers that would need it are not started there.
        ...(format === "iife" && { transform: { define: { "import.meta": "{}" } } }),
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === "chunk" && one.isEntry);
  const sheet = outputs.find((one) => one.type === "asset" && one.fileName.endsWith(".css"));
  if (script?.type !== "chunk") throw new Error(`${entry} gave no script`);
  return { script: script.code, sheet: sheet?.type === "asset" ? String(sheet.source) : "" };
}
