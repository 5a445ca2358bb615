/** What a page asks for together with its styles: the fonts of its first words, so that no line changes its width after it was seen, and the card's script where one is open. */

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

/** `assets` are the names of the built files; throws where one that is wanted isn't among them. */
export function preloadsOf(
  language: string,
  root: string,
  assets: readonly string[],
  hasCard: boolean,
): string {
  const hrefOf = (name: string, type: string) => {
    const file = assets.find((asset) => asset.startsWith(`${name}-`) && asset.endsWith(type));
    if (file === undefined) throw new Error(`The build holds no ${name}${type}.`);
    return `${root}assets/${file}`;
  };
  const fonts = cutsOf(language).map((cut) =>
    tag("link", {
      rel: "preload",
      as: "font",
      type: "font/woff2",
      href: hrefOf(cut, ".woff2"),
      crossorigin: "",
    }),
  );
  const scripts = hasCard
    ? [tag("link", { rel: "modulepreload", href: hrefOf("card", ".js"), crossorigin: "" })]
    : [];
  return [...fonts, ...scripts].map((link) => `    ${link}\n`).join("");
}
