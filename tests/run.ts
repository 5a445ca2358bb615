/** `npm test`: every check in order, to the end even where one fails, then one line of counts. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from "node:fs";

interface Counts {
  passed: number;
  failed: number;
}

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true"; // configs are bundled

const CACHE = ".cache/test";
const total: Counts = { passed: 0, failed: 0 };

/** Runs a command that counts as one test. */
function step(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  total[status === 0 ? "passed" : "failed"]++;
  return status === 0;
}

/** Runs a command that counts its own tests and leaves the counts behind. */
function suite(name: string, command: string, args: readonly string[], read: () => Counts) {
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  let counts: Counts;
  try {
    counts = read();
  } catch {
    counts = { passed: 0, failed: 1 };
  }
  if (status !== 0 && counts.failed === 0) counts.failed = 1; // it died without saying which test did it
  total.passed += counts.passed;
  total.failed += counts.failed;
}

/** Browsers write their profiles to memory where there is enough of it: disks of small machines are slower than their cores. */
function keepProfilesInMemory() {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize > 2 ** 31) process.env.TMPDIR = memory;
}

const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });

step("types", "npx", ["tsc"]);
step("lint and format", "npx", ["biome", "check", "--error-on-warnings"]);
step("messages", "npm", ["run", "-s", "messages"]);
step("unused code", "npx", ["knip"]);
suite(
  "unit and component tests",
  "npx",
  ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${CACHE}/vitest.json`],
  () => {
    const result = json(`${CACHE}/vitest.json`);
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numFailedTestSuites };
  },
);
if (step("build", "npm", ["run", "-s", "build"])) {
  step("size", "npm", ["run", "-s", "size"]);
  step("build of another newsroom's site", "npm", ["run", "-s", "build:south"]);
  if (step("a browser", "npx", ["tsx", "tests/browser/findBrowser.ts"])) {
    keepProfilesInMemory();
    suite("browser tests", "npx", ["playwright", "test"], () => json(`${CACHE}/browser.json`));
  }
  suite(
    "monkeys",
    "npm",
    ["run", "-s", "monkeys", "--", "--acts", "50", "--seeds", "1", "--languages", "en,ar"],
    () => json(`${CACHE}/monkeys.json`),
  );
  suite("Firefox and WebKit", "npm", ["run", "-s", "engines"], () => json(`${CACHE}/engines.json`));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
