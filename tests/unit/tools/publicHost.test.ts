// @vitest-environment node
/** The workflows and forms of a public host are files that nothing here runs: this holds what can be held. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const { scripts, version } = JSON.parse(readFileSync("package.json", "utf8"));
const workflows = readdirSync(".github/workflows");

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { uses?: string; run?: string }[] }>>;
}

describe.each(workflows)("%s", (file) => {
  const text = readFileSync(`.github/workflows/${file}`, "utf8");
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("names each action by the hash of a commit, with its version beside it", () => {
    const used = text.match(/uses: .*/g) ?? [];
    expect(used.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const line of used) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("may only read, unless a job says otherwise", () => {
    expect(permissions).toEqual({ contents: "read" });
  });

  test("runs scripts that there are", () => {
    const named = steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("forms ask for what they need in fields with names of their own", () => {
  for (const file of readdirSync(".github/ISSUE_TEMPLATE")) {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, "utf8"));
    const ids = form.body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([file, typeof form.name, typeof form.description]).toEqual([file, "string", "string"]);
  }
});

test("the citation names the version of the package", () => {
  expect(parse(readFileSync("CITATION.cff", "utf8"))).toMatchObject({ version, license: "MIT" });
});
