import * as v from "valibot";
import { expect, test } from "vitest";
import { SOURCE_FILES } from "../../../src/schema/source";
import { checkShape } from "../../../src/source/shape";

const event = {
  id: "market-burns",
  title: "Fire",
  summary: "A fire.",
  kind: "fire",
  speaker: "the-report",
  mode: "unattributed",
  evidence: ["the hall burned"],
};

test.each<[what: string, change: object, path: (string | number)[], message: RegExp, hint: RegExp]>([
  ["a missing field", { title: undefined }, [0, "title"], /"title" is missing/, /add title/],
  ["a field left empty", { title: null }, [0, "title"], /"title" is empty/, /write it out/],
  ["a number for text", { title: 2019 }, [0, "title"], /must be text, not 2019/, /quotes/],
  [
    "a list for a time",
    { when: { edtf: ["2019-12-28"] } },
    [0, "when", "edtf"],
    /read as a list/,
    /quotes round/,
  ],
  ["one quote without a list", { evidence: "the hall" }, [0, "evidence"], /must be a list/, /evidence: \[/],
  ["a misspelt field", { evidance: [] }, [0, "evidance"], /no field "evidance"/, /spelling/],
  ["an id with capitals", { id: "Market" }, [0, "id"], /wrong form/, /lower-case/],
  [
    "a word outside its list",
    { mode: "hearsay" },
    [0, "mode"],
    /cannot be "hearsay"/,
    /direct-quote \| paraphrase/,
  ],
  [
    "a place of no form",
    { where: { site: "market" } },
    [0, "where"],
    /none of the forms/,
    /relation: at \| in/,
  ],
  [
    "a misspelt part of a quote",
    { evidence: [{ exact: "x", before: "y" }] },
    [0, "evidence", 0, "before"],
    /no field "before"/,
    /spelling/,
  ],
])("%s is told in words", (_, change, path, message, hint) => {
  const { value, faults } = checkShape(SOURCE_FILES.events, [{ ...event, ...change }]);
  expect(value).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ rule: "shape", path, severity: "error" });
  expect(faults[0]?.message).toMatch(message);
  expect(faults[0]?.hint).toMatch(hint);
});

test("what has its shape comes back with what was left out filled in", () => {
  const { value, faults } = checkShape(SOURCE_FILES.events, [event]);
  expect(faults).toEqual([]);
  expect(value?.[0]).toMatchObject({ layer: "report", claims: [], links: [], aliases: [] });
});

test.each<[v.GenericSchema, unknown, string]>([
  [v.pipe(v.number(), v.minValue(1)), -5, "write a number >= 1"],
  [v.pipe(v.number(), v.maxValue(1)), 5, "write a number <= 1"],
  [v.number(), "wide", "write a number"],
  [v.pipe(v.number(), v.finite()), Number.POSITIVE_INFINITY, "write a number"],
  [v.pipe(v.number(), v.integer()), 1.5, "write a whole number"],
  [v.boolean(), "yes", "write true or false"],
  [v.array(v.string()), "a", "put brackets round it: this: [ … ]"],
  [v.pipe(v.array(v.string()), v.minLength(1)), [], "write it out, or delete the field if it may be missing"],
  [v.pipe(v.string(), v.url()), "nowhere", "write it in full, beginning with https://, or null"],
  [
    v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
    "red",
    "write # and six hexadecimal digits, in lower case: #1f4f82",
  ],
  [
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    "x",
    "write the 64 hexadecimal digits that sha256sum prints",
  ],
  [v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)), "one", "write three numbers, such as 1.0.0"],
  [v.pipe(v.string(), v.regex(/^x+$/)), "one", "it must match /^x+$/"],
  [v.union([v.string(), v.array(v.string())]), 3, "docs/dossier.md shows each form with an example"],
  [v.literal(3), 4, "docs/dossier.md shows each form with an example"],
])("what to write instead: %#", (schema, value, hint) => {
  expect(checkShape(schema, value).faults).toMatchObject([{ hint, message: expect.stringMatching(/^this/) }]);
});
