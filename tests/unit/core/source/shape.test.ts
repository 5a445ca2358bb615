import * as v from "valibot";
import { expect, test } from "vitest";
import { checkShape } from "../../../../src/core/source/shape";
import { SOURCE_FILES } from "../../../../src/schema/source";

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

test("numbers say their limits", () => {
  const [fault] = checkShape(v.pipe(v.number(), v.minValue(1)), -5).faults;
  expect(fault).toMatchObject({ message: "this cannot be -5", hint: "write a number >= 1" });
});
