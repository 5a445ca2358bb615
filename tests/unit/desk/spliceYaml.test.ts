// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderOnDisk } from "../../../src/build/folderOnDisk";
import { spliceYaml } from "../../../src/desk/draft/spliceYaml";
import { readSource } from "../../../src/source/readSource";

const FOLDERS = ["src/dossiers", "tests/fixtures/dossiers"].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `${parent}/${name}`),
);
const LISTS = ["events", "sites", "speakers"] as const;

const files = FOLDERS.flatMap((folder) => {
  const { source, unreadable } = readSource(folderOnDisk(folder));
  if (!source || unreadable.size > 0) return [];
  return LISTS.flatMap((name) => {
    try {
      const text = readFileSync(`${folder}/${name}.yaml`, "utf8");
      return source[name].length > 0 ? [{ name, text, before: source[name] as readonly Entry[] }] : [];
    } catch {
      return [];
    }
  });
});

interface Entry {
  readonly id: string;
  readonly [field: string]: unknown;
}

const words = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }).map((text) => `w${text.replaceAll(/\s/gu, " ").trim()}`),
  fc.constantFrom("yes", "null", "12", "a: b", "# no comment", "- a", "“quoted”", "it's", "{ a, b }", "سد"),
);

const kept = (text: string, other: string) => {
  const lines = new Set(other.split("\n"));
  return text.split("\n").filter((line) => !lines.has(line));
};

test("there are files of people's to try it on", () => {
  expect(files.length).toBeGreaterThan(3);
});

test("a text that is changed changes its own lines alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), words, ({ name, text, before }, at, to) => {
      const field = name === "events" ? "title" : "name";
      const place = at % before.length;
      const after = before.map((entry, i) => (i === place ? { ...entry, [field]: to } : entry));
      const spliced = spliceYaml(text, name, before, after);
      expect(spliced).not.toBeNull();
      expect(kept(spliced!, text).length).toBeLessThanOrEqual(1);
      const own = kept(text, spliced!).length;
      expect(own).toBeLessThanOrEqual(3); // a title may have stood on several lines
    }),
    { numRuns: 200 },
  );
});

test("an entry that is taken away, and put back, leaves the others as they were", () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), ({ name, text, before }, at) => {
      if (before.length < 2) return;
      const place = at % before.length;
      const after = before.filter((_, i) => i !== place);
      const spliced = spliceYaml(text, name, before, after);
      expect(spliced).not.toBeNull();
      expect(kept(spliced!, text)).toEqual([]);
      const again = spliceYaml(spliced!, name, after, before);
      expect(again).not.toBeNull();
      expect(kept(spliced!, again!)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("an entry to which something is added is written anew, and no other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), words, ({ name, text, before }, at, note) => {
      if (name !== "events") return;
      const place = at % before.length;
      const notes = [...((before[place]!.notes as readonly string[] | undefined) ?? []), note];
      const after = before.map((entry, i) => (i === place ? { ...entry, notes } : entry));
      const spliced = spliceYaml(text, name, before, after)!;
      expect(spliced).not.toBeNull();
      const others = before.filter((_, i) => i !== place).map(({ id }) => `- id: ${id}`);
      for (const line of others) expect(spliced.includes(line)).toBe(text.includes(line));
    }),
    { numRuns: 100 },
  );
});

test("comments and blank lines stay", () => {
  const text =
    "# mine\n- id: a\n  name: One # why\n  type: person\n\n# two\n- id: b\n  name: Two\n  type: person\n";
  const before = [
    { id: "a", name: "One", type: "person", evidence: [] },
    { id: "b", name: "Two", type: "person", evidence: [] },
  ];
  const after = [
    { ...before[0]!, name: "First" },
    before[1]!,
    { id: "c", name: "Three", type: "crowd", evidence: [] },
  ];
  expect(spliceYaml(text, "speakers", before, after)).toBe(
    "# mine\n- id: a\n  name: First # why\n  type: person\n\n# two\n- id: b\n  name: Two\n  type: person\n- id: c\n  name: Three\n  type: crowd\n",
  );
});

test("what cannot be done line by line is refused", () => {
  const before = [{ id: "a", name: "One", type: "person", evidence: [] }];
  const after = [{ ...before[0]!, name: "Two" }];
  expect(spliceYaml("- { id: a, name: One, type: person }\r\n", "speakers", before, after)).toBeNull();
  expect(spliceYaml("[{ id: a, name: One, type: person }]\n", "speakers", before, after)).toBeNull();
});
