/** Finds a Chromium for the browser tests, or installs one; run as a command it prints the path. */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The first that exists: `CHROME_PATH`, a system browser, Playwright's own; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** As `findBrowser`, but tries to install one first; says in one line what to install where that fails. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const install of [installFromDebian, installFromPlaywright]) {
    try {
      install();
    } catch {
      continue; // the next way may work
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error("No browser for the tests: install Chromium or Google Chrome, or name one in CHROME_PATH.");
}

function installFromDebian() {
  const install = () =>
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  try {
    install();
  } catch {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    install();
  }
}

function installFromPlaywright() {
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore" });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
