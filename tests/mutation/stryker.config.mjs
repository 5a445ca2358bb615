/** One slice of `slices.ts`, as `npm run mutate` names it. */

import { availableParallelism } from "node:os";

const { MUTATE, MUTATE_ON_IMPORT, MUTATE_REPORT, MUTATE_CONCURRENCY } = process.env;

export default {
  mutate: [MUTATE],
  testRunner: "in-process",
  plugins: ["./tests/mutation/testsInProcess.mjs"],
  ignorePatterns: ["dist", ".cache", "coverage", "docs/images", "tests/mutation/node_modules", "tests/bench"],
  tempDirName: `.cache/stryker-${process.pid}`,
  reporters: ["clear-text", "progress-append-only", "json"],
  ignoreStatic: MUTATE_ON_IMPORT !== "true", // values made once on import: each costs a run of every test
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: MUTATE_REPORT },
  concurrency: Number(MUTATE_CONCURRENCY ?? Math.max(1, availableParallelism() - 1)),
  timeoutMS: 60_000, // beside other work a slow test is no mutant found
  thresholds: { high: 95, low: 85, break: 80 },
};
