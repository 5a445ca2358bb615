/**
 * What a page asks for before it is named by what wants it: with its styles the fonts of its first words, so that no line changes
 * its width after it was seen; and in a template, which `entry.ts` empties after the first paint, what the app is made of.
 */

import { languageOf } from "../i18n/languages";
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

interface Preloaded {
  readonly language: string;
  /** The way to the site's root, such as `../`. */
  readonly root: string;
  /** The bundled dossier's id. */
  readonly dossier: string;
  /** Names of the built files. */
  readonly assets: readonly string[];
  readonly hasCard: boolean;
}

/** Throws where `assets` lack one that is wanted. */
export function preloadsOf({ language, root, dossier, assets, hasCard }: Preloaded): string {
  const hrefOf = (name: string, type: string) => {
    const file = assets.find((asset) => asset.startsWith(`${name}-`) && asset.endsWith(type));
    if (file === undefined) throw new Error(`The build holds no ${name}${type}.`);
    return `${root}assets/${file}`;
  };
  const preload = (as: string, href: string, type: string | null = null) =>
    tag("link", { rel: "preload", as, type, href, crossorigin: "" });
  const script = (name: string) =>
    tag("link", { rel: "modulepreload", href: hrefOf(name, ".js"), crossorigin: "" });

  const fonts = cutsOf(language).map((cut) => preload("font", hrefOf(cut, ".woff2"), "font/woff2"));
  const next = [
    script("react"),
    script("page"),
    ...(hasCard ? [script("card")] : []),
    script(language),
    preload("fetch", `${root}dossiers/${dossier}/dossier.geojson`),
    script("map"),
    preload("style", hrefOf("map", ".css")),
  ];
  return [...fonts, `<template id="next">`, ...next.map((link) => `  ${link}`), "</template>"]
    .map((line) => `    ${line}\n`)
    .join("");
}
