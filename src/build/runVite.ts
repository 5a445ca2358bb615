/** What the scripts of package.json call: `build` makes shell and site, all else is Vite's. */

import { parseArgs } from "node:util";
import { parseSiteUrl } from "../pages/site";
import { buildBeside } from "./buildBeside";
import { buildSite, soundDossiers } from "./buildSite";
import { findShell } from "./findShell";
import { readSiteConfig } from "./readSiteConfig";
import { viteArguments } from "./viteArguments";

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true"; // the config is bundled

const words = process.argv.slice(2);
if (words[0] === "build") await build(words.slice(1));
else {
  process.argv.splice(2, Infinity, ...viteArguments(words));
  await import(new URL("../../node_modules/vite/bin/vite.js", import.meta.url).href);
}

async function build(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { outDir: { type: "string" }, emptyOutDir: { type: "boolean" } },
    });
    const config = readSiteConfig();
    const siteUrl = parseSiteUrl(process.env.SITE_URL || (config.address ?? undefined));
    const dossiers = soundDossiers(config, siteUrl); // before what takes long
    const said = await buildBeside(values.outDir ?? "dist", async (out) =>
      buildSite({ config, dossiers, siteUrl, shell: await findShell(), out }),
    );
    for (const line of said) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
