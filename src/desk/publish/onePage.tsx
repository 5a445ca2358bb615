/** One HTML file: the whole reader of one dossier in all its languages, which makes no request and runs from a disk. */

import { renderToString } from "react-dom/server";
import { type PageSettings, SETTINGS_BLOCK, siteConfig, takeSiteConfig } from "../../app/siteConfig";
import { STILL_SIZES } from "../../app/stills";
import { createDossier } from "../../core/createDossier";
import type { Dossier } from "../../core/dossier";
import type { Basemap } from "../../geo/basemap";
import { languageOf } from "../../i18n/languages";
import type { Messages } from "../../i18n/messages";
import { MessagesProvider } from "../../i18n/react";
import { textIn } from "../../i18n/textIn";
import { escapeHtml, jsonBlock, tag } from "../../pages/html";
import { stillMap } from "../../picture/stillMap";
import { stillTimeline } from "../../picture/stillTimeline";
import type { CompiledDossier, Text } from "../../schema/dossier";
import type { SiteConfig } from "../../schema/site";
import { createReader, ReaderProvider } from "../../state/react";
import { restoreState } from "../../state/readerState";
import { facesFor } from "./fontFaces";
import { PlainPage } from "./PlainPage";
import { CONTENT_BLOCK, type OnePageContent } from "./pageContent";
import type { HashedText, ReaderParts } from "./readerParts";

export interface OnePageInput {
  readonly compiled: CompiledDossier;
  /** The settings of the page: its name, its languages (the first opens), and its own address or null. */
  readonly config: SiteConfig;
  /** For each of those languages. */
  readonly messages: readonly Messages[];
  /** What `messages` were made of, by language. */
  readonly messageFiles: OnePageContent["messages"];
  /** The ground: files by their paths from a site's root, and what is in them. */
  readonly files: OnePageContent["files"];
  readonly basemaps: readonly Basemap[];
  readonly parts: ReaderParts;
}

/** The same text for the same input. */
export function onePage(input: OnePageInput): string {
  const publishing = siteConfig();
  takeSiteConfig(input.config); // components ask for the settings of the page that they stand in
  try {
    return write(input);
  } finally {
    takeSiteConfig(publishing);
  }
}

function write({ compiled, config, messages, messageFiles, files, basemaps, parts }: OnePageInput): string {
  const dossier = createDossier(compiled);
  const [first] = messages;
  if (!first) throw new Error("The page has no language.");
  const say = (text: Text) => textIn(text, first.language, dossier.header.language).value;
  const body = messages.map((one) => plainPage(dossier, one, basemaps, one === first)).join("\n");
  const blocks = [
    jsonBlock("application/json", settingsOf(config), SETTINGS_BLOCK),
    jsonBlock("application/json", { dossier: compiled, messages: messageFiles, files }, CONTENT_BLOCK),
  ];
  const fonts = facesFor(body + blocks.join(""), parts.fonts);
  const sheets = [...fonts, parts.sheet, ...(parts.theme ? [parts.theme] : [])];
  const title = say(dossier.header.title);
  const description = say(dossier.header.summary);
  return `<!doctype html>
${tag("html", { lang: first.language, dir: first.direction })}
<head>
<meta charset="utf-8">
${tag("meta", { "http-equiv": "Content-Security-Policy", content: policy([parts.first, parts.script], sheets) })}
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
${tag("meta", { name: "description", content: description })}
${config.address === null ? "" : tag("link", { rel: "canonical", href: config.address })}
${tag("link", { rel: "icon", type: "image/svg+xml", href: svgAddress(parts.icon) })}
${sheets.map(({ text }) => `<style>${text}</style>`).join("\n")}
<script>${parts.first.text}</script>
</head>
<body>
<div id="app">
${body}
</div>
${blocks.join("\n")}
<script>${parts.script.text}</script>
</body>
</html>
`;
}

/** Of the page itself: its words are in it, so it names no files of messages. */
const settingsOf = (config: SiteConfig): PageSettings => ({
  ...config,
  ownLanguages: config.languages.flatMap((tag) => languageOf(tag) ?? []),
  messageFiles: {},
});

/** Nothing but what stands in the page; a `data:` picture is how a picture becomes a PNG for the reader. */
function policy(scripts: readonly HashedText[], sheets: readonly HashedText[]): string {
  const named = (texts: readonly HashedText[]) => texts.map(({ hash }) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${named(scripts)}`,
    `style-src ${named(sheets)}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

function plainPage(
  dossier: Dossier,
  messages: Messages,
  basemaps: readonly Basemap[],
  isFirst: boolean,
): string {
  const common = { dossier, event: null, messages, theme: "auto" } as const;
  const pictures = [
    stillMap({ ...common, basemaps, ...STILL_SIZES.map.wide }),
    stillTimeline({ ...common, ...STILL_SIZES.timeline.wide }),
  ].map(svgAddress);
  const markup = renderToString(
    <MessagesProvider messages={messages}>
      <ReaderProvider reader={createReader(dossier, restoreState(dossier, {}))}>
        <PlainPage pictures={pictures} />
      </ReaderProvider>
    </MessagesProvider>,
  );
  const { language, direction } = messages;
  const own = isFirst ? markup : withPrefix(markup, `${language}-`);
  return `${tag("div", { lang: language, dir: direction, "data-plain": language })}${own}</div>`;
}

/** No two elements of a page may have the same id: those of another language begin with its tag. */
function withPrefix(markup: string, prefix: string): string {
  return markup
    .replace(
      / (id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g,
      (_, name, ids: string) => {
        const prefixed = ids.split(" ").map((id) => prefix + id);
        return ` ${name}="${prefixed.join(" ")}"`;
      },
    )
    .replaceAll(' href="#', ` href="#${prefix}`);
}

const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
