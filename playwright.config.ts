import { defineConfig } from "@playwright/test";
import { readSiteConfig } from "./src/compiler/readSiteConfig";
import type { Watched } from "./tests/browser/dateline";
import { findBrowser } from "./tests/browser/findBrowser";

const executablePath = findBrowser();
// What tests share with the app asks for it.
Object.assign(globalThis, { __SITE_CONFIG__: readSiteConfig() });

export default defineConfig<Watched>({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/serve.ts",
  fullyParallel: true,
  workers: 2,
  retries: 1, // a busy machine of two cores is slow, not wrong
  timeout: 90_000,
  projects: [
    { name: "dateline" },
    // The same journeys on a site of another story, hemisphere, zone and language: `npm run build:south`.
    { name: "south", testMatch: "journeys.test.ts", use: { ownOrigins: /^http:\/\/localhost:/ } },
  ],
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
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
