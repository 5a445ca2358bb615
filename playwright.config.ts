import { defineConfig } from "@playwright/test";
import { siteGlobals } from "./src/build/siteGlobals";
import type { Watched } from "./tests/browser/dateline";
import { findBrowser } from "./tests/browser/findBrowser";
import { config } from "./tests/browser/site";

const executablePath = findBrowser();
// What tests share with the app asks for it.
Object.assign(globalThis, siteGlobals(config));

export default defineConfig<Watched>({
  name: "dateline",
  testDir: "tests/browser",
  globalSetup: "./tests/browser/serve.ts",
  fullyParallel: true,
  workers: 2,
  retries: 1, // a busy machine of two cores is slow, not wrong
  timeout: 90_000,
  expect: { timeout: 15_000 }, // the default of five seconds is short on such a machine
  // Tests that name what only the bundled story has are left out on a site of another.
  grepInvert: config.dossier === "baghdad-2020" ? [] : /@story/,
  reporter: [["./tests/browser/reporter.ts"]],
  use: {
    serviceWorkers: "block", // each new profile would fetch the whole site to store it; tests that need the worker allow it
    locale: "en-GB",
    timezoneId: "Pacific/Auckland", // far from the story, so that a date taken from the wrong clock shows
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-gpu", // without a card Chromium emulates one, at half a second of a core for each page
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
