import { expect, test } from "vitest";
import { viteArguments } from "../../../src/build/viteArguments";

test.each([
  [[], ["dev"]],
  [
    ["--port", "5174"],
    ["dev", "--port", "5174"],
  ],
  [
    ["build", "--outDir", "out"],
    ["build", "--outDir", "out"],
  ],
  [
    ["preview", "--port", "4173"],
    ["preview", "--port", "4173"],
  ],
])("npm run … %j calls Vite with %j", (words, told) => {
  const [command = "", ...rest] = told;
  expect(viteArguments(words)).toEqual([command, "--configLoader", "bundle", ...rest]);
});
