import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeBasemap } from "../../../src/geo/basemap";
import { areaContains } from "../../../src/geo/containment";
import { centre, city, country, featuresOf, readText } from "./files";

const basemaps = { country, city, centre };
const gzipped = (file: string) => gzipSync(readText(file)).length;

describe("sizes on the wire", () => {
  test("country and city, the first screen's, stay under 90 kB", () => {
    expect(gzipped("country.json") + gzipped("city.json")).toBeLessThan(90_000);
  });
  test("all of it stays under 150 kB", () => {
    expect(gzipped("country.json") + gzipped("city.json") + gzipped("centre.json")).toBeLessThan(150_000);
  });
});

describe.each(Object.entries(basemaps))("%s.json", (_, basemap) => {
  const features = [...basemap.layers.values()].flatMap((layer) => layer.features);

  test("every name is there in English, Arabic and Persian, in the right script", () => {
    const names = features.flatMap(({ properties }) => (properties.name ? [properties.name] : []));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(name.en).toMatch(/^[\p{Script=Latin}\d]/u);
      expect(name.ar).toMatch(/^\p{Script=Arabic}/u);
      expect(name.fa).toMatch(/^\p{Script=Arabic}/u);
      expect(name.fa, "Persian has its own yeh and kaf").not.toMatch(/[يكةى]/);
    }
  });

  test("every layer says where it comes from, under which terms, and how far to trust it", () => {
    expect(basemap.credits.map(({ layer }) => layer)).toEqual([...basemap.layers.keys()]);
    for (const { attribution, licence, licenceUrl, accuracy, title } of basemap.credits) {
      expect(attribution && licence).toBeTruthy();
      expect(licenceUrl).toMatch(/^https:\/\//);
      for (const text of [accuracy, title]) expect(Object.keys(text)).toEqual(["en", "ar", "fa"]);
    }
  });

  test("every position is a number within the stated bounds", () => {
    const [west, south, east, north] = basemap.bounds;
    const slack = 0.01;
    for (const { geometry } of features) {
      const numbers = (geometry.coordinates as unknown[]).flat(4) as number[];
      for (let i = 0; i < numbers.length; i += 2) {
        expect(numbers[i]).toBeGreaterThanOrEqual(west - slack);
        expect(numbers[i]).toBeLessThanOrEqual(east + slack);
        expect(numbers[i + 1]).toBeGreaterThanOrEqual(south - slack);
        expect(numbers[i + 1]).toBeLessThanOrEqual(north + slack);
      }
    }
  });

  test("rings are closed and keep an area", () => {
    for (const { geometry } of features) {
      const polygons =
        geometry.type === "Polygon"
          ? [geometry.coordinates]
          : geometry.type === "MultiPolygon"
            ? geometry.coordinates
            : [];
      for (const ring of polygons.flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
      }
    }
  });

  test("the name of an area stands in it", () => {
    for (const { properties, geometry } of features)
      if (properties.label && geometry.type.endsWith("Polygon"))
        expect(areaContains(geometry, properties.label), properties.name?.en).toBe(true);
  });
});

test("terms that are still to be confirmed are said to be", () => {
  const open = [country, city, centre]
    .flatMap(({ credits }) => credits)
    .filter(({ toConfirm }) => toConfirm)
    .map(({ layer }) => layer);
  expect(open).toEqual(expect.arrayContaining(["governorateLines", "roads", "bridges"]));
});

test("no neighbourhood name is there twice", () => {
  const names = featuresOf(city, "neighbourhoods").flatMap(({ properties }) => properties.name?.en ?? []);
  expect(new Set(names).size).toBe(names.length);
});

test("meta.json tells of every file what the file tells of itself", () => {
  const meta = JSON.parse(readText("meta.json")) as {
    files: { file: string; bytes: number; credits: unknown }[];
  };
  expect(meta.files.map(({ file }) => file)).toEqual(["country.json", "city.json", "centre.json"]);
  for (const { file, bytes, credits } of meta.files) {
    expect(bytes).toBe(Buffer.byteLength(readText(file)));
    expect(credits).toEqual(decodeBasemap(JSON.parse(readText(file))).credits);
  }
});

test.each([null, 7, "x", [], {}, { type: "FeatureCollection", features: [] }])(
  "%j is refused in a sentence",
  (json) => {
    expect(() => decodeBasemap(json)).toThrow(/Not a compiled basemap/);
  },
);
