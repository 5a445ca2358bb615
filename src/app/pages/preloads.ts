/** The fonts of a page's first words, asked for with its styles, so that no line changes its width after it was seen. */

import { languageOf } from "../../i18n/languages";
import { tag } from "./html";

/** Cuts of the reading sizes and of headlines, as the files of src/ui/fonts begin. */
function cutsOf(language: string): readonly string[] {
  if (new Intl.Locale(language).maximize().script !== "Arab")
    return ["ibm-plex-sans-latin-400", "ibm-plex-serif-latin-600"];
  // Every date has digits, and the Arabic cuts have no Latin ones.
  const hasLatinDigits = languageOf(language)?.locale.includes("nu-latn");
  return [
    "ibm-plex-sans-arabic-arabic-400",
    "ibm-plex-sans-arabic-arabic-600",
    ...(hasLatinDigits ? ["ibm-plex-sans-latin-400", "ibm-plex-sans-latin-600"] : []),
  ];
}

/** `assets` are the names of the built files; throws where a cut isn't among them. */
export function preloadsOf(language: string, root: string, assets: readonly string[]): string {
  return cutsOf(language)
    .map((cut) => {
      const file = assets.find((name) => name.startsWith(`${cut}-`) && name.endsWith(".woff2"));
      if (file === undefined) throw new Error(`The build holds no font ${cut}.`);
      const href = `${root}assets/${file}`;
      return `    ${tag("link", { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: "" })}\n`;
    })
    .join("");
}
