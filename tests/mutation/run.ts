/**
 * `npm run mutate -- [state core/time …] [--record]`: Stryker over slices of src/, one after the other; what it needs is
 * installed beside this file, so that `npm ci` doesn't wait for it. `--record` puts each result in docs/mutation.json.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { countMutants, type Report } from "./countMutants";
import { SLICES } from "./slices";

const HOME = "tests/mutation";
const RESULTS = "docs/mutation.json";
const { values, positionals } = parseArgs({
  options: { record: { type: "boolean", default: false } },
  allowPositionals: true,
});
if (!existsSync(`${HOME}/node_modules`)) {
  run("npm", ["ci", "--prefix", HOME, "--ignore-scripts", "--legacy-peer-deps", "--no-audit"], {});
}
let failed = false;
for (const name of positionals.length > 0 ? positionals : Object.keys(SLICES)) {
  const slice = SLICES[name];
  if (!slice) throw new Error(`There is no slice "${name}": ${Object.keys(SLICES).join(", ")}`);
  const report = `.cache/mutation/${name.replaceAll("/", "-")}.json`;
  const passed = run(`${HOME}/node_modules/.bin/stryker`, ["run", `${HOME}/stryker.config.mjs`], {
    MUTATE: slice.mutate,
    MUTATE_TESTS: slice.tests.map((path) => `tests/unit/${path}.test.ts`).join(" "),
    MUTATE_REPORT: report,
    MUTATE_ON_IMPORT: String(slice.onImport ?? false),
  });
  failed ||= !passed;
  if (values.record) record(name, JSON.parse(readFileSync(report, "utf8")));
}
process.exit(failed ? 1 : 0);

function record(slice: string, report: Report) {
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
  results[slice] = { date: new Date().toISOString().slice(0, 10), ...countMutants(report) };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): boolean {
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...environment } }).status === 0;
}
