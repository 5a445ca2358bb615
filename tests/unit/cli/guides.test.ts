// @vitest-environment node
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { decodeBasemap } from "../../../src/geo/basemap";

/** Each guide is followed in a fresh copy: its commands are run, its snippets written where they say. */
const TIMEOUT_MS = 120_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guide-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Step = { readonly info: string; readonly body: string };

function stepsOf(guide: string): Step[] {
  const text = readFileSync(`docs/guides/${guide}.md`, "utf8");
  return [...text.matchAll(/^( *)```(.+)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = "", info = "", body = ""]) => ({
      info,
      body: body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  );
}

/** The scripts of package.json that guides use. */
const SCRIPTS: Readonly<Record<string, string>> = {
  dossier: resolve("src/cli/cli.ts"),
  messages: "src/tools/checkMessages.ts",
  basemap: resolve("src/tools/basemap/cli.ts"),
};

const TSX = resolve("node_modules/tsx/dist/loader.mjs");

function follow({ info, body }: Step) {
  const [, action, file] = /^\w+ (add to|new|change in) (\S+)$/.exec(info) ?? [];
  if (action !== undefined && file !== undefined) return write(action, join(folder, file), body);
  if (!/^sh( fails)?$/.test(info)) throw new Error(`nobody follows \`\`\`${info}`);
  const commands = body.trim().split("\n");
  for (const command of commands) {
    const { status, output } = run(command);
    expect([command, status, info === "sh fails" || status === 0 ? "" : output]).toEqual([
      command,
      info === "sh fails" ? 1 : 0,
      "",
    ]);
  }
}

function write(action: string, path: string, body: string) {
  mkdirSync(dirname(path), { recursive: true });
  if (action === "new") return writeFileSync(path, body);
  if (action === "add to") return appendFileSync(path, `\n${body}`);
  const [from = "", to = ""] = body.split("---\n").map((part) => part.replace(/\n$/, ""));
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

function run(command: string): { status: number | null; output: string } {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  if (words[0] === "mkdir") {
    mkdirSync(join(folder, words.at(-1)!), { recursive: true });
    return { status: 0, output: "" };
  }
  if (words[0] === "cp") {
    cpSync(join(folder, words[1]!), join(folder, words[2]!));
    return { status: 0, output: "" };
  }
  const script = words[0] === "npm" && words[1] === "run" ? SCRIPTS[words[2]!] : undefined;
  if (script === undefined) throw new Error(`nobody runs ${command}`);
  const rest = words.slice(words[3] === "--" ? 4 : 3);
  const { status, stdout, stderr } = spawnSync("node", ["--import", TSX, script, ...rest], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

test(
  "“Add an event”, followed step by step",
  () => {
    const steps = stepsOf("add-an-event");
    expect(steps).toHaveLength(7);
    for (const step of steps) follow(step);
  },
  TIMEOUT_MS,
);

test(
  "“Add a language”, followed step by step",
  () => {
    cpSync("src", join(folder, "src"), { recursive: true });
    rmSync(join(folder, "src/dossiers"), { recursive: true });
    for (const file of ["package.json", "dateline.config.yaml"]) cpSync(file, join(folder, file));
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    const steps = stepsOf("add-a-language");
    expect(steps).toHaveLength(9);
    for (const step of steps.slice(0, -1)) follow(step);
    expect(steps.at(-1)?.body).toBe("npm run messages\n");
    const { output } = run("npm run messages");
    expect(output).toMatch(/messages.es\.ftl: (\d+) of \1 messages in Español/);
    expect(output).not.toContain("es.ftl:1");
  },
  TIMEOUT_MS,
);

test(
  "“Move here from another tool”, followed step by step",
  () => {
    const files = {
      "timeline.csv": "timelinejs.csv",
      "storymap.json": "storymapjs.json",
      "events.json": "timemap.json",
      "map.geojson": "plain.geojson",
      "acled.csv": "acled.csv",
      "ged.csv": "ucdp-ged.csv",
      "table.csv": "own-table.csv",
    };
    for (const [name, fixture] of Object.entries(files)) {
      cpSync(`tests/fixtures/imports/${fixture}`, join(folder, name));
    }
    const steps = stepsOf("migrate");
    expect(steps).toHaveLength(8);
    for (const step of steps) follow(step);
  },
  TIMEOUT_MS,
);

test(
  "“Make a basemap”, followed step by step",
  () => {
    const steps = stepsOf("make-a-basemap");
    expect(steps).toHaveLength(7);
    for (const step of steps) follow(step);
    const { basemap } = parse(readFileSync(join(folder, "dateline.config.yaml"), "utf8"));
    const layersOf = (scale: string) =>
      decodeBasemap(JSON.parse(readFileSync(join(folder, basemap, `${scale}.json`), "utf8"))).layers;
    expect(layersOf("country").get("countries")?.features[0]?.properties.name?.en).toBe("The island");
    expect(layersOf("city").get("roads")?.features).toHaveLength(1);
  },
  TIMEOUT_MS,
);
