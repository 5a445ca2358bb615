/** `npm run mutate [folder of src …]`: changes the code in small ways, one at a time, and asks whether a test notices. */

import { availableParallelism } from "node:os";

const folders = process.env.MUTATE?.split(",") ?? ["core", "state", "schema"];

export default {
  mutate: folders.map((folder) => `src/${folder}/**/*.ts`),
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  ignorePatterns: ["dist", ".cache", "coverage", "docs/images", "tests/mutation/node_modules", "tests/bench"],
  tempDirName: ".cache/stryker",
  incremental: true,
  incrementalFile: `.cache/mutation/${folders.join("+").replaceAll(/\W+/g, "-")}.json`,
  reporters: ["clear-text", "progress-append-only", "json"],
  ignoreStatic: true, // values made once on import: each would cost a run of every test
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.cache/mutation/${folders.join("+").replaceAll(/\W+/g, "-")}-report.json` },
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? Math.max(1, availableParallelism() - 1)),
  timeoutMS: 20_000, // beside other work a slow test is no mutant found
  thresholds: { high: 95, low: 85, break: 80 },
};
