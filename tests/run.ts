/**
 * `npm test`: every check in order, to the end even where one fails, then one line of counts. Other engines, monkeys and
 * another newsroom's site have commands of their own with their last results in docs/: docs/releasing.md.
 */

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from "node:fs";

interface Counts {
  passed: number;
  failed: number;
}

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true"; // configs are bundled

const CACHE = ".cache/test";
const total: Counts = { passed: 0, failed: 0 };

/** Runs a command to its end and prints what it said, so that two that run at once don't mix. */
async function run(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => {
    child.on("error", (error) => resolve(String(error)));
    child.on("close", resolve);
  });
  console.log(`\n▶ ${name} (${Math.round((performance.now() - begun) / 1000)} s)`);
  process.stdout.write(Buffer.concat(said));
  return status === 0;
}

/** Runs a command that counts as one test. */
async function step(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const isRight = await run(name, command, args);
  total[isRight ? "passed" : "failed"]++;
  return isRight;
}

/** Runs a command that counts its own tests and leaves the counts behind. */
async function suite(name: string, command: string, args: readonly string[], read: () => Counts) {
  const isRight = await run(name, command, args);
  let counts: Counts;
  try {
    counts = read();
  } catch {
    counts = { passed: 0, failed: 1 };
  }
  if (!isRight && counts.failed === 0) counts.failed = 1; // it died without saying which test did it
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

async function checkSource() {
  await step("types", "npx", ["tsc"]);
  await step("types of the oldest browsers", "npx", ["tsc", "-p", "tsconfig.browser.json"]);
  await step("lint and format", "npx", ["biome", "check", "--error-on-warnings"]);
  await step("messages", "npm", ["run", "-s", "messages"]);
  await step("unused code", "npx", ["knip"]);
}

async function build(): Promise<boolean> {
  if (!(await step("build", "npm", ["run", "-s", "build"]))) return false;
  await step("size", "npm", ["run", "-s", "size"]);
  return true;
}

// Each of the two keeps one core busy; all that follows keeps both.
const [isBuilt] = await Promise.all([build(), checkSource()]);
await suite(
  "unit and component tests",
  "npx",
  ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${CACHE}/vitest.json`],
  () => {
    const result = json(`${CACHE}/vitest.json`);
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numFailedTestSuites };
  },
);
if (isBuilt && (await step("a browser", "npx", ["tsx", "tests/browser/findBrowser.ts"]))) {
  keepProfilesInMemory();
  await suite("browser tests", "npx", ["playwright", "test"], () => json(`${CACHE}/browser.json`));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
