/** Node's entry: the same page as markup, for readers, crawlers and the moment before scripts have run. */

import { renderToString } from "react-dom/server";
import { card } from "../account/card/Card";
import type { Dossier } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { MessagesProvider } from "../i18n/react";
import { createReader, ReaderProvider } from "../state/react";
import { restoreState } from "../state/readerState";
import "../ui/styles.css";
import "../app/print.css";
import { App } from "../app/App";
import { languagePath } from "../app/place";
import { stillsOf } from "../app/stills";

await card.load();

export interface Page {
  readonly dossier: Dossier;
  readonly messages: Messages;
  /** The selected event's slug, or null for the dossier's own page. */
  readonly slug: string | null;
  /** The way from this page to the site's root: "./", "../../" … */
  readonly root: string;
}

export function renderPage({ dossier, messages, slug, root }: Page): string {
  const reader = createReader(dossier, restoreState(dossier, slug === null ? {} : { selection: slug }));
  const base = { root, languagePath: languagePath(messages.language), hasPages: true, dossierId: null };
  return renderToString(
    <MessagesProvider messages={messages}>
      <ReaderProvider reader={reader}>
        <App base={base} stillsAt={stillsOf} />
      </ReaderProvider>
    </MessagesProvider>,
  );
}
