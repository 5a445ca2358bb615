/**
 * `npm run slow -- [--record]`: how long a reader with 400 kbit/s and 400 ms to the host waits for the words, and for map
 * and timeline. The network is the browser's own emulation; `--record` writes docs/bench/slow-network.json.
 */

import { writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { ensureBrowser } from "../browser/findBrowser";

const BITS_A_SECOND = 400_000;
const LATENCY_MS = 400;

const server = await serveFolder("dist", "/site/", 0);
const site = `http://localhost:${portOf(server)}/site/`;
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ["--no-sandbox", "--disable-quic"],
});

const results: object[] = [];
for (const path of ["", "ar/events/airport-airstrike/"]) {
  for (const scripts of [false, true]) results.push(await visit(path, scripts));
}
await browser.close();
server.closeAllConnections();
server.close();
console.table(results);
if (process.argv.includes("--record")) {
  const date = new Date().toISOString().slice(0, 10);
  const text = JSON.stringify({ date, BITS_A_SECOND, LATENCY_MS, results }, null, 2);
  writeFileSync("docs/bench/slow-network.json", `${text}\n`);
}

async function visit(path: string, scripts: boolean) {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 390, height: 844 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BITS_A_SECOND / 8,
    uploadThroughput: BITS_A_SECOND / 8,
  });
  const start = Date.now();
  await page.goto(site + path, { waitUntil: "commit" });
  await page.getByRole("article").or(page.getByRole("listitem")).first().waitFor();
  const wordsMs = Date.now() - start;
  if (scripts) await page.getByRole("slider").first().waitFor({ timeout: 120_000 });
  const worksMs = scripts ? Date.now() - start : null;
  await context.close();
  return { path: `/${path}`, scripts, wordsMs, worksMs };
}
