import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { builtInMessages, messageFiles } from "./src/build/messageFiles";
import { readSiteConfig } from "./src/build/readSiteConfig";
import { siteGlobals } from "./src/build/siteGlobals";

export default defineConfig({
  plugins: [react(), messageFiles(builtInMessages)],
  define: Object.fromEntries(
    Object.entries(siteGlobals(readSiteConfig())).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
  test: {
    hookTimeout: 30_000,
    testTimeout: 30_000, // a busy machine of two cores is slow, not wrong
    maxWorkers: "100%", // of the cores: without it one is left idle
    coverage: {
      provider: "v8",
      include: ["src/{core,state,schema}/**/*.{ts,tsx}"], // what is pure; the rest is shown by the browser tests
      reporter: ["text-summary", "json-summary", "text"],
      thresholds: { branches: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          isolate: false, // what is pure leaves nothing behind; loading it a hundred times takes a third of the time
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["tests/components/setup.ts"],
        },
      },
    ],
  },
});
