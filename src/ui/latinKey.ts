/** Shortcuts on any keyboard: which Latin letter or sign a press means where the layout has none of them. */

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Letters and signs of other scripts. */
const NOT_LATIN = /^[^\p{ASCII}\p{Script=Latin}]$/u;

/**
 * Letters in lower case. What is written on the key counts wherever that is Latin, so that a Dvorak or French layout
 * has each shortcut once; only a key of another script is told by its place. `/` and `?` are a full stop and a comma
 * on Russian and Hebrew keyboards.
 */
export function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (key === "؟") return "?";
  if (code === "Slash" && (key === "." || key === "," || NOT_LATIN.test(key))) return shiftKey ? "?" : "/";
  if (NOT_LATIN.test(key)) return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
  return key.length === 1 ? key.toLowerCase() : key;
}
