/** Undoes what mail programs, chats and hands do to a link: a sentence's signs at its end, other case, escapes of escapes. */

/** Lower-case words joined by hyphens, as ids of a dossier are. */
export const isSlug = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80;

/** The slug that a damaged one was, as far as its letters tell; "" where they tell nothing. A slug stays as it is. */
export function repairSlug(text: string): string {
  return decode(text)
    .replace(/[?&#=].*/s, "")
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/\.html?\P{L}*$/u, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** A parameter's value without what a sentence has put round it. */
export const repairValue = (text: string) =>
  decode(text)
    .normalize("NFKC")
    .replaceAll(/^[^\p{L}\p{N}+-]+|[^\p{L}\p{N}]+$/gu, "");

/** A parameter's name in lower case, without the rest of an `&amp;`. */
export const repairName = (text: string) => text.toLowerCase().replace(/^(amp;)+/, "");

/** The one segment after `events/`, not repaired; null where there is none or more than one. `path` begins after the language's folder. */
export function slugInPath(path: string): string | null {
  const [folder, slug, ...rest] = path.split("/").filter(Boolean);
  if (folder?.toLowerCase() !== "events" || slug === undefined) return null;
  return rest.every((part) => ["", "index"].includes(repairSlug(part))) ? slug : null;
}

/** As many escapes of escapes as a link gathers on its way. */
const DEEPEST = 5;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

function decode(text: string): string {
  let decoded = text;
  for (let i = 0; i < DEEPEST && decoded.includes("%"); i++) decoded = decoded.replaceAll(ESCAPES, unescaped);
  return decoded;
}

function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return "\ufffd"; // half a letter, as a cut link ends in
  }
}
