import { afterEach, expect, test, vi } from "vitest";
import { fetchText } from "../../../src/load/fetchText";

afterEach(() => vi.unstubAllGlobals());

const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal("fetch", async () => new Response(body, init));
const load = (mostBytes = 1000) => fetchText("x.geojson", mostBytes, () => {});

test("a file comes as text, and its progress is told", async () => {
  answer("سلام", { headers: { "content-length": "8" } });
  const steps: (number | null)[] = [];
  expect(await fetchText("x", 1000, (_, part) => steps.push(part))).toEqual({ text: "سلام" });
  expect(steps.at(-1)).toBe(1);
});

test("what says that it is too large isn't fetched, and what turns out to be is not read to its end", async () => {
  answer("short", { headers: { "content-length": "5000" } });
  expect(await load()).toMatchObject({ fault: { type: "tooLarge", bytes: 5000, mostBytes: 1000 } });
  answer("x".repeat(2000));
  expect(await load()).toMatchObject({ fault: { type: "tooLarge" } });
});

test("of a packed file nobody knows how much there is", async () => {
  answer("short", { headers: { "content-length": "5000", "content-encoding": "gzip" } });
  expect(await load()).toEqual({ text: "short" });
});

test.each([404, 500])("status %i is told", async (status) => {
  answer("gone", { status });
  expect(await load()).toMatchObject({ fault: { type: "missing", status } });
});

test("no network and a download that breaks off are missing files", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(await load()).toMatchObject({ fault: { type: "missing", status: null } });
  answer(
    new ReadableStream({
      pull: (controller) => controller.error(new TypeError("network error")),
    }),
  );
  expect(await load()).toMatchObject({ fault: { type: "missing", status: null } });
});

test("what is no UTF-8 says so", async () => {
  answer(new Uint8Array([0x7b, 0xff, 0xfe]));
  expect(await load()).toMatchObject({ fault: { type: "broken" } });
});

test.each([
  ["<!doctype html><title>Sign in</title>", "text/html"],
  ["\ufeff\n  <html>", "application/json"],
])("a web page in the place of a dossier says so, whatever its type: %j", async (page, type) => {
  answer(page, { headers: { "content-type": type } });
  expect(await load()).toEqual({ fault: { type: "page", url: "x.geojson" } });
});

test("a dossier that is sent as HTML is read", async () => {
  answer(' {"type":"FeatureCollection"}', { headers: { "content-type": "text/html" } });
  expect(await load()).toEqual({ text: ' {"type":"FeatureCollection"}' });
});
