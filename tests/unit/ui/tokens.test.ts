import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { block, coloursOf, parseTokens } from "../../../src/ui/parseTokens";

const css = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");
const themes = parseTokens(css);

const PAPER = ["page", "surface", "surface-sunk", "notice"];
const MAP = ["map-land", "map-beyond", "map-built-up", "map-airport", "map-park"];
const MARKS = ["mark-diamond", "mark-triangle", "mark-square", "mark-circle"];

/** Words on the ground they stand on. Map labels have a halo, but are legible without. */
const TEXT: [ink: string, ground: string][] = [
  ...pairs(["ink", "ink-2", "link", "fault"], PAPER),
  ["ink", "highlight"],
  ...pairs(MARKS, ["page", "surface"]),
  ...pairs(["on-ink"], ["ink"]),
  ["on-opened", "opened"],
  ...pairs(["on-mark"], MARKS),
  ...pairs(
    ["ink"],
    MARKS.map((mark) => `${mark}-soft`),
  ),
  ...pairs(["map-label", "map-label-quiet"], [...MAP, "map-halo"]),
  ...pairs(["ink"], [...MAP, "map-halo"]),
  ...pairs(["map-water-label"], ["map-water", "map-halo"]),
  ...pairs(["map-zone-label"], ["map-park", "map-built-up", "map-land", "map-halo"]),
];

/** Marks, edges of controls and the focus ring. */
const GRAPHIC: [mark: string, ground: string][] = [
  ...pairs(MARKS, [...MAP, "map-water", "map-road", "notice", "surface-sunk"]),
  ...MARKS.map((mark): [string, string] => [mark, `${mark}-soft`]),
  ...pairs(["rule-strong"], ["page", "surface", "surface-sunk"]),
  ...pairs(["map-border"], ["map-land", "map-beyond"]),
  ...pairs(["map-zone-line"], ["map-land", "map-built-up", "map-park"]),
  ...pairs(["focus"], [...PAPER, ...MAP, "map-water", "map-road", "focus-gap", "highlight"]),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colours = themes[theme];

  test.each(TEXT)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHIC)("%s stands out from %s", (mark, ground) => {
    expect(contrast(colours, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("dark is the same whether the device or the reader asks for it", () => {
  const byDevice = coloursOf(block(css, ':root:not([data-theme="light"]) {'));
  const byReader = coloursOf(block(css, ':root[data-theme="dark"] {'));
  expect(byDevice).toEqual(byReader);
  expect([...byReader.keys()]).toEqual([...themes.light.keys()]);
});

test("every colour is replaced where the reader's own colours are forced", () => {
  const forced = block(css, ":root:root:root {");
  for (const name of themes.light.keys()) expect(forced).toContain(`--${name}:`);
});

test("every colour has a pair that is checked, but for lines that carry no meaning", () => {
  const checked = new Set([...TEXT, ...GRAPHIC].flat());
  const lines = [
    "rule",
    "map-neighbourhood-line",
    "map-governorate-line",
    "map-water-edge",
    "map-airport-line",
  ];
  const ground = [
    "map-grounds",
    "map-site",
    "map-building",
    "map-building-line",
    "map-embassy",
    "map-embassy-line",
  ];
  const decoration = new Set([...lines, ...ground, "map-runway", "map-road-edge", "map-zone"]);
  expect([...themes.light.keys()].filter((name) => !checked.has(name))).toEqual(
    [...themes.light.keys()].filter((name) => decoration.has(name)),
  );
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(colours: ReadonlyMap<string, string>, a: string, b: string): number {
  const [dark, light] = [luminance(colours, a), luminance(colours, b)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colours: ReadonlyMap<string, string>, name: string): number {
  const hex = colours.get(name);
  if (!hex) throw new Error(`there is no colour --${name}`);
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function pairs(inks: readonly string[], grounds: readonly string[]): [string, string][] {
  return inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]));
}
