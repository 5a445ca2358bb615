import { defineConfig } from "vitest/config";

/** The tests that speak of core, state and schema; those that build pages or pictures take long and notice little. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: [
      "tests/unit/{core,state,schema}/**/*.test.ts",
      "tests/unit/app/{hostile,schemaFuzz}.test.ts",
      "tests/unit/compiler/checkDossier.test.ts",
      "tests/unit/timeline/{layout,timeScale,eventTime}.test.ts",
    ],
  },
});
