/**
 * `npm run mutate -- [core/time state …]`: Stryker over folders of src/, one after the other; what it needs is installed
 * beside this file, so that `npm ci` doesn't wait for it. Slow: an hour and more on two cores.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const HOME = "tests/mutation";
const folders = process.argv.slice(2);
if (!existsSync(`${HOME}/node_modules`)) {
  run("npm", ["ci", "--prefix", HOME, "--ignore-scripts", "--legacy-peer-deps", "--no-audit"], {});
}
let failed = false;
for (const folder of folders.length > 0 ? folders : ["state", "schema", "core"]) {
  failed =
    !run(`${HOME}/node_modules/.bin/stryker`, ["run", `${HOME}/stryker.config.mjs`], { MUTATE: folder }) ||
    failed;
}
process.exit(failed ? 1 : 0);

function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): boolean {
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...environment } }).status === 0;
}
