/** A site's own colours and fonts as a style sheet over src/ui/tokens.css. */

import type { SiteConfig } from "../schema/site";

/** Empty where the site keeps ours. `addressOf` gives the address of a file in `public/`. */
export function themeSheet(
  { colours, fonts }: Pick<SiteConfig, "colours" | "fonts">,
  addressOf: (file: string) => string,
): string {
  const light = declarations(colours.light);
  const dark = declarations(colours.dark);
  const families = [
    ...(fonts.text ? [`--font-sans: ${fonts.text};`, `--map-font: ${fonts.text};`] : []),
    ...(fonts.headings ? [`--font-serif: ${fonts.headings};`] : []),
  ].join(" ");
  const faces = fonts.files.map(
    ({ family, file, weight }) =>
      `@font-face { font-family: ${JSON.stringify(family)}; font-weight: ${weight}; font-display: swap; src: url("${addressOf(file)}"); }`,
  );
  const rules = [
    light && `:root { ${light} }`,
    dark && `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }`,
    dark && `:root[data-theme="dark"] { ${dark} }`,
    families && `:root, :root[dir="rtl"] { ${families} }`,
  ].filter(Boolean);
  return [...faces, ...(rules.length > 0 ? [`@layer tokens { ${rules.join("\n")} }`] : [])].join("\n");
}

const declarations = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
