import { expect, test } from "vitest";
import type { BasemapBounds } from "../../../src/geo/basemap";
import { type BasemapFault, createLoader } from "../../../src/map/basemap/loadBasemap";
import { readBasemap, readText } from "./files";

const HERE: BasemapBounds = [44.3, 33.2, 44.5, 33.4];
const FAR: BasemapBounds = [40, 34, 41, 35];
const FILES = (["country", "city", "centre"] as const).map((scale) => ({
  scale,
  url: `/basemap/${scale}.json`,
  bounds: readBasemap(`${scale}.json`).bounds,
}));
const settle = () => new Promise((resolve) => setTimeout(resolve));

function loaderOn(fetchJson: (url: string) => Promise<unknown>) {
  const loaded: string[] = [];
  const faults: BasemapFault[] = [];
  const load = createLoader({
    files: FILES,
    fetchJson,
    onLoad: ({ scale }) => loaded.push(scale),
    onFault: (fault) => faults.push(fault),
  });
  return { load, loaded, faults };
}

const committed = async (url: string) => JSON.parse(readText(url.replace("/basemap/", "")));

test("files are fetched when a view calls for them, each once", async () => {
  const { load, loaded, faults } = loaderOn(committed);
  for (const [zoom, seen, expected] of [
    [6, HERE, ["country"]],
    [12, HERE, ["country", "city"]],
    [14, FAR, ["country", "city"]],
    [14, HERE, ["country", "city", "centre"]],
    [15, HERE, ["country", "city", "centre"]],
  ] as const) {
    load(zoom, seen);
    await settle();
    expect(loaded).toEqual(expected);
  }
  expect(faults).toEqual([]);
});

test.each([
  ["missing", () => Promise.reject(new Error("HTTP 404")), "HTTP 404"],
  [
    "something else",
    async () => ({ type: "FeatureCollection" }),
    "Not a compiled basemap of format basemap/1.",
  ],
  ["cut short", committed, "The basemap has no arc"],
])("a file that is %s is reported once and the rest goes on", async (_, broken, message) => {
  const { load, loaded, faults } = loaderOn(async (url) => {
    if (!url.endsWith("city.json")) return committed(url);
    const json = (await broken(url)) as { arcs?: unknown[] };
    return json.arcs ? { ...json, arcs: [] } : json;
  });
  for (let view = 0; view < 3; view++) {
    load(12, HERE);
    await settle();
  }
  expect(loaded).toEqual(["country"]);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.file).toBe("city.json");
  expect(faults[0]?.message).toContain(message);
});

test("the coarse world comes only for views beyond the dossier's part of it, or where that fails", async () => {
  const REGION = { scale: "region", url: "/ground/here.json", bounds: null } as const;
  const WORLD = { scale: "world", url: "/ground/world.json", bounds: null } as const;
  const asked: string[] = [];
  const loaderWith = (fetchRegion: () => Promise<unknown>) =>
    createLoader({
      files: [WORLD, REGION],
      fetchJson: async (url) => {
        asked.push(url);
        return url === REGION.url ? fetchRegion() : committed("/basemap/country.json");
      },
      onLoad: () => undefined,
      onFault: () => undefined,
    });
  const load = loaderWith(() => committed("/basemap/country.json")); // 36.5 to 51.5 degrees east
  load(6, HERE);
  await settle();
  expect(asked).toEqual([REGION.url]);
  load(4, [0, 20, 60, 50]);
  await settle();
  expect(asked).toEqual([REGION.url, WORLD.url]);

  asked.length = 0;
  loaderWith(() => Promise.reject(new Error("HTTP 404")))(6, HERE);
  await settle();
  expect(asked).toEqual([REGION.url, WORLD.url]);
});
