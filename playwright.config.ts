import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/browser/findBrowser";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/serve.ts",
  fullyParallel: true,
  workers: 2,
  retries: 1, // a busy machine of two cores is slow, not wrong
  timeout: 90_000,
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
