/**
 * A test runner for Stryker that loads the tests of a slice once and asks them of one mutant after the other in the same
 * process: some ten times as fast as a Vitest for each. What is remembered from one mutant to the next (a memo) could fail or
 * pass a test wrongly: a test that notices must pass without the mutant, and what none notices is asked again of fresh modules.
 */

import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { createServer } from "vite";
import { expect } from "vitest";
import { createCollector } from "./collectTests.mjs";

const SETUP = "/tests/mutation/fewerRuns.ts";
const FILES = "virtual:test-files";
const API = "virtual:vitest";
/** Stryker allows so many times as many as there were without the mutant. */
const HITS_ALLOWED = 100;
/** Cases of a property, where it asks for more itself. */
const RUNS = 30;

class TestsInProcess {
  /** What the changed code reads to know which change is on, and where it counts. */
  #mutants;
  #server;
  #tests = new Map();
  /** Milliseconds by test, as it took last. */
  #took = new Map();
  /** By file that is changed and test: how many changes it noticed there. */
  #noticed = new Map();
  #ends = [];
  /** How often the last mutant was met. */
  #hits = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  constructor() {
    globalThis.__stryker__ ??= {};
    this.#mutants = globalThis.__stryker__;
  }

  async init() {
    this.#server = await createServer({
      configFile: false,
      appType: "custom",
      logLevel: "error",
      server: { middlewareMode: true, watch: null, ws: false },
      ssr: { noExternal: ["vitest"] },
      plugins: [virtualModules(process.env.MUTATE_TESTS.split(" "))],
    });
    await this.#load();
  }

  async dryRun() {
    const tests = [];
    for (const id of this.#tests.keys()) {
      this.#mutants.currentTestId = id;
      tests.push(await this.#run(id));
    }
    this.#mutants.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#mutants.mutantCoverage };
  }

  async mutantRun(options) {
    if (options.mutantActivation === "static") return this.#askOnImport(options);
    const quick = await this.#ask(options);
    const isSure = quick.killedBy ? await this.#passesUnchanged(quick.killedBy) : !this.#wasHidden(options);
    if (isSure) return quick;
    await this.#load();
    return this.#ask(options);
  }

  /** The changed code was met less often than when the tests were first asked: what it gives is remembered. */
  #wasHidden({ hitLimit }) {
    return this.#hits < (hitLimit / HITS_ALLOWED) * 0.75;
  }

  async dispose() {
    await this.#end();
    await this.#server?.close();
  }

  async #end() {
    for (const end of this.#ends.splice(0)) await end();
  }

  async #load() {
    await this.#end();
    const collector = createCollector(expect);
    globalThis.collectedTests = collector.api;
    const { runner } = this.#server.environments.ssr;
    runner.clearCache();
    await runner.import(SETUP);
    for (const [path, load] of Object.entries((await runner.import(FILES)).default)) {
      collector.startFile(path);
      await load();
    }
    this.#ends = collector.ends;
    this.#tests = new Map(collector.tests.map(({ title, run }, index) => [`${index} ${title}`, run]));
  }

  /** Of a mutant that is met while modules are loaded: what can't be loaded with it has noticed it, too. */
  async #askOnImport(options) {
    try {
      this.#mutants.activeMutant = options.activeMutant.id;
      await this.#load();
      return await this.#ask(options);
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      this.#mutants.activeMutant = undefined;
      await this.#load();
    }
  }

  async #ask({ testFilter = [...this.#tests.keys()], activeMutant, hitLimit }) {
    const tests = [];
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    // First what noticed others in the same file, then the quick ones; most mutants never meet a slow test.
    const took = (id) => this.#took.get(id) ?? 0;
    const keyOf = (id) => `${activeMutant.fileName} ${id}`;
    const noticed = (id) => this.#noticed.get(keyOf(id)) ?? 0;
    for (const id of testFilter.toSorted((a, b) => noticed(b) - noticed(a) || took(a) - took(b))) {
      tests.push(await this.#run(id));
      if (tests.at(-1).status !== TestStatus.Failed) continue;
      this.#noticed.set(keyOf(id), noticed(id) + 1);
      break;
    }
    const { hitCount } = this.#mutants;
    this.#hits = hitCount;
    Object.assign(this.#mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #passesUnchanged(ids = []) {
    for (const id of ids) if ((await this.#run(id)).status === TestStatus.Failed) return false;
    return true;
  }

  async #run(id) {
    const start = performance.now();
    const result = (rest) => {
      const timeSpentMs = performance.now() - start;
      this.#took.set(id, timeSpentMs);
      return { id, name: id, timeSpentMs, ...rest };
    };
    try {
      await this.#tests.get(id)();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) });
    }
  }
}

/** The test files as Vite finds them, and "vitest" as they shall get it. */
function virtualModules(patterns) {
  const sources = {
    [FILES]: `export default import.meta.glob(${JSON.stringify(patterns.map((path) => `/${path}`))});`,
    [API]:
      "export const { expect, test, describe, beforeEach, afterEach, afterAll } = globalThis.collectedTests;",
  };
  return {
    name: "dateline-tests-in-process",
    enforce: "pre",
    resolveId: (id) => (id === "vitest" ? `\0${API}` : id in sources ? `\0${id}` : undefined),
    load: (id) => sources[id.slice(1)],
    transform: (code) => code.replace(/\bnumRuns: [\d_]+/g, `numRuns: ${RUNS}`),
  };
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "in-process", () => new TestsInProcess()),
];
