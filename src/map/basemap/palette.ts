/** The basemap's colours and font, as the page's style sheets give them at this moment. */

import { TOKENS, type Token } from "../../ground/tokens";

/** As it is sent to whoever draws. */
export interface Palette {
  readonly colours: Readonly<Record<Token, string>>;
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const resolve = matchMedia("(forced-colors: active)").matches
    ? resolverIn(element)
    : (colour: string) => colour;
  const colourOf = (token: Token) =>
    resolve(style.getPropertyValue(`--map-${token}`).trim() || "transparent");
  return {
    colours: Object.fromEntries(TOKENS.map((token) => [token, colourOf(token)])) as Record<Token, string>,
    font: style.getPropertyValue("--map-font").trim() || "sans-serif",
  };
}

/** A worker takes `Canvas` for white whatever the reader has chosen, so the page says what it is. */
function resolverIn(element: Element): (colour: string) => string {
  const probe = document.createElement("span");
  return (colour) => {
    probe.style.color = colour;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Calls back when the page's theme may have changed; gives back how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const root = new MutationObserver(onChange);
  root.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme", "class", "style"],
  });
  const device = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"].map(
    (query) => matchMedia(query),
  );
  for (const wish of device) wish.addEventListener("change", onChange);
  return () => {
    root.disconnect();
    for (const wish of device) wish.removeEventListener("change", onChange);
  };
}
