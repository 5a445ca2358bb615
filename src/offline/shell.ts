/** A language's stored first page, made to stand in for any page of that language. */

/** Which stored page answers a path from the site's root, or null where the path is no page of the app. */
export function shellFor(path: string, isStored: (path: string) => boolean): string | null {
  const page = /^([a-z]{2,3}\/)?(?:events\/[^/]+\/?)?(?:index\.html)?$/.exec(path);
  if (!page) return null;
  const shell = `${page[1] ?? ""}index.html`;
  return isStored(shell) ? shell : null;
}

/** The way back to the site's root: as many steps up as the path has folders. */
export const rootFor = (path: string) => "../".repeat(path.split("/").length - 1) || "./";

/** The page says of itself that it was stored. */
export const markStored = (html: string) => html.replace("<html", "<html data-stored");

/** Every address in the markup begins with the way to the root that `data-base` names; it is put right for another page. */
export function moveShell(html: string, root: string): string {
  const from = /<html[^>]* data-base="([^"]*)"/.exec(html)?.[1];
  if (from === undefined || from === root) return html;
  return html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith("<")
        ? part.replace(/ (href|src|data-base)="([^"]*)"/g, (all, name, value: string) =>
            value.startsWith(from) ? ` ${name}="${root}${value.slice(from.length)}"` : all,
          )
        : part,
    )
    .join("");
}
