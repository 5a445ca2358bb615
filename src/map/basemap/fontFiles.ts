/** The page's web fonts, for a thread that does not see its style sheets. */

export interface FontFile {
  readonly family: string;
  /** As `FontFace` takes it, its address absolute. */
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** Of the families that `fontList` names. */
export function fontFilesOf(fontList: string): readonly FontFile[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      const { style } = rule;
      const family = style.getPropertyValue("font-family").replaceAll(/^["']|["']$/g, "");
      if (!fontList.includes(family)) return [];
      const base = sheet.href ?? document.baseURI;
      return {
        family,
        source: style
          .getPropertyValue("src")
          .replaceAll(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => `url("${new URL(url, base).href}")`),
        weight: style.getPropertyValue("font-weight") || "normal",
        style: style.getPropertyValue("font-style") || "normal",
        unicodeRange: style.getPropertyValue("unicode-range") || "U+0-10FFFF",
      };
    }),
  );
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return fontFaces([...sheet.cssRules]);
  } catch {
    return []; // of another origin: a re-user's own
  }
}

const fontFaces = (rules: readonly CSSRule[]): readonly CSSFontFaceRule[] =>
  rules.flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return rule;
    return rule instanceof CSSGroupingRule ? fontFaces([...rule.cssRules]) : [];
  });
