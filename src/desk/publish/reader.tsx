/** The entry of a page that is one file: the app on what stands in the page, without a request. Without scripts its markup stays. */

import "../../app/trustedTypes";
import { StrictMode, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { card } from "../../account/card/Card";
import { createDossier } from "../../core/createDossier";
import { decodeBasemap } from "../../geo/basemap";
import { languageOf } from "../../i18n/languages";
import { createMessages, type Messages } from "../../i18n/messages";
import { MessagesProvider } from "../../i18n/react";
import { stillMap } from "../../picture/stillMap";
import { stillTimeline } from "../../picture/stillTimeline";
import { type AddressBase, parseAddress } from "../../state/address";
import { createReader, type Reader, ReaderProvider } from "../../state/react";
import { restoreState } from "../../state/readerState";
import { loadLateParts } from "../../ui/latePart";
import { neverReload } from "../../ui/missingScripts";
import { fetchOwnJson, holdFiles } from "../../ui/ownFiles";
import "../../ui/styles.css";
import "../../app/print.css";
import "./PlainPage.module.css";
import { App } from "../../app/App";
import { loadForPaper } from "../../app/ForPaper";
import type { Notice } from "../../app/Notices";
import { inLanguage, type Place } from "../../app/place";
import { keepPreferencesOf } from "../../app/preferences";
import { siteConfig } from "../../app/siteConfig";
import { STILL_SIZES, type Still, type Stills } from "../../app/stills";
import { hydrate, tidyAddress } from "../../app/syncUrl";
import { CONTENT_BLOCK, type OnePageContent } from "./pageContent";

void start();

async function start() {
  const root = document.getElementById("app")!;
  const content: OnePageContent = JSON.parse(document.getElementById(CONTENT_BLOCK)!.textContent);
  holdFiles(new Map(Object.entries(content.files)));
  neverReload();
  const url = new URL(location.href);
  const language = languageIn(url, content);
  const direction = languageOf(language)?.direction ?? "ltr";
  Object.assign(document.documentElement, { lang: language, dir: direction });
  const here = { root: url.pathname, languagePath: "", hasPages: false, dossierId: null, language: null };
  const base = inLanguage(here, language);
  const place: Place = { base, language, dossierUrl: "", isBundled: true };
  keepPreferencesOf(base.root);

  const messages = createMessages(language, ...content.messages[language]!);
  const dossier = createDossier(content.dossier);
  const { state, ignored, unknownEvent } = parseAddress(url, base, dossier);
  const reader = createReader(dossier, restoreState(dossier, state));
  const notices: Notice[] = [
    ...(unknownEvent === null ? [] : [{ type: "unknownEvent", slug: unknownEvent } as const]),
    ...(ignored.length === 0 ? [] : [{ type: "parameters", names: ignored } as const]),
  ];
  const keepsAddress = mayWriteAddress();
  await card.load();
  root.replaceChildren();
  createRoot(root).render(
    <StrictMode>
      <MessagesProvider messages={messages}>
        <ReaderProvider reader={reader}>
          <OnePage
            base={base}
            notices={notices}
            reader={reader}
            messages={messages}
            files={Object.keys(content.files)}
            onReady={() => (keepsAddress ? hydrate(reader, place, url) : () => {})}
            onMounted={() => {
              if (keepsAddress) tidyAddress(reader, place, url);
            }}
          />
        </ReaderProvider>
      </MessagesProvider>
    </StrictMode>,
  );
}

interface OnePageProps {
  readonly base: AddressBase;
  readonly notices: readonly Notice[];
  readonly reader: Reader;
  readonly messages: Messages;
  /** Paths of the files that the page holds. */
  readonly files: readonly string[];
  readonly onReady: () => () => void;
  readonly onMounted: () => void;
}

function OnePage({ reader, messages, files, ...props }: OnePageProps) {
  const [stills, setStills] = useState<Stills | null>(null);
  const onMapShown = useCallback(() => {
    void loadLateParts().then(loadForPaper);
    void drawStills(reader, messages, files).then(setStills);
  }, [reader, messages, files]);
  return <App {...props} stillsAt={stills ? () => stills : undefined} onMapShown={onMapShown} />;
}

/** For paper only: one of each panel, of the whole story. */
async function drawStills(
  { dossier }: Reader,
  messages: Messages,
  files: readonly string[],
): Promise<Stills> {
  const grounds = files.filter((path) => /^(?:ground|basemap)\//.test(path));
  const basemaps = await Promise.all(grounds.map(async (path) => decodeBasemap(await fetchOwnJson(path))));
  const common = { dossier, event: null, messages, theme: "auto" } as const;
  return {
    map: asStill(stillMap({ ...common, basemaps, ...STILL_SIZES.map.wide })),
    timeline: asStill(stillTimeline({ ...common, ...STILL_SIZES.timeline.wide })),
  };
}

function asStill(svg: string): Still {
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return { wide: address, narrow: address };
}

/** As the address names it, else the page's first. */
function languageIn({ searchParams }: URL, { messages }: OnePageContent): string {
  const named = languageOf(searchParams.get("lang") ?? "")?.tag;
  return named !== undefined && named in messages ? named : siteConfig().languages[0]!;
}

/** Some browsers let no page on a disk change its address; then a link always leads to the beginning. */
function mayWriteAddress(): boolean {
  try {
    history.replaceState(history.state, "", location.href);
    return true;
  } catch {
    return false;
  }
}
