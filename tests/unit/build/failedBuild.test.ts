import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { offline } from "../../../src/build/offlineFiles";
import { pages } from "../../../src/build/pages/vitePlugin";
import { configFile, readSiteConfig } from "../../../src/build/readSiteConfig";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Empty</title>");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a build that fails says why, and not which of its files are missing for that", async () => {
  const config = readSiteConfig(configFile());
  const faulty = {
    name: "faulty-dossier",
    buildStart() {
      throw new Error("events.yaml:3:1 a fault");
    },
  };
  const plugins = [faulty, pages(config, null), offline(config)];
  await expect(build({ root, configFile: false, logLevel: "silent", plugins })).rejects.toThrow(
    "events.yaml:3:1 a fault",
  );
});
