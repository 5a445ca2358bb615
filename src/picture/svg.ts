/** SVG as text, with presentation attributes only: a strict content policy refuses `style`. */

import { format } from "../ground/pathData";
import type { Face } from "./textWidth";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(
      ([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? format(value) : String(value))}"`,
    )
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

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
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-family": rightToLeft ? ARABIC : LATIN[face],
      "font-weight": face === "sans" ? undefined : 600,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...attributes,
    },
    // The line as a whole runs from right to left, whatever it begins with (U+2067 … U+2069).
    escapeXml(rightToLeft ? `\u2067${text}\u2069` : text),
  );
}

const ARABIC = "IBM Plex Sans Arabic, IBM Plex Sans, sans-serif";
const LATIN: Readonly<Record<Face, string>> = {
  sans: "IBM Plex Sans, IBM Plex Sans Arabic, sans-serif",
  "sans-strong": "IBM Plex Sans, IBM Plex Sans Arabic, sans-serif",
  "serif-strong": "IBM Plex Serif, IBM Plex Sans Arabic, serif",
};
