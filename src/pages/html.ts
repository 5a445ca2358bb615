/** HTML as text: tags with their attributes escaped, and the page that Vite built filled in. */

type Attributes = Readonly<Record<string, string | null>>;

/** A tag without content; attributes that are null are left out. */
export function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join("")}>`;
}

export const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** JSON that can stand in a `<script>` block: nothing in it ends the block or starts a comment. */
export const jsonBlock = (type: string, value: unknown, id: string | null = null) =>
  `${tag("script", { type, id })}${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

export interface Filling {
  readonly language: string;
  readonly direction: string;
  readonly root: string;
  /** The event's slug, or null for the dossier's own page: markup is taken over only where the address agrees. */
  readonly slug: string | null;
  /** The same for all pages of a build and of no other. */
  readonly build: string;
  /** The page's Content-Security-Policy, as its tag. */
  readonly policy: string;
  readonly head: string;
  readonly body: string;
}

/** `template` is the built index.html, whose addresses begin with "./". Throws where it isn't what we know. */
export function fillTemplate(
  template: string,
  { language, direction, root, slug, build, policy, head, body }: Filling,
): string {
  const html = tag("html", {
    lang: language,
    dir: direction,
    "data-language": language,
    "data-base": root,
    "data-page": slug ?? "",
    "data-build": build,
  });
  const filled = [
    [/<html[^>]*>/, html],
    [/<meta charset="utf-8" ?\/?>/, `<meta charset="utf-8">\n    ${policy}`],
    [/\s*<title>[^<]*<\/title>/, ""],
    [/<\/head>/, `${head}\n  </head>`],
    [/<div id="app"><\/div>/, `<div id="app">${body}</div>`],
  ] as const;
  const withRoot = template.replace(/\b(href|src)="\.\//g, (_, name) => `${name}="${root}`);
  return filled.reduce((page, [place, text]) => {
    if (!place.test(page)) throw new Error(`The built index.html has no ${place.source}`);
    return page.replace(place, () => text); // a function: the text may hold `$&`
  }, withRoot);
}

/** The style sheets of the built page, as paths from the site's root. */
export const styleSheetsIn = (template: string) =>
  [...template.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]*)"/g)].map(([, path = ""]) => path);
