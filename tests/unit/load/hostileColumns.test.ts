import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinTables } from "../../../src/columns/joinTables";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { openTable } from "../../../src/load/columns/readTable";
import { faultsOf, TableFault } from "../../../src/load/columns/tableFault";
import { LIMITS } from "../../../src/load/dossierLimits";
import type { PlainFault } from "../../../src/load/loadFault";
import { columnsFile, type Draft, rangedFile } from "../../fixtures/hostileColumns";

/** All that a page would ask of the file: every group, every event whole. */
async function readAll(bytes: Uint8Array) {
  const reader = await openTable(rangedFile(bytes));
  const groups = await Promise.all(reader.groups.map((_, group) => reader.readGroup(group)));
  const dossier = createTableDossier(reader.source, joinTables(groups));
  for (let row = 0; row < reader.count; row++) dossier.complete(row, await reader.readFeature(row));
  return dossier;
}

async function faultsIn(bytes: Uint8Array): Promise<readonly PlainFault[]> {
  try {
    await readAll(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(TableFault);
    return faultsOf(error);
  }
  return [];
}

const atRow = (row: number, column: string) => new RegExp(`^row ${row} \\(.+\\), column ${column}\\b`);

test("the file that all these are made from is sound, in one group or in many", async () => {
  expect(await faultsIn(columnsFile(() => {}))).toEqual([]);
  expect(await faultsIn(columnsFile(() => {}, 1))).toEqual([]);
});

const MARKS = "\u0301".repeat(40);
const YEAR = 31_556_952_000;

/** Row 1 is the fire at the quay, 2 the statement, 3 the rumour without a time. */
const VALUES: readonly (readonly [column: string, value: unknown, at?: string, row?: number])[] = [
  ["id", null],
  ["id", ""],
  ["id", "Fire At Quay"],
  ["id", "../../x"],
  ["id", "x".repeat(81)],
  ["id", "quay"], // a site's
  ["id", "quay-fire"], // a former one
  ["id", "ship-arrives"],
  ["title", null],
  ["title", "  "],
  ["title", "\u200b\u2060"],
  ["title", "abc\u202egpj.exe"],
  ["title", "a\u2066b"],
  ["title", "a\u0000b\u001b[31m"],
  ["title", `a${MARKS}`],
  ["title", "x".repeat(LIMITS.text + 1)],
  ["title", "ا".repeat(LIMITS.text + 1)],
  ["title", "x".repeat(5_000_000)],
  ["edtf", "tomorrow"],
  ["edtf", "2021-02-31"],
  ["edtf", "Y-17E7/.."],
  ["edtf", "1931-03-03/.."],
  ["edtf", "1931-03-03", "start"],
  ["start", null, "end"],
  ["end", null],
  ["start", new Date(-8.64e15)],
  ["start", new Date(8.64e15)],
  ["end", new Date(8.64e15)],
  ["start", new Date("+010000-01-01T00:00:00Z")],
  ["start", new Date(-3000 * YEAR)],
  ["end", new Date("1931-03-01T12:00:00Z")], // before it begins
  ["end", new Date("1931-03-20T00:00:00Z")], // after the extent
  ["refined_end", null],
  ["refined_start", new Date("1931-03-09T00:00:00Z"), "refined_end"],
  ["known_start", new Date("1931-03-03T00:00:00Z"), "known_end"],
  ["known_end", new Date(8.64e15)],
  ["longitude", Number.NaN],
  ["longitude", Number.POSITIVE_INFINITY],
  ["longitude", 181],
  ["longitude", 12, "longitude"], // not where its site is
  ["longitude", null],
  ["latitude", -90.5],
  ["latitude", null],
  ["kind", null],
  ["kind", "no-such-kind"],
  ["kind", "__proto__"],
  ["speaker", null],
  ["speaker", "toString"],
  ["chapter", "no-such-chapter"],
  ["site", "no-such-site"],
  ["elsewhere", "no-such-place"],
  ["elsewhere", "not-stated"], // beside a site
  ["layer", null],
  ["layer", "gossip"],
  ["certainty", null],
  ["certainty", "sure"],
  ["lasting", null],
  ["lasting", true],
  ["stated", null],
  ["known_by_others", null],
  ["time_precision", null],
  ["time_precision", 1],
  ["time_precision", 4],
  ["geo_precision", -1],
  ["time_precision", 1, "time_precision", 3], // of no time
  ["feature", null, "feature: "],
  ["feature", "", "feature: "],
  ["feature", "<!doctype html>", "feature: "],
  ["feature", "[]", "feature: "],
  ["feature", "[".repeat(100_000), "feature: "],
  ["feature", '{"type":"Feature","properties":{"role":"site"}}', "feature: "],
];

const NAMED = VALUES.map(([column, value, at = column, row = 1]) => ({
  name: `${column}: ${value instanceof Date ? value.getTime() : (JSON.stringify(value) ?? "").slice(0, 40)}`,
  ...{ column, value, at, row },
}));

test.each(NAMED)("$name is a fault that names row and column", async ({ column, value, at, row }) => {
  const change = ({ rows }: Draft) => {
    Object.assign(rows[row]!, { [column]: value });
  };
  for (const rowsAGroup of [100, 1]) {
    if (value === "ship-arrives" && rowsAGroup === 1) continue; // in another group
    const faults = await faultsIn(columnsFile(change, rowsAGroup));
    const paths = faults.map(({ path }) => path);
    const place =
      column === "id" || column === "feature"
        ? `^row ${row}( \\(.+\\))?, column ${at}`
        : atRow(row, at).source;
    expect(paths).toContainEqual(expect.stringMatching(new RegExp(place)));
    for (const fault of faults) {
      expect(fault.message.length).toBeLessThan(600);
      expect(fault.path + fault.message).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  }
});

test("a report's event at a place that only background knows", async () => {
  const site = columnsFile(({ own }) => {
    own.sites[0].properties.layer = "background";
  });
  expect((await faultsIn(site))[0]!.path).toMatch(atRow(0, "site"));
});

test.each([
  [
    "a zone that is none",
    (own: Draft["own"]) => Object.assign(own.header, { timeZone: "Mars/Olympus" }),
    /^dossier\.timeZone/,
  ],
  [
    "a language that is none",
    (own) => Object.assign(own.header, { languages: ["en", "_"] }),
    /^dossier\.languages\.1/,
  ],
  [
    "a language that is not listed",
    (own) => Object.assign(own.header, { language: "fr" }),
    /^dossier\.language/,
  ],
  [
    "a start that the extent doesn't have",
    (own) => Object.assign(own.header, { start: "1931-02-01T00:00:00+12:00" }),
    /^dossier\.start/,
  ],
  [
    "a year that no clock has",
    (own) => Object.assign(own.header, { end: "999999-01-01T00:00:00Z" }),
    /^dossier\.end/,
  ],
  [
    "writing that is turned",
    (own) => Object.assign(own.header.title, { en: "a\u202eb" }),
    /^dossier\.title\.en/,
  ],
  [
    "a tower of marks",
    (own) => Object.assign(own.sites[0].properties.name, { en: `a${MARKS}` }),
    /^sites\.0.*name\.en/,
  ],
  [
    "a text of 5 MB",
    (own) => Object.assign(own.header.summary, { en: "x".repeat(5_000_000) }),
    /^dossier\.summary\.en/,
  ],
  [
    "a site off the planet",
    (own) => Object.assign(own.sites[0].properties, { anchor: [0, 91] }),
    /^sites\.0.*anchor/,
  ],
  [
    "a site that is an event",
    (own) => Object.assign(own.sites[0].properties, { role: "event" }),
    /^sites\.0/,
  ],
  ["sites that are none", (own) => Object.assign(own, { sites: "quay" }), /^sites/],
  ["no header", (own) => delete own.header, /^header/],
  ["an alias that is no slug", (own) => Object.assign(own, { aliases: { "../x": "y" } }), /^aliases/],
  [
    "a link to a script",
    (own) => Object.assign(own.header.report, { url: "javascript:alert(1)" }),
    /^dossier\.report\.url/,
  ],
  ["a list of ids beyond the file", (own) => Object.assign(own, { ids: { at: 1, slots: 1e12 } }), /^ids/],
] as [string, (own: Draft["own"]) => unknown, RegExp][])(
  "%s in the file's own metadata",
  async (_, change, at) => {
    const faults = await faultsIn(columnsFile(({ own }) => void change(own)));
    expect(faults.map(({ path }) => path)).toContainEqual(expect.stringMatching(at));
  },
);

test("a header that names events is sound, though none of them is there yet", async () => {
  expect(
    await faultsIn(
      columnsFile(({ own }) => Object.assign(own.header.silences[0], { events: ["fire-at-quay"] })),
    ),
  ).toEqual([]);
});

describe("a file whose parts don't agree", () => {
  const broken: readonly (readonly [string, (draft: Draft) => void, RegExp])[] = [
    ["no rows", ({ rows }) => rows.splice(0), /no rows/],
    ["no column of kinds", ({ types }) => delete types.kind, /kind/],
    ["no column of whole events", ({ types }) => delete types.feature, /feature/],
    ["numbers in place of titles", (draft) => retype(draft, "title", "INT32", 7), /^row 0.*column title/],
    ["texts in place of times", (draft) => retype(draft, "start", "STRING", "noon"), /^row 0.*column start/],
    ["half milliseconds", (draft) => retype(draft, "start", "DOUBLE", 0.5), /^row 0.*column start/],
    ["large numbers without a unit", (draft) => retype(draft, "start", "INT64", 5n), /^row 0.*column start/],
    [
      "texts in place of degrees",
      (draft) => retype(draft, "longitude", "STRING", "east"),
      /^row 0.*column longitude/,
    ],
    [
      "texts in place of true and false",
      (draft) => retype(draft, "lasting", "STRING", "yes"),
      /^row 0.*column lasting/,
    ],
  ];
  const LISTS: readonly (readonly [string, Draft["changeList"], RegExp])[] = [
    [
      "fewer rows than the columns have",
      ({ row_groups: [group] }) => Object.assign(group!, { num_rows: 2n }),
      /^$/,
    ],
    [
      "more rows than the columns have",
      (list) => {
        Object.assign(list.row_groups[0]!, { num_rows: 4_000_000_000n });
        Object.assign(list, { num_rows: 4_000_000_000n });
      },
      /column id$/,
    ],
    [
      "fewer than no rows",
      ({ row_groups: [group] }) => Object.assign(group!, { num_rows: -4n }),
      /^row group 0$/,
    ],
    [
      "rows beyond all counting",
      ({ row_groups: [group] }) => Object.assign(group!, { num_rows: 2n ** 62n }),
      /^row group 0$/,
    ],
    ["another number of rows in all", (list) => Object.assign(list, { num_rows: 9n }), /^$/],
    [
      "a column before the file",
      ({ row_groups: [group] }) =>
        Object.assign(group!.columns[3]!.meta_data!, {
          data_page_offset: -40n,
          dictionary_page_offset: undefined,
        }),
      /^column start/,
    ],
    [
      "a column behind the file",
      ({ row_groups: [group] }) =>
        Object.assign(group!.columns[3]!.meta_data!, {
          data_page_offset: 10n ** 12n,
          dictionary_page_offset: undefined,
        }),
      /^column start/,
    ],
    [
      "a column longer than the file",
      ({ row_groups: [group] }) =>
        Object.assign(group!.columns[3]!.meta_data!, { total_compressed_size: 10n ** 12n }),
      /^column start/,
    ],
    [
      "a column of another",
      ({ row_groups: [group] }) =>
        Object.assign(group!.columns[3]!, { meta_data: group!.columns[0]!.meta_data }),
      /./,
    ],
  ];
  function retype(
    { rows, types }: Draft,
    column: "title" | "start" | "longitude" | "lasting",
    type: string,
    value: unknown,
  ) {
    types[column] = type;
    for (const row of rows) row[column] = value;
  }
  test.each(broken)("%s", async (_, change, at) => {
    const faults = await readAll(columnsFile(change)).then(() => [], faultsOf);
    expect(faults.map(({ path, message }) => path || message)).not.toEqual([]);
    expect(`${faults[0]!.path} ${faults[0]!.message}`).toMatch(at);
  });
  test.each(LISTS)("%s", async (_, changeList, at) => {
    const faults = await readAll(columnsFile((draft) => Object.assign(draft, { changeList }))).then(
      () => [],
      faultsOf,
    );
    expect(faults).not.toEqual([]);
    expect(faults[0]!.path).toMatch(at);
  });

  test("a page with more values than there are rows, or that would unpack to gigabytes, is refused by what it says", async () => {
    const bytes = columnsFile(({ rows }) => {
      for (const row of rows) row.title = "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    });
    const reader = await openTable(rangedFile(bytes));
    expect(reader.count).toBe(4);
    let refused = 0;
    // Whatever number of the first pages' headers is raised, nothing large is made of it.
    for (let at = 4; at < 60; at++) {
      const raised = bytes.slice();
      raised[at] = 0xff;
      refused += (await readAll(raised).then(() => [], faultsOf)).length > 0 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(10);
  });
});

test("law: whatever bytes are changed, the file is refused with words, or read within the format", async () => {
  const bytes = columnsFile(() => {}, 2);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        let dossier: Awaited<ReturnType<typeof readAll>>;
        try {
          dossier = await readAll(changed);
        } catch (error) {
          expect(faultsOf(error)[0]!.message).not.toBe("");
          return;
        }
        const [start, end] = dossier.extent;
        for (const { layer, time, title } of dossier.events) {
          if (time.possible && layer === "report") {
            expect(time.possible[0]).toBeGreaterThanOrEqual(start);
            expect(time.possible[1]).toBeLessThanOrEqual(end);
          }
          expect(Object.values(title)[0]).not.toBe("");
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
