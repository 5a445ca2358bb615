import { describe, expect, test } from "vitest";
import type { BasemapScale } from "../../../src/geo/basemap";
import { type Box, collides } from "../../../src/geo/box";
import { areaContains } from "../../../src/geo/containment";
import { fromPixels } from "../../../src/geo/mercator";
import { broken, labelCandidates } from "../../../src/map/basemap/labelCandidates";
import { byRank } from "../../../src/map/basemap/labelStyle";
import { resample, settingsAlong } from "../../../src/map/basemap/lineLabels";
import { nameKey } from "../../../src/map/basemap/nameKey";
import { placeLabels } from "../../../src/map/basemap/placeLabels";
import { createShapes, type Shapes } from "../../../src/map/basemap/shapes";
import { centre, city, country, featuresOf } from "./files";

const shapes = new Map<BasemapScale, Shapes>(
  [country, city, centre].map((basemap) => [basemap.scale, createShapes(basemap)]),
);
const measure = ({ text, size, spacing }: { text: string; size: number; spacing: number }) =>
  text.length * (size * 0.55 + spacing);
const at = (zoom: number, language = "en") => labelCandidates(shapes, { zoom, language, measure });
const words = (zoom: number, language = "en") => at(zoom, language).map(({ text }) => text);

test.each([
  ["Central Station, Springfield", "Central station"],
  ["منطقهٔ سبز، بغداد", "منطقه سبز"],
  ["المِنطقة الخضراء", "المنطقة الخضراء"],
])("%s is known as the map's %s", (host, own) => {
  expect(nameKey(host)).toBe(nameKey(own));
});

describe("the names of the bundled map", () => {
  test.each([6, 9, 10, 11, 12, 13, 14, 15, 16, 18])("at zoom %i none covers another", (zoom) => {
    for (const language of ["en", "ar", "fa"]) {
      const placed = placeLabels(at(zoom, language)).map(({ placement }) => placement.boxes);
      expect(placed.length).toBeGreaterThan(2);
      const isCovered = (mine: readonly Box[], index: number) =>
        mine.some((a) => placed.slice(index + 1).some((others) => others.some((b) => collides(a, b))));
      expect(placed.filter(isCovered)).toEqual([]);
    }
  });

  test("neighbourhoods thin out as the map is zoomed out", () => {
    const counts = [10, 11, 12, 13].map(
      (zoom) => at(zoom).filter(({ style }) => style.layer === "neighbourhoods").length,
    );
    expect(counts[0]).toBe(0);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[3]).toBeGreaterThan(40);
  });

  test("they are in the page's language, with the local name beside them at street zooms", () => {
    const linesOf = (zoom: number, language: string, name: string) =>
      at(zoom, language)
        .find(({ text }) => text === name)
        ?.placements[0]?.lines.map(({ text }) => text);
    expect(linesOf(13, "en", "Mansour")).toEqual(["Mansour"]);
    expect(linesOf(14, "en", "Mansour")).toEqual(["Mansour", "المنصور"]);
    expect(linesOf(14, "ar", "المنصور")).toEqual(["المنصور"]);
    expect(words(12, "fa")).toContain("منطقه سبز");
  });

  test("letters that join are never set apart", () => {
    for (const zoom of [6, 8, 10, 12, 14, 16])
      for (const { placements } of [...at(zoom, "ar"), ...at(zoom, "fa")])
        for (const { lines, glyphs } of placements) {
          for (const { text, spacing } of lines) if (/\p{Script=Arabic}/u.test(text)) expect(spacing).toBe(0);
          expect(glyphs.length).toBeLessThanOrEqual(1);
        }
  });

  test("a name that gives way stays in its area", () => {
    const areas = new Map(
      featuresOf(city, "neighbourhoods").map((area) => [area.properties.name?.en, area.geometry]),
    );
    for (const { text, placements, style } of at(13)) {
      const area = areas.get(text);
      if (!area || style.layer !== "neighbourhoods") continue;
      for (const { lines } of placements)
        if (lines[0]) expect(areaContains(area, fromPixels([lines[0].x, lines[0].y], 13)), text).toBe(true);
    }
  });

  test("approximate outlines are called so", () => {
    const zone = at(13).find(({ style }) => style.layer === "zone");
    expect(zone?.placements[0]?.lines.map(({ text }) => text)).toEqual(["Green Zone", "approximate"]);
  });
});

describe("names along a line", () => {
  const text = {
    pieces: [..."Tigris"].map((letter) => ({ text: letter, width: 10 })),
    height: 14,
    offsets: [0],
  };

  test("read from left to right whichever way the line runs", () => {
    const east = [
      [0, 0],
      [400, 0],
    ] as const;
    for (const line of [east, east.toReversed()]) {
      const setting = settingsAlong(line, text)[0]?.[0];
      const xs = setting?.glyphs.map(({ x }) => x) ?? [];
      expect(xs).toHaveLength(6);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    }
  });

  test("are not set where the line is too short or bends too much", () => {
    expect(
      settingsAlong(
        [
          [0, 0],
          [50, 0],
        ],
        text,
      ),
    ).toEqual([]);
    const zigzag = Array.from({ length: 20 }, (_, i) => [i * 30, (i % 2) * 60] as const);
    expect(settingsAlong(zigzag, { ...text, pieces: [{ text: "دجلة", width: 200 }] }).flat()).toEqual([]);
  });

  test("a line is sampled at equal steps", () => {
    const points = resample(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      4,
    );
    expect(points).toEqual([
      [0, 0],
      [4, 0],
      [8, 0],
      [10, 2],
      [10, 6],
      [10, 10],
    ]);
  });
});

test.each([
  ["Karrada", ["Karrada"]],
  ["Baghdad International Airport", ["Baghdad", "International Airport"]],
  ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahrtsgesellschaft"]],
])("%s is broken into lines as even as its words allow", (name, lines) => {
  expect(broken(name)).toEqual(lines);
});

test("ranks beyond a list take its last value", () => {
  expect([1, 2, 3, 9].map((rank) => byRank([11, 12], rank))).toEqual([11, 12, 12, 12]);
});
