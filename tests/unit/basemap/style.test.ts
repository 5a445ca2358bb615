import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDrawnAt, isWanted } from "../../../src/ground/pass";
import { mapStops, valueAt } from "../../../src/ground/stops";
import { PASSES } from "../../../src/ground/style";
import { TOKENS } from "../../../src/ground/tokens";
import { LABELS } from "../../../src/map/basemap/labelStyle";
import { parseTokens } from "../../../src/ui/parseTokens";
import { centre, city, country, featuresOf, region, world } from "./files";

const basemaps = { world, region, country, city, centre };
const themes = parseTokens(readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8"));
const [light, dark] = [themes.light, themes.dark].map(
  (theme) =>
    new Map(
      [...theme].flatMap(([name, hex]) =>
        name.startsWith("map-") ? [[name.slice("map-".length), hex]] : [],
      ),
    ),
) as [Map<string, string>, Map<string, string>];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4; // WCAG 2.2
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a = "", b = "") => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s palette", (_, palette) => {
  test("has every colour", () => {
    expect([...palette.keys()].toSorted()).toEqual([...TOKENS].toSorted());
  });
  test.each([...new Set(LABELS.map(({ colour }) => colour)), "label-quiet"])(
    "%s reads against its halo",
    (colour) => {
      expect(contrast(palette.get(colour), palette.get("halo"))).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(["land", "built-up", "park", "airport", "site", "building", "embassy", "beyond"])(
    "names read on %s",
    (ground) => {
      for (const colour of ["label", "label-quiet"])
        expect(contrast(palette.get(colour), palette.get(ground)), colour).toBeGreaterThanOrEqual(
          colour === "label" ? 4.5 : 3.9,
        );
    },
  );
  test("the river's name reads in the river, and the river is seen on land", () => {
    expect(contrast(palette.get("water-label"), palette.get("water"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.get("water"), palette.get("built-up"))).toBeGreaterThanOrEqual(1.25);
  });
});

test("every pass and every label style speaks of something that is there", () => {
  for (const pass of PASSES)
    if (!(pass.layer === "streets" && pass.only?.class?.includes("pedestrian")))
      expect(
        // The coarse world is drawn like the finer region, and lacks its smaller rivers.
        featuresOf(basemaps[pass.scale === "world" ? "region" : pass.scale], pass.layer).some(
          ({ properties }) => isWanted(pass, properties),
        ),
        JSON.stringify(pass),
      ).toBe(true);
  for (const { scale, layer } of LABELS)
    expect(featuresOf(basemaps[scale], layer).some(({ properties }) => properties.name)).toBe(true);
});

test("the coarse rivers are gone above zoom 9, and the derived one lies above the neighbourhoods", () => {
  const rivers = PASSES.filter(({ scale, layer }) => scale === "country" && layer === "rivers");
  expect(rivers.some((pass) => isDrawnAt(pass, 9))).toBe(true);
  expect(rivers.some((pass) => isDrawnAt(pass, 10))).toBe(false);
  const order = PASSES.map(({ layer }) => layer);
  expect(order.indexOf("river")).toBeGreaterThan(order.lastIndexOf("neighbourhoodLines"));
});

test("generalised roads are lighter above zoom 13; no outline is dashed, because a dash means other sources", () => {
  for (const { opacity } of PASSES.filter(({ layer, line }) => layer === "roads" && line === "road")) {
    expect(valueAt(opacity ?? [], 13)).toBe(1);
    expect(valueAt(opacity ?? [], 15)).toBeLessThan(0.6);
  }
  const outlines = PASSES.filter(({ layer, line }) => ["zone", "airport"].includes(layer) && line);
  expect(outlines.length).toBeGreaterThan(0);
  for (const { dash } of outlines) expect(dash).toBeUndefined();
});

test.each([
  [8, 1],
  [10, 1],
  [11, 2],
  [12, 3],
  [13, 5],
  [20, 5],
])("at zoom %d the value between the stops is %d", (zoom, value) => {
  expect(valueAt([10, 1, 12, 3, 13, 5], zoom)).toBe(value);
});

test("changing stops leaves their zooms alone", () => {
  expect(mapStops([10, 1, 12, 3], (value) => value * 2)).toEqual([10, 2, 12, 6]);
});
