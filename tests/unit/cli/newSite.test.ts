import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES_WORKFLOW } from "../../../src/cli/site/pagesWorkflow";

test("a new site's workflow names the actions, by hash, that our own does", () => {
  const actionsIn = (workflow: string) => [...workflow.matchAll(/uses: (.+)$/gm)].map(([, name]) => name);
  const ours = actionsIn(readFileSync(".github/workflows/pages.yml", "utf8"));
  const theirs = actionsIn(PAGES_WORKFLOW);
  expect(theirs.length).toBeGreaterThan(3);
  for (const action of theirs) expect(ours).toContain(action);
});
