/** The account of a dossier with a real store and the real messages, as the app puts them together. */

import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Account, type AccountProps } from "../../../src/account/Account";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier } from "../../../src/core/dossier";
import { MessagesProvider } from "../../../src/i18n/react";
import { createReader, type Reader, ReaderProvider } from "../../../src/state/react";
import { type ReaderState, restoreState } from "../../../src/state/readerState";
import { messagesIn } from "../../fixtures/messagesIn";

/** The bundled dossier as the site gets it. */
export function bundledDossier(): Dossier {
  const { dossier } = checkDossier("src/dossiers/baghdad-2020");
  if (!dossier) throw new Error("the bundled dossier could not be read");
  return createDossier(dossier);
}

export const hrefOf = (slug: string, claim?: string) => `/events/${slug}/${claim ? `#${claim}` : ""}`;

export function readerOf(dossier: Dossier, state: Partial<ReaderState> = {}): Reader {
  return createReader(dossier, restoreState(dossier, state));
}

export function inPage(reader: Reader, children: ReactNode, language = "en") {
  return (
    <MessagesProvider messages={messagesIn(language)}>
      <ReaderProvider reader={reader}>{children}</ReaderProvider>
    </MessagesProvider>
  );
}

export function renderAccount(
  dossier: Dossier,
  state: Partial<ReaderState> = {},
  props: Partial<AccountProps> = {},
) {
  // Before anything has happened, unless a test says otherwise.
  const start = state.selection === undefined ? { playhead: dossier.extent[0] } : {};
  const reader = readerOf(dossier, { view: "events", ...start, ...state });
  return { reader, ...render(inPage(reader, <Account hrefOf={hrefOf} {...props} />)) };
}
