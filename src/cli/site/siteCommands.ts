/** The commands of `dateline` in a site's own folder: those for the site, and those for its dossiers. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildBeside } from "../../build/buildBeside";
import { buildSite, soundDossiers } from "../../build/buildSite";
import { findShell } from "../../build/findShell";
import { configFile, readSiteConfig } from "../../build/readSiteConfig";
import { VERSION } from "../../build/version";
import { parseSiteUrl } from "../../pages/site";
import { serveSite } from "../../tools/serveSite";
import { DOSSIER_USAGE, runDossierCommand } from "../dossierCommands";
import { systemFault } from "../systemFault";
import { devSite } from "./devSite";
import { newSite } from "./newSite";
import { updateSite } from "./updateSite";

const USAGE = `dateline COMMAND

  new FOLDER                 a site to start from, with a small dossier
  dev [--port N]             shows the site, and again what is saved, until you stop it with Ctrl-C
  build [--out DIR]          writes the site into dist (or DIR); SITE_URL, or address in dateline.config.yaml, is where it will stand
  serve [DIR]                shows what was built
  update                     what is new for this site, and makes settings and dossiers fit this version, with a copy of each changed file

In a site's folder also the commands for dossiers:

${DOSSIER_USAGE}
  --version                  of this program: ${VERSION}
`;

/** Gives the exit code. */
export async function runSiteCommand(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command === "--version") {
    console.log(VERSION);
    return 0;
  }
  if (command === undefined || words.includes("--help") || words.includes("-h")) {
    console.log(USAGE);
    return command === undefined ? 2 : 0;
  }
  const other = otherVersion();
  if (other !== null) {
    console.error(
      `This is Dateline ${VERSION}, and this folder has ${other}. Run its own: npx dateline ${words.join(" ")}`,
    );
    return 1;
  }
  try {
    return await run(command, rest);
  } catch (error) {
    const fault = systemFault(error);
    if (fault === null && !(error instanceof Error)) throw error;
    console.error(fault ?? (error as Error).message);
    return 1;
  }
}

async function run(command: string, rest: string[]): Promise<number> {
  const isInSite = existsSync(configFile());
  const options = {
    out: { type: "string" },
    port: { type: "string" },
    "one-page": { type: "string" },
  } as const;
  if (command === "new" && !isInSite && rest.length === 1) return newSite(rest[0]!);
  if (["dev", "build", "serve", "update", "check"].includes(command) && !isInSite) {
    console.error(
      `There is no ${configFile()} here. Go into your site's folder, or make one: npx dateline new my-site`,
    );
    return 1;
  }
  if (command === "dev" || command === "serve" || (command === "build" && !hasFolder(rest))) {
    const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options });
    if (command === "build") return build(values.out ?? "dist");
    if (command === "dev") return devSite(values.port);
    return serveSite(positionals[0] ?? "dist", values.port);
  }
  if (command === "update") return updateSite(configFile());
  return runDossierCommand([command, ...rest], USAGE);
}

/** `build DIR` compiles one dossier, `build` the whole site. */
const hasFolder = (words: readonly string[]) =>
  words.some((word, i) => !word.startsWith("-") && words[i - 1] !== "--out");

async function build(out: string): Promise<number> {
  const config = readSiteConfig();
  const siteUrl = parseSiteUrl(process.env.SITE_URL || (config.address ?? undefined));
  const dossiers = soundDossiers(config, siteUrl);
  const shell = await findShell();
  const said = await buildBeside(out, (folder) =>
    buildSite({ config, dossiers, siteUrl, shell, out: folder }),
  );
  for (const line of said) console.log(line);
  console.log(`${out}: ready for any static host`);
  return 0;
}

/** The version that this folder has installed, where it isn't this one. */
function otherVersion(): string | null {
  const manifest = join("node_modules", "dateline", "package.json");
  if (!existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return version === VERSION ? null : version;
}
