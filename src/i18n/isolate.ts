/** Words of one direction inside a sentence of the other, kept from reordering what stands around them. */

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Embeddings and overrides: they do what isolates do, only badly, and can hide what a text says (CVE-2021-42574). */
const OVERRIDES = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/**
 * `text` ready to stand in a sentence that runs in `direction`: isolated if any of it runs the other way,
 * unchanged otherwise, so that plain text stays free of invisible characters. Overrides are dropped.
 */
export function isolate(text: string, direction: "ltr" | "rtl"): string {
  const plain = withoutOverrides(text);
  const other = direction === "ltr" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return other.test(plain) ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
}

/** Text without direction overrides, and without isolates that it opens or closes once too often. */
export function withoutOverrides(text: string): string {
  const plain = text.replace(OVERRIDES, "");
  return isBalanced(plain) ? plain : plain.replace(ISOLATES, "");
}

export const withoutIsolates = (text: string) => text.replace(ISOLATES, "");

function isBalanced(text: string): boolean {
  let open = 0;
  for (const [character] of text.matchAll(ISOLATES)) {
    open += character === POP_ISOLATE ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
