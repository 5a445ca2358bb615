/** The colours of still pictures: the same as `ui/tokens.css` gives the page (a test holds the two together). */

import type { Attributes } from "./svg";

/** `auto` follows the reader's device where the picture is a file of its own. */
export type PictureTheme = "light" | "dark" | "auto";

export const LIGHT = {
  page: "#fbfaf7",
  surface: "#ffffff",
  ink: "#1c1b19",
  "ink-2": "#5e5b54",
  rule: "#e3dfd6",
  "rule-strong": "#8a857a",
  "mark-diamond": "#a23b2a",
  "mark-triangle": "#8a5c0a",
  "mark-square": "#2f5d95",
  "mark-circle": "#0f6b62",
  "mark-diamond-soft": "#e9cbc3",
  "mark-triangle-soft": "#e9d9b6",
  "mark-square-soft": "#c9d8ea",
  "mark-circle-soft": "#bfdcd7",
  "on-mark": "#ffffff",
  "map-land": "#f3f0e8",
  "map-beyond": "#eae6dc",
  "map-built-up": "#ece7dc",
  "map-neighbourhood-line": "#d8d0bf",
  "map-border": "#8b8270",
  "map-governorate-line": "#bdb4a1",
  "map-water": "#b9d3dc",
  "map-water-edge": "#9fc1cd",
  "map-water-label": "#24566a",
  "map-park": "#dbe5cf",
  "map-airport": "#e4e0e8",
  "map-airport-line": "#bcb5c6",
  "map-grounds": "#e6e0d4",
  "map-site": "#e2dbcd",
  "map-building": "#d3cabb",
  "map-building-line": "#bfb5a3",
  "map-embassy": "#e3d8dc",
  "map-embassy-line": "#8b6a78",
  "map-runway": "#8f8a9d",
  "map-road": "#ffffff",
  "map-road-edge": "#cfc6b3",
  "map-zone": "#5f8a63",
  "map-zone-line": "#457049",
  "map-zone-label": "#35613c",
  "map-label": "#423e37",
  "map-label-quiet": "#5f5a50",
  "map-halo": "#f6f3ec",
} as const;

export type Colour = keyof typeof LIGHT;

export const DARK: Readonly<Record<Colour, string>> = {
  page: "#15171a",
  surface: "#1b1e22",
  ink: "#eceae4",
  "ink-2": "#a9a79f",
  rule: "#30343a",
  "rule-strong": "#767a80",
  "mark-diamond": "#e8836a",
  "mark-triangle": "#d9a441",
  "mark-square": "#84abdb",
  "mark-circle": "#5fb5a8",
  "mark-diamond-soft": "#55302a",
  "mark-triangle-soft": "#4d3f22",
  "mark-square-soft": "#2b3f57",
  "mark-circle-soft": "#234641",
  "on-mark": "#15171a",
  "map-land": "#1c2024",
  "map-beyond": "#131518",
  "map-built-up": "#22272b",
  "map-neighbourhood-line": "#363c43",
  "map-border": "#8b8a82",
  "map-governorate-line": "#4b5058",
  "map-water": "#2b5468",
  "map-water-edge": "#3a6a80",
  "map-water-label": "#a9d3e4",
  "map-park": "#26352b",
  "map-airport": "#2d2c37",
  "map-airport-line": "#4c4a5c",
  "map-grounds": "#292d31",
  "map-site": "#2d3237",
  "map-building": "#3a4047",
  "map-building-line": "#4a515a",
  "map-embassy": "#3d3238",
  "map-embassy-line": "#b08a9a",
  "map-runway": "#8b8a9b",
  "map-road": "#4a515a",
  "map-road-edge": "#191c20",
  "map-zone": "#5f9a66",
  "map-zone-line": "#74a97b",
  "map-zone-label": "#9bcaa1",
  "map-label": "#d2cfc7",
  "map-label-quiet": "#a8a69e",
  "map-halo": "#1a1d21",
};

export interface Paint {
  /** Presentation attributes for these colours. */
  readonly of: (colours: { readonly fill?: Colour | "none"; readonly stroke?: Colour }) => Attributes;
  /** What must stand in the picture so that it can follow the device; empty for a fixed theme. */
  readonly sheet: () => string;
}

export function createPaint(theme: PictureTheme): Paint {
  const colours = theme === "dark" ? DARK : LIGHT;
  const rules = new Map<string, string>();
  const classOf = (property: "fill" | "stroke", colour: Colour) => {
    const name = `${property[0]}-${colour}`;
    rules.set(name, `.${name}{${property}:${DARK[colour]}}`);
    return name;
  };
  return {
    of({ fill, stroke }) {
      const classes = [
        fill && fill !== "none" ? classOf("fill", fill) : "",
        stroke ? classOf("stroke", stroke) : "",
      ].filter(Boolean);
      return {
        fill: fill === "none" || fill === undefined ? (fill ?? undefined) : colours[fill],
        stroke: stroke && colours[stroke],
        class: theme === "auto" ? classes.join(" ") : undefined,
      };
    },
    sheet: () =>
      theme === "auto" && rules.size > 0
        ? `<style>@media (prefers-color-scheme:dark){${[...rules.values()].sort().join("")}}</style>`
        : "",
  };
}
