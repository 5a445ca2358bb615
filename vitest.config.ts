import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { ftlFiles } from "./src/i18n/ftlFiles.ts";

export default defineConfig({
  plugins: [react(), ftlFiles()],
  test: {
    testTimeout: 30_000, // a busy machine of two cores is slow, not wrong
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], environment: "node" },
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
