/** Letters of a picture that its fonts lack: boxes stand there, and nothing else says so. */

/** Each once, in the order of the lines. `known` are code points. */
export function missingLetters(svg: string, known: ReadonlySet<number>): readonly string[] {
  const missing = new Set<string>();
  for (const [, line = ""] of svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g))
    for (const letter of line.replace(/&\w+;/g, "").normalize("NFC"))
      if (!/[\s\p{Cc}\p{Cf}]/u.test(letter) && !known.has(letter.codePointAt(0)!)) missing.add(letter);
  return [...missing];
}

const MOST_LETTERS = 12;
const MOST_PICTURES = 10;

/** What to tell whoever builds the site; null where no picture, by its path, lacks a letter. */
export function missingLettersWarning(lacking: ReadonlyMap<string, readonly string[]>): string | null {
  if (lacking.size === 0) return null;
  const lines = [...lacking].slice(0, MOST_PICTURES).map(([path, letters]) => {
    const more = letters.length - MOST_LETTERS;
    return `  ${path}: ${letters.slice(0, MOST_LETTERS).join(" ")}${more > 0 ? ` and ${more} more` : ""}`;
  });
  if (lacking.size > MOST_PICTURES) lines.push(`  and ${lacking.size - MOST_PICTURES} more pictures`);
  return [
    "Boxes stand in shared pictures, each named after its event, for letters that their fonts lack:",
    ...lines,
    "Pictures have Latin, Greek, Cyrillic and Arabic script. Write those words in one of them, or give the pictures a font that has the letters (docs/guides/add-a-language.md, the last section).",
  ].join("\n");
}
