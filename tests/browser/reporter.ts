/** Prints each failure in full and leaves the counts where the test command adds them up. */

import { mkdirSync, writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

export default class CountingReporter implements Reporter {
  private passed = 0;
  private failed = 0;
  private skipped = 0;
  /** Passed, but not at the first try. */
  private readonly unsteady: string[] = [];
  private readonly seconds = new Map<string, number>();

  onTestEnd(test: TestCase, result: TestResult) {
    const file = test.location.file.replace(/^.*[/\\]/, "");
    this.seconds.set(file, (this.seconds.get(file) ?? 0) + result.duration / 1000);
    const isLast = result.status === "passed" || result.status === "skipped" || result.retry === test.retries;
    if (!isLast) return;
    const name = test.titlePath().filter(Boolean).join(" › ");
    if (result.status === "passed") {
      this.passed++;
      if (result.retry > 0) this.unsteady.push(name);
    } else if (result.status === "skipped") this.skipped++;
    else {
      this.failed++;
      console.log(`\n✗ ${name} (${result.status})`);
      for (const error of result.errors) console.log(error.stack ?? error.message ?? error.value);
    }
  }

  onError(error: { message?: string }) {
    this.failed++;
    console.log(`\n✗ ${error.message}`);
  }

  onEnd(_: FullResult) {
    mkdirSync(".cache/test", { recursive: true });
    writeFileSync(".cache/test/browser.json", JSON.stringify({ passed: this.passed, failed: this.failed }));
    const slowest = [...this.seconds].sort(([, a], [, b]) => b - a).slice(0, 8);
    const sum = [...this.seconds.values()].reduce((a, b) => a + b, 0);
    console.log(
      `${Math.round(sum)} seconds of workers, by file: ${slowest.map(([file, time]) => `${file} ${Math.round(time)}`).join(", ")}`,
    );
    for (const name of this.unsteady) console.log(`at the second try: ${name}`);
    console.log(`browser: ${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
  }

  printsToStdio() {
    return true;
  }
}
