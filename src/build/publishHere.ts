/** Publishing from the command line: the same program as in a browser, on files of a disk. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Program from "../desk/publish/publisher";
import type { CompiledDossier } from "../schema/dossier";
import type { SiteConfig } from "../schema/site";
import { readerParts } from "./buildSite";
import { groundOf, WORLD_FILE } from "./ground/cutGround";
import { shellFiles } from "./shell";
import { pageSettings, siteGlobals } from "./siteGlobals";
import { messagesOf, moduleOf, ownFiles } from "./siteMessages";

export interface PublishedHere {
  readonly program: typeof Program;
  readonly shell: Program.Shell;
}

/** `shell` is the folder of the shell. */
export async function publisherHere(config: SiteConfig, shell: string): Promise<PublishedHere> {
  Object.assign(globalThis, siteGlobals(config));
  const from = shellFiles(shell);
  const program: typeof Program = await import(pathToFileURL(from.publisher).href);
  const own = ownFiles(config.messages);
  const inAddress = (language: string) =>
    `data:text/javascript,${encodeURIComponent(moduleOf(messagesOf(language, own)))}`;
  const ownTags = own.map(({ language }) => language.tag).filter((one) => config.languages.includes(one));
  const languages = pageSettings(config, Object.fromEntries(ownTags.map((one) => [one, inAddress(one)])));
  const readJson = async (path: string): Promise<unknown> => {
    if (path === "desk/one-page.json") return readerParts(config, from.onePage);
    const file =
      path === "ground/world.json" ? WORLD_FILE : join(config.basemap ?? "", path.replace(/^basemap\//, ""));
    return JSON.parse(readFileSync(file, "utf8"));
  };
  const cutRegion = (compiled: CompiledDossier): unknown => {
    const text = groundOf(compiled, config.languages);
    return text === null ? null : JSON.parse(text);
  };
  return { program, shell: { readJson, cutRegion, languages } };
}
