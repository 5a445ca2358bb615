import { afterEach, expect, test, vi } from "vitest";
import { openRanged } from "../../../src/load/columns/rangedFile";

const whole = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
afterEach(() => vi.unstubAllGlobals());

/** A host that knows ranges, and cuts off what is asked for after the first time where `cut` says so. */
function host({ knowsRanges = true, cut = 0 } = {}) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: { headers: { range: string } }) => {
    asked.push(headers.range);
    if (!knowsRanges) return new Response(whole);
    const [, from = "", until = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range) ?? [];
    const start = from === "" ? whole.length - Number(until) : Number(from);
    const end = from === "" ? whole.length - 1 : Number(until);
    const body = whole.slice(start, end + 1 - (asked.length > 1 ? cut : 0));
    return new Response(body, {
      status: 206,
      headers: { "content-range": `bytes ${start}-${end}/${whole.length}` },
    });
  });
  return asked;
}

async function open() {
  const file = await openRanged("x.parquet", 1e9);
  if (file === null || "fault" in file) throw new Error("not opened");
  return file;
}

test("only the pieces that are asked for are fetched, and the end comes with the first", async () => {
  const asked = host();
  const file = await open();
  expect(file.byteLength).toBe(whole.length);
  expect(new Uint8Array(await file.slice(299_990))).toEqual(whole.slice(299_990));
  expect(asked).toHaveLength(1);
  expect(new Uint8Array(await file.slice(10, 20))).toEqual(whole.slice(10, 20));
  expect(asked[1]).toBe("bytes=10-19");
});

test("a host that knows no ranges sends it whole, once, unless there is no room", async () => {
  const asked = host({ knowsRanges: false });
  const file = await open();
  expect(new Uint8Array(await file.slice(10, 20))).toEqual(whole.slice(10, 20));
  expect(asked).toHaveLength(1);
});

test("a piece that is cut off is an error, and can be asked for again", async () => {
  host({ cut: 3 });
  const file = await open();
  await expect(file.slice(10, 20)).rejects.toThrow(/cut off/);
  host();
  expect(new Uint8Array(await file.slice(10, 20))).toEqual(whole.slice(10, 20));
});

test.each([
  ["nothing there", new Response("", { status: 404 })],
  [
    "the page of a host that answers everything",
    new Response("<!doctype html>", { headers: { "content-type": "text/html" } }),
  ],
])("%s is no such file", async (_, response) => {
  vi.stubGlobal("fetch", async () => response);
  expect(await openRanged("x.parquet", 1e9)).toBeNull();
});
