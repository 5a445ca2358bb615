/** The fonts of a page's first words, asked for with its styles, so that no line changes its width after it was seen. */

import { tag } from "./html";

/** Cuts of the reading sizes and of headlines, as the files of src/ui/fonts begin. */
const CUTS: Readonly<Record<"Arab" | "other", readonly string[]>> = {
  Arab: ["ibm-plex-sans-arabic-arabic-400", "ibm-plex-sans-arabic-arabic-600"],
  other: ["ibm-plex-sans-latin-400", "ibm-plex-serif-latin-600"],
};

/** `assets` are the names of the built files; throws where a cut isn't among them. */
export function preloadsOf(language: string, root: string, assets: readonly string[]): string {
  const isArabic = new Intl.Locale(language).maximize().script === "Arab";
  return CUTS[isArabic ? "Arab" : "other"]
    .map((cut) => {
      const file = assets.find((name) => name.startsWith(`${cut}-`) && name.endsWith(".woff2"));
      if (file === undefined) throw new Error(`The build holds no font ${cut}.`);
      const href = `${root}assets/${file}`;
      return `    ${tag("link", { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: "" })}\n`;
    })
    .join("");
}
