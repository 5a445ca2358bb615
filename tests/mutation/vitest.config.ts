import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 30_000,
    setupFiles: ["tests/mutation/fewerRuns.ts"],
    isolate: false, // each mutant has a worker of its own; its test files share that one, which is ten times as fast
    include: process.env.MUTATE_TESTS?.split(" ") ?? [],
  },
});
