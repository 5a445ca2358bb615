/** Writes all pages, pictures and feeds into `dist/`, beside what Vite has put there. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languagePath } from "../../app/place";
import { STILL_SIZES, stillsOf } from "../../app/stills";
import type { Dossier } from "../../core/dossier";
import type { Basemap } from "../../geo/basemap";
import type { Messages } from "../../i18n/messages";
import { contentPolicy, policyTag } from "../../pages/contentPolicy";
import { feedOf, manifestOf, oembedOf, robotsOf, sitemapOf } from "../../pages/feeds";
import { headOf } from "../../pages/head";
import { headersFile } from "../../pages/headersFile";
import { fillTemplate } from "../../pages/html";
import { indexPage } from "../../pages/indexPage";
import { missingLetters } from "../../pages/missingLetters";
import {
  movedPage,
  notFoundPage,
  PLAIN_SHEET,
  plainSheet,
  type Tombstone,
  withdrawnPage,
} from "../../pages/plainPages";
import { preloadsOf } from "../../pages/preloads";
import {
  feedPath,
  oembedPath,
  pageOf,
  pagesOf,
  posterPath,
  type Site,
  type SitePage,
  sayOn,
  sharePath,
} from "../../pages/site";
import { poster } from "../../picture/poster";
import { sharePicture } from "../../picture/sharePicture";
import { stillMap } from "../../picture/stillMap";
import { stillTimeline } from "../../picture/stillTimeline";
import type { CompiledDossier } from "../../schema/dossier";
import type { SiteConfig } from "../../schema/site";
import { pictureLetters } from "./fonts";
import { forgetOldPictures, toOutlines, toPng } from "./png";

export interface SiteInput {
  readonly distDir: string;
  readonly dossier: Dossier;
  readonly compiled: CompiledDossier;
  readonly messages: readonly Messages[];
  readonly basemaps: readonly Basemap[];
  readonly tombstones: readonly Tombstone[];
  /** Former slugs and the slugs that they now are. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly siteUrl: string | null;
  readonly config: SiteConfig;
  /** The dossiers beside the one at the root. */
  readonly others: readonly CompiledDossier["dossier"][];
  /** What stands in `<div id="app">`. */
  readonly renderBody: (page: {
    readonly dossier: Dossier;
    readonly messages: Messages;
    readonly slug: string | null;
    readonly root: string;
  }) => string;
  /** The names of the files that Vite has put into `assets/`. */
  readonly assets: readonly string[];
  /** The icon as SVG, opaque. */
  readonly icon: string;
  /** The shell's page. */
  readonly template: string;
  /** The settings and the theme, for a page's head; `root` is the way to the site's root. */
  readonly settingsHead: (root: string) => string;
}

export interface Written {
  /** Files. */
  readonly count: number;
  /** Shared pictures in which letters are missing, and which. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
}

export async function writeSite(input: SiteInput): Promise<Written> {
  const site: Site = {
    dossier: input.dossier,
    languages: input.messages,
    url: input.siteUrl,
    name: input.config.name,
    canEmbed: input.config.embed !== "nobody",
    policy: policyTag(contentPolicy(input.config.tileSources)),
  };
  const { template } = input;
  // The template names every script by its content; the markup comes from those and the dossier.
  const build = createHash("sha256")
    .update(template)
    .update(input.settingsHead(""))
    .update(JSON.stringify(input.compiled))
    .digest("hex")
    .slice(0, 12);
  const known = pictureLetters();
  const lacking = new Map<string, readonly string[]>();
  let count = 0;
  const write = (path: string, content: string | Buffer) => {
    const target = join(input.distDir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    count++;
  };

  const pictures = inTurns(write);
  const preloaded = { dossier: input.config.dossier, assets: input.assets };
  const pages = pagesOf(site);
  for (const page of pages) {
    const { messages, event, root, path } = page;
    const body = input.renderBody({ dossier: site.dossier, messages, slug: event?.slug ?? null, root });
    const filling = {
      language: messages.language,
      direction: messages.direction,
      root,
      slug: event?.slug ?? null,
      build,
      policy: site.policy,
      head:
        input.settingsHead(root) +
        preloadsOf({ ...preloaded, language: messages.language, root, hasCard: event !== null }) +
        headOf(page),
      body,
    };
    write(`${path}index.html`, fillTemplate(template, filling));
    write(oembedPath(messages.language, event?.slug ?? null), `${JSON.stringify(oembedOf(page), null, 2)}\n`);
    const share = writeStills(page, input, write);
    await pictures.add(sharePath(messages.language, event?.slug ?? null), () => toPng(share));
    const letters = missingLetters(share, known);
    if (letters.length > 0) lacking.set(sharePath(messages.language, event?.slug ?? null), letters);
  }
  for (const messages of site.languages) {
    const home = pageOf(site, messages, null);
    write(feedPath(messages.language), feedOf(home));
    const sheet = poster({
      ...{ dossier: site.dossier, messages, basemaps: input.basemaps, siteName: site.name },
      address: site.url && site.url + languagePath(messages.language),
    });
    write(
      posterPath(messages.language, site.dossier.header.id),
      toOutlines(sheet, sayOn(home)(site.dossier.header.title)),
    );
    write(
      `${languagePath(messages.language)}manifest.webmanifest`,
      `${JSON.stringify(manifestOf(home), null, 2)}\n`,
    );
    for (const [alias, slug] of input.aliases) {
      const event = site.dossier.eventOf(slug);
      if (event)
        write(
          `${languagePath(messages.language)}events/${alias}/index.html`,
          movedPage(site, messages, alias, event),
        );
    }
    for (const tombstone of input.tombstones) {
      write(
        `${languagePath(messages.language)}events/${tombstone.slug}/index.html`,
        withdrawnPage(site, messages, tombstone),
      );
    }
  }
  if (input.config.hasIndex) {
    for (const messages of site.languages)
      write(`${languagePath(messages.language)}dossiers/index.html`, indexPage(site, messages, input.others));
  }
  write("_headers", headersFile(input.config));
  write("404.html", notFoundPage(site));
  write(PLAIN_SHEET, plainSheet(template, readFileSync(PLAIN_CSS, "utf8")));
  write("sitemap.xml", sitemapOf(pages));
  write("robots.txt", robotsOf(site));
  for (const size of ICON_SIZES)
    await pictures.add(`icons/icon-${size}.png`, () => toPng(input.icon, { width: size }));
  await pictures.end();
  forgetOldPictures();
  return { count, lacking };
}

const PLAIN_CSS = new URL("../../pages/plain.css", import.meta.url);
const ICON_SIZES = [180, 192, 512];

/** Pictures drawn at once: enough for every core of a small machine, few enough for its memory. */
const PICTURES_AT_ONCE = 4;

/** Files that take long: others are made meanwhile. */
function inTurns(write: (path: string, content: Buffer) => void) {
  const running = new Set<Promise<void>>();
  return {
    async add(path: string, make: () => Promise<Buffer>) {
      if (running.size >= PICTURES_AT_ONCE) await Promise.race(running);
      const one = make()
        .then((content) => write(path, content))
        .finally(() => running.delete(one));
      running.add(one);
    },
    end: () => Promise.all(running),
  };
}

/** Gives the picture to share, which is not written yet. */
function writeStills(
  page: SitePage,
  input: SiteInput,
  write: (path: string, content: string | Buffer) => void,
): string {
  const { event, messages, site } = page;
  const { dossier, basemaps } = input;
  const slug = event?.slug ?? null;
  const share = sharePicture({ dossier, event, messages, basemaps, siteName: site.name });
  const { map, timeline } = stillsOf("", messages.language, slug);
  for (const width of ["wide", "narrow"] as const) {
    const common = { dossier, event, messages, theme: "auto" } as const;
    write(map[width], stillMap({ ...common, basemaps, ...STILL_SIZES.map[width] }));
    write(timeline[width], stillTimeline({ ...common, ...STILL_SIZES.timeline[width] }));
  }
  return share;
}
