/** The colour tokens of both themes, read from the text of `tokens.css`: for what is drawn without a browser. */

export type Theme = "light" | "dark";
export type Colours = ReadonlyMap<string, string>;

/** Token names without the dashes, hex values; the first block is light, `[data-theme="dark"]` overrides it. */
export function parseTokens(css: string): Record<Theme, Colours> {
  const light = coloursOf(block(css, ":root {"));
  return { light, dark: new Map([...light, ...coloursOf(block(css, ':root[data-theme="dark"] {'))]) };
}

/** The declarations after the first `opening`, which holds no nested braces. */
export function block(css: string, opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no block "${opening}"`);
  return css.slice(start + opening.length, css.indexOf("}", start));
}

export function coloursOf(declarations: string): Map<string, string> {
  return new Map(
    [...declarations.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}
