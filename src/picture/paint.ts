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
  land: "#f3f0e8",
  beyond: "#e9e5da",
  "built-up": "#ece7dc",
  "neighbourhood-line": "#ddd6c8",
  "border-line": "#877e6b",
  road: "#ffffff",
  "road-edge": "#ddd6c8",
  runway: "#a8a4b3",
  airfield: "#e3e0e6",
  water: "#b9d3dc",
  "water-label": "#2a5b6e",
  area: "#dbe3d4",
  "area-line": "#4a7350",
  "area-label": "#3d6343",
  "map-label": "#4f4b43",
  "map-label-2": "#625e55",
  "map-halo": "#faf8f3",
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
  land: "#1e2227",
  beyond: "#171a1e",
  "built-up": "#242930",
  "neighbourhood-line": "#343b44",
  "border-line": "#7c8592",
  road: "#3a424d",
  "road-edge": "#1a1d21",
  runway: "#5b6170",
  airfield: "#2a2c38",
  water: "#1f4e62",
  "water-label": "#a5d2e2",
  area: "#26352c",
  "area-line": "#7fae86",
  "area-label": "#9cc6a2",
  "map-label": "#c3c1b9",
  "map-label-2": "#a9a79f",
  "map-halo": "#171a1e",
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
