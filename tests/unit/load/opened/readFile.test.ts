import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { inspectText } from "../../../../src/load/inspectDossier";
import { type FileReading, readFile } from "../../../../src/load/opened/readFile";

const OPTIONS = { language: "en", today: "2026-11-25" };
const MARKET_FIRE = "tests/fixtures/dossiers/marketFireInTwoLanguages";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => readFile(bytes, { ...OPTIONS, name });

function folder(prefix = ""): Record<string, Uint8Array> {
  const files = readdirSync(MARKET_FIRE, { recursive: true, encoding: "utf8" })
    .map((name) => join(MARKET_FIRE, name))
    .filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [prefix + relative(MARKET_FIRE, path), readFileSync(path)]));
}

const soundOf = (reading: FileReading) => {
  if (reading.type !== "dossier") throw new Error(JSON.stringify(reading));
  const inspected = inspectText(reading.text);
  if ("faults" in inspected) throw new Error(JSON.stringify(inspected.faults));
  return inspected.compiled;
};

test.each(["", "market-fire/", "a/b/"])(
  "a zip of a dossier's folder is compiled, packed as %j",
  async (prefix) => {
    const compiled = soundOf(await read("fire.zip", zipSync(folder(prefix))));
    expect(compiled.dossier.languages).toEqual(["en", "ar"]);
  },
);

test("what a system puts into a zip is passed over", async () => {
  const reading = await read(
    "fire.zip",
    zipSync({ ...folder("f/"), "__MACOSX/f/._x.yaml": bytesOf("x"), "f/.schema/a.json": bytesOf("{") }),
  );
  expect(reading.type).toBe("dossier");
});

test("a fault in a zip names its file, line and field, and shows the line", async () => {
  const files = folder("fire/");
  const events = new TextDecoder().decode(files["fire/events.yaml"]).replace("edtf:", "edtff:");
  const line = events.split("\n").findIndex((one) => one.includes("edtff:")) + 1;
  const reading = await read("fire.zip", zipSync({ ...files, "fire/events.yaml": bytesOf(events) }));
  expect(reading).toMatchObject({ type: "faults" });
  const { faults } = reading as Extract<FileReading, { type: "faults" }>;
  expect(faults).toContainEqual(
    expect.objectContaining({
      file: "events.yaml",
      line,
      field: expect.stringContaining("edtf"),
      excerpt: expect.stringContaining("edtff:"),
    }),
  );
});

test("a zip that unpacks to more than the limit is refused before it is unpacked", async () => {
  const bomb = zipSync({ "dossier.yaml": new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await read("bomb.zip", bomb)).toMatchObject({
    type: "faults",
    faults: [{ message: expect.stringContaining("more than 50000000 bytes") }],
  });
});

test("a zip that states a smaller size than it has is no way round the limit", async () => {
  const bomb = zipSync({ "dossier.yaml": new Uint8Array(60_000_000) });
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true); // uncompressed size
  }
  expect((await read("bomb.zip", bomb)).type).toBe("faults");
});

test("a zip of very many files is refused", async () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.yaml`, bytesOf("a")]));
  expect(await read("many.zip", zipSync(many))).toMatchObject({
    type: "faults",
    faults: [{ message: expect.stringContaining("more than 500 files") }],
  });
});

test.each(
  readdirSync("tests/fixtures/imports").filter(
    (name) => /\.(csv|json|geojson)$/.test(name) && name !== "own-table.csv",
  ),
)("%s becomes a sound dossier, with remarks on every row that was left", async (name) => {
  const reading = await read(name, readFileSync(join("tests/fixtures/imports", name)));
  const compiled = soundOf(reading);
  const { notes } = reading as Extract<FileReading, { type: "dossier" }>;
  expect(notes?.taken).toBe(compiled.features.filter(({ properties }) => properties.role === "event").length);
});

test("a workbook is no dossier, and its reader is told what to save instead", async () => {
  const workbook = zipSync({
    "[Content_Types].xml": bytesOf("<Types/>"),
    "xl/workbook.xml": bytesOf("<w/>"),
  });
  expect(await read("table.xlsx", workbook)).toMatchObject({
    faults: [{ hint: expect.any(String) }],
  });
});

test("a compiled dossier is known by its first words", async () => {
  expect(
    await read("a.geojson", bytesOf('{"type":"FeatureCollection","dossier":{"format":"dateline/1"')),
  ).toEqual({
    type: "compiled",
  });
});

test.each([
  ["no text", new Uint8Array([0xff, 0xfe, 0x00])],
  ["a cut zip", zipSync(folder()).slice(0, 400)],
  ["an empty file", new Uint8Array()],
  ["words", bytesOf("hello")],
  ["a table of nothing", bytesOf("a,b\n1,2\n")],
  ["a zip without a dossier", zipSync({ "x.yaml": bytesOf("a: 1") })],
  ["deep lists", bytesOf("[".repeat(100_000))],
])("%s is refused with a sentence", async (_, bytes) => {
  const reading = await read("x.csv", bytes);
  expect(reading.type).toBe("faults");
  const { faults } = reading as Extract<FileReading, { type: "faults" }>;
  expect(faults[0]?.message).toMatch(/\w+ \w+/);
});
