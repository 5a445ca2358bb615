/** `dateline dev`: a site that is written again whenever its files are saved, and whose open pages follow. */

import { existsSync, rmSync, watch, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import { buildBeside } from "../../build/buildBeside";
import { buildSite, soundDossiers } from "../../build/buildSite";
import { findShell } from "../../build/findShell";
import { configFile, readSiteConfig } from "../../build/readSiteConfig";
import { tag } from "../../pages/html";
import { serveSite } from "../../tools/serveSite";

const OUT = ".cache/dev";
const SCRIPT = "live-edits.js";
const CHANGES = "/live-edits";

/** An editor may save by deleting and renaming, and several files at once. */
const GATHER_MS = 80;

/** On each page: loads it again when the site was written again, and lays faults over it until they are mended. */
const PAGE_SCRIPT = `const changes = new EventSource("${CHANGES}");
let overlay = null;
changes.addEventListener("built", () => location.reload());
changes.addEventListener("faults", ({ data }) => {
  overlay ??= document.body.appendChild(document.createElement("pre"));
  overlay.setAttribute("role", "alert");
  overlay.style.cssText =
    "position:fixed;inset:0;z-index:2147483647;margin:0;padding:2rem;overflow:auto;white-space:pre-wrap;background:#1b1b1f;color:#ffd9d0;font:1rem/1.5 monospace";
  overlay.textContent = JSON.parse(data);
});
`;

/** In the place of the service worker: one that a built site left on this port must not answer with what it has stored. */
const NO_WORKER = `addEventListener("install", () => skipWaiting());
addEventListener("activate", () => registration.unregister());
`;

/** Gives the exit code; the server goes on after 0. */
export async function devSite(port: string | undefined): Promise<number> {
  const shell = await findShell();
  const listeners = new Set<ServerResponse>();
  let faults: string | null = null;
  const tell = (response: ServerResponse, event: "built" | "faults", data: string) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

  async function write(): Promise<void> {
    try {
      const config = readSiteConfig();
      const dossiers = soundDossiers(config, null);
      const said = await buildBeside(OUT, async (out) => {
        const lines = await buildSite({ config, dossiers, siteUrl: null, shell, out, extraHead: scriptTag });
        writeFileSync(join(out, SCRIPT), PAGE_SCRIPT);
        writeFileSync(join(out, "sw.js"), NO_WORKER);
        return lines;
      });
      faults = null;
      console.log(said.join("\n"));
      for (const response of listeners) tell(response, "built", "");
    } catch (error) {
      faults = error instanceof Error ? error.message.trim() : String(error);
      console.error(faults);
      for (const response of listeners) tell(response, "faults", faults);
    }
  }

  rmSync(OUT, { recursive: true, force: true });
  await write();
  if (!existsSync(OUT)) return 1; // nothing to show yet, and the faults were said
  follow(write);
  return serveSite(OUT, port, (request, response) => {
    if (request.url !== CHANGES) return false;
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("\n");
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
    if (faults !== null) tell(response, "faults", faults);
    return true;
  });
}

const scriptTag = (root: string) => `\n    ${tag("script", { type: "module", src: root + SCRIPT })}</script>`;

/** Calls `write` after each save of what a site is made of, never twice at once. */
function follow(write: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(write);
    }, GATHER_MS);
  };
  const { dossiers, messages, basemap } = readSiteConfig();
  // The folder, because an editor may put another file in the place of the one that was watched.
  const settings = resolve(configFile());
  watch(dirname(settings), (_, name) => {
    if (name === basename(settings)) changed();
  });
  for (const folder of [dossiers, messages, "public", ...(basemap === null ? [] : [basemap])])
    if (existsSync(folder)) watch(folder, { recursive: true }, changed);
}
