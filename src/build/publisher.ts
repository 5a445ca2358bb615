/**
 * What a page in one file is made from: the parts, which stand beside the desk, and for the command line the program that
 * puts them together (`src/desk/publish/publisher.ts`) as one module.
 */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { InlineConfig, Plugin } from "vite";
import { parseRanges } from "../desk/publish/fontFaces";
import type { FontFace, HashedText, ReaderParts } from "../desk/publish/readerParts";
import type { SiteConfig } from "../schema/site";
import { layerOrder } from "./layerOrder";
import { messageFiles } from "./messageFiles";
import { defined, siteGlobals, THEME } from "./siteSettings";
import { themeSheet } from "./themeSheet";

const READER = "src/desk/publish/reader.tsx";
const PROGRAM = "src/desk/publish/publisher.ts";

/** From the site's root. */
export const PROGRAM_FILE = "desk/publish.js";
export const PARTS_FILE = "desk/one-page.json";

/** The oldest browsers that we support: README.md. */
export const TARGET = ["chrome109", "edge109", "firefox115", "safari16.4"];
export const LEAFLET = { find: /^leaflet$/, replacement: resolve("src/map/leaflet.ts") };

export function publisher(site: () => SiteConfig): Plugin {
  let root = process.cwd();
  let outDir = "dist";
  let isWritten = false;
  return {
    name: "dateline-publisher",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        if (isWritten) await writeParts(root, outDir, site()); // else the build failed before
      },
    },
  };
}

export async function writeParts(root: string, outDir: string, config: SiteConfig): Promise<void> {
  mkdirSync(join(outDir, "desk"), { recursive: true });
  writeFileSync(join(outDir, PARTS_FILE), JSON.stringify(await buildParts(root, config)));
}

/** For Node: React is Node's own, which lets the process end. */
export async function writeProgram(root: string, outDir: string, config: SiteConfig): Promise<void> {
  mkdirSync(join(outDir, "desk"), { recursive: true });
  const { script } = await bundle(root, config, PROGRAM, "es", [/^react(?:-dom)?(?:$|\/)/]);
  writeFileSync(join(outDir, PROGRAM_FILE), script);
}

async function buildParts(root: string, config: SiteConfig): Promise<ReaderParts> {
  const { script, sheet } = await bundle(root, config, READER, "iife");
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
    icon: readFileSync(join(root, "public", config.icon), "utf8"),
  };
}

function hashed(text: string): HashedText {
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}

/** A script may stand in an element once nothing in it reads as its end or as a comment. All are in strings or patterns. */
const inElement = (script: string) =>
  script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\x3c!--")
    .replaceAll("\r", "")
    .trim();

/** One script and one sheet, in memory. */
async function bundle(
  root: string,
  config: SiteConfig,
  entry: string,
  format: "es" | "iife",
  external: readonly RegExp[] = [],
) {
  const { build } = await import("vite");
  const { default: react } = await import("@vitejs/plugin-react");
  const settings: InlineConfig = {
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [react(), messageFiles(() => config), theme(root, config), layerOrder()],
    define: { "process.env.NODE_ENV": JSON.stringify("production"), ...defined(siteGlobals(config)) },
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
  };
  const built = await build(settings);
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === "chunk" && one.isEntry);
  const sheet = outputs.find((one) => one.type === "asset" && one.fileName.endsWith(".css"));
  if (script?.type !== "chunk") throw new Error(`${entry} gave no script`);
  return { script: script.code, sheet: sheet?.type === "asset" ? String(sheet.source) : "" };
}

/** The site's own colours and fonts, the files in the sheet. */
function theme(root: string, config: SiteConfig): Plugin {
  const inSheet = (sheet: string) =>
    sheet.replace(/url\("\/([^"]*)"\)/g, (_, file: string) => {
      const type = file.endsWith(".woff2") ? "font/woff2" : "font/ttf";
      return `url("data:${type};base64,${readFileSync(join(root, "public", file)).toString("base64")}")`;
    });
  return {
    name: "dateline-theme",
    resolveId: (id) => (id === THEME ? id : undefined),
    load: (id) => (id === THEME ? inSheet(themeSheet(config)) : undefined),
  };
}
