import { defineConfig } from "vitest/config";

/** The tests that speak of each folder; those that build pages or pictures take long and notice little. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  state: ["tests/unit/state/**/*.test.ts"],
  schema: [
    "tests/unit/compiler/{checkDossier,compile,shape,jsonSchema}.test.ts",
    "tests/unit/app/hostile.test.ts",
  ],
  core: ["tests/unit/core/**/*.test.ts", "tests/unit/compiler/{checkDossier,compile}.test.ts"],
};

const folder = process.env.MUTATE?.split("/")[0] ?? "";

export default defineConfig({
  test: { testTimeout: 30_000, include: [...(TESTS[folder] ?? Object.values(TESTS).flat())] },
});
