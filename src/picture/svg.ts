/** SVG as text, with presentation attributes only: a strict content policy refuses `style`. */

import type { Face } from "./textWidth";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? format(value) : String(value))}"`)
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Tenths of a pixel are finer than anybody sees. */
export const format = (value: number) => String(Math.round(value * 10) / 10 || 0);

export const escapeXml = (text: string) =>
  text
    // XML 1.0 §2.2: control characters cannot stand in a document, not even escaped.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export interface TextStyle {
  readonly size: number;
  readonly face: Face;
  readonly anchor?: "start" | "middle" | "end";
  /** The direction that the sentence runs in; `anchor` stays physical: "end" is the right. */
  readonly direction: "ltr" | "rtl";
  readonly attributes?: Attributes;
}

/** One line. No `direction`: `text-anchor` would turn with it in browsers, and not in other renderers. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  const { size, face, anchor, direction, attributes } = style;
  const rightToLeft = direction === "rtl" || /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  const base = rightToLeft ? "arabic" : "latin";
  const runs = fontRuns(text, base);
  const spans = runs.map(({ script, text: run }, i) => {
    // The line as a whole runs from right to left, whatever it begins with (U+2067 … U+2069).
    const open = rightToLeft && i === 0 ? "\u2067" : "";
    const close = rightToLeft && i === runs.length - 1 ? "\u2069" : "";
    const words = escapeXml(open + run + close);
    return script === base ? words : element("tspan", { "font-family": FAMILIES[face][script] }, words);
  });
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-family": FAMILIES[face][base],
      "font-weight": face === "sans" ? undefined : 600,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...attributes,
    },
    ...spans,
  );
}

type Script = "latin" | "latin-ext" | "arabic";

const SANS = {
  latin: "IBM Plex Sans, IBM Plex Sans Arabic, sans-serif",
  "latin-ext": "IBM Plex Sans Ext, IBM Plex Sans, sans-serif",
  arabic: "IBM Plex Sans Arabic, sans-serif",
};
const FAMILIES: Readonly<Record<Face, Readonly<Record<Script, string>>>> = {
  sans: SANS,
  "sans-strong": SANS,
  "serif-strong": {
    latin: "IBM Plex Serif, IBM Plex Sans Arabic, serif",
    "latin-ext": "IBM Plex Serif Ext, IBM Plex Serif, serif",
    arabic: "IBM Plex Sans Arabic, sans-serif",
  },
};

/** Each font file holds one script, and not every renderer looks for a missing letter in the next. */
function fontRuns(text: string, base: Script): { script: Script; text: string }[] {
  const runs: { script: Script; text: string }[] = [];
  for (const letter of text) {
    const script = scriptOf(letter) ?? runs.at(-1)?.script ?? base;
    const last = runs.at(-1);
    if (last?.script === script) last.text += letter;
    else runs.push({ script, text: letter });
  }
  return runs;
}

/** Null for a space, which every font has. */
function scriptOf(letter: string): Script | null {
  if (/[\s\u200c-\u200f\u2066-\u2069]/u.test(letter)) return null;
  if (/[\p{Script=Arabic}،؛؟٠-٩۰-۹]/u.test(letter)) return "arabic";
  return /[\u0100-\u024f\u1e00-\u1eff]/u.test(letter) ? "latin-ext" : "latin";
}

