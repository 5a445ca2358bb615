/** Text as a dossier holds it: no markup, no character that is not seen. */

import { hasVisibleText, withoutHidden } from "../../schema/visibleText";

export type Cleaned = {
  /** Trimmed, lines end in \n; "" where nothing of it could be seen. */
  readonly text: string;
  /** How many invisible characters are gone. */
  readonly removed: number;
  /** How many combining marks are gone because their letter had too many. */
  readonly marks: number;
};

export function cleanText(raw: string): Cleaned {
  const { text, hidden, marks } = withoutHidden(raw);
  const trimmed = text.replaceAll(/\r\n?/g, "\n").trim();
  if (trimmed === "" || hasVisibleText(trimmed)) return { text: trimmed, removed: hidden, marks };
  return { text: "", removed: hidden + marks + [...trimmed].length, marks: 0 };
}

/** Any text that is searched for it ends in `>`, so that no `<` looks for its end in vain: linear. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;
const BLOCKS = new Set(["p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]);
const ENTITY = /&(#\d+|#x[0-9a-f]+|[a-z]+);/gi;

// The names that word processors and web editors write; others stay as they are.
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["middot", "·"],
  ["shy", ""],
]);

/** HTML → its words; the address of a link stands in brackets behind it. `changed` tells that there was markup. */
export function fromHtml(html: string): { readonly text: string; readonly changed: boolean } {
  let hasBlocks = false;
  let address: string | null = null;
  const [markup, rest] = atLastTag(html);
  const withoutTags = withoutScripts(markup)
    .replaceAll(TAG, (_, closing: string, name: string, attributes: string) => {
      const tag = name.toLowerCase();
      if (tag === "br") return "\n";
      if (tag === "a") {
        const shown = closing ? address : null;
        address = closing
          ? null
          : (/\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i.exec(attributes)?.[1] ?? null);
        return shown ? ` (${shown})` : "";
      }
      if (!BLOCKS.has(tag)) return "";
      hasBlocks = true;
      return "\n";
    })
    .concat(rest);
  const decoded = withoutTags.replaceAll(ENTITY, (whole, name: string) => decode(name) ?? whole);
  const joined = hasBlocks ? linesOf(decoded).join("\n") : decoded;
  const { text } = cleanText(joined);
  return { text, changed: withoutTags !== html };
}

/** The text up to the last `>`, which may hold tags, and the text after it, which holds none. */
function atLastTag(html: string): readonly [string, string] {
  const end = html.lastIndexOf(">") + 1;
  return [html.slice(0, end), html.slice(end)];
}

/** Without scripts and style sheets; one that is never closed stays. `markup` ends in `>` or is empty. */
function withoutScripts(markup: string): string {
  const opening = /<(script|style)\b[^>]*>/gi;
  const kept: string[] = [];
  const neverClosed = new Set<string>();
  let from = 0;
  for (let open = opening.exec(markup); open; open = opening.exec(markup)) {
    const name = open[1]!.toLowerCase();
    if (neverClosed.has(name)) continue;
    const closing = name === "script" ? /<\/script\s*>/gi : /<\/style\s*>/gi;
    closing.lastIndex = opening.lastIndex;
    if (!closing.exec(markup)) {
      neverClosed.add(name); // nor is any later one
      continue;
    }
    kept.push(markup.slice(from, open.index));
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return kept.join("") + markup.slice(from);
}

/** The lines that are not blank, trimmed. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function decode(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Words → HTML that gives the same words back. */
export const toHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

const HEADLINE_LENGTH = 90;

/** The first sentence, or as much of it as makes a headline. */
export function headlineOf(text: string): string {
  const [sentence = ""] = text.split(/(?<=[.!?؟。])\s|\n/u);
  const whole = sentence.trim().replace(/\.$/, "");
  if (whole.length <= HEADLINE_LENGTH) return whole;
  const cut = whole.slice(0, HEADLINE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), HEADLINE_LENGTH / 2)).trim()}…`;
}
