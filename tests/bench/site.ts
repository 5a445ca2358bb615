/** Everything that is measured, in one temporary folder on one server: the built site, dossiers, pages of floor and peers. */

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { generate } from "./generate";
import type { Settings } from "./settings";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PEERS = join(HERE, "peers");
const PAGES = ["pages/floor.html", "pages/basemap.html"];
const PEER_PAGES = ["peers/vis.html", "peers/timelinejs.html", "peers/leafletTimeline.html"];

export interface Site {
  /** With a slash at the end. */
  readonly url: string;
  readonly hasPeers: boolean;
  /** Since it began to serve, headers included. */
  bytesSent(): number;
  close(): void;
}

export async function createSite(
  { sizes, seed, build: rebuild }: Settings,
  wantsPeers: boolean,
): Promise<Site> {
  if (rebuild || !existsSync("dist/index.html")) {
    console.log("Building the site …");
    execFileSync("npm", ["run", "-s", "build"], { stdio: ["ignore", "ignore", "pipe"] });
  }
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove); // after Ctrl-C, too: a million events are most of a gigabyte
  cpSync("dist", folder, { recursive: true });
  for (const size of sizes) {
    console.log(`Making ${size} events …`);
    await generate(folder, size, seed);
  }
  await buildPages(PAGES, join(folder, "bench"));
  const hasPeers = wantsPeers && installPeers();
  if (hasPeers) {
    await buildPages(PEER_PAGES, join(folder, "bench"));
    const timelinejs = join(PEERS, "node_modules/@knight-lab/timelinejs/dist");
    cpSync(timelinejs, join(folder, "bench/timelinejs"), { recursive: true });
  }
  const server = await serveFolder(folder, "/", 0);
  const bytesSent = countBytes(server);
  return {
    bytesSent,
    url: `http://localhost:${portOf(server)}/`,
    hasPeers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function countBytes(server: Server): () => number {
  const open = new Set<Socket>();
  let sent = 0;
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      sent += socket.bytesWritten;
    });
  });
  return () => [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, sent);
}

/** The packages of the peers' own folder, as its lockfile has them; false, and a line that says so, where there is no registry. */
function installPeers(): boolean {
  if (existsSync(join(PEERS, "node_modules/.package-lock.json"))) return true;
  console.log("Installing the peers …");
  try {
    execFileSync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], {
      cwd: PEERS,
      stdio: "ignore",
    });
    return true;
  } catch {
    console.log("The peers can't be installed (no npm registry?): measuring without them.");
    return false;
  }
}

async function buildPages(pages: readonly string[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: HERE,
    base: "./",
    publicDir: false,
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pages.map((page) => join(HERE, page)) },
    },
  });
}
