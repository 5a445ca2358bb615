/** The timeline, or another view, on a dossier: with a real store and real messages. */

import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createDossier } from "../../../src/core/createDossier";
import { MessagesProvider } from "../../../src/i18n/react";
import type { CompiledDossier } from "../../../src/schema/dossier";
import { createReader, ReaderProvider } from "../../../src/state/react";
import { type ReaderState, restoreState } from "../../../src/state/readerState";
import { Timeline } from "../../../src/timeline/Timeline";
import { harbour } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";

interface Options {
  readonly compiled?: CompiledDossier;
  readonly state?: Partial<ReaderState>;
  readonly language?: string;
}

export const renderTimeline = (options?: Options) => renderView(<Timeline />, options);

export function renderView(
  view: ReactNode,
  { compiled = harbour, state = {}, language = "en" }: Options = {},
) {
  const dossier = createDossier(compiled);
  // Events in their list and from the beginning, unless a test says otherwise.
  const start = state.selection === undefined ? { playhead: dossier.extent[0] } : {};
  const reader = createReader(dossier, restoreState(dossier, { view: "events", ...start, ...state }));
  const rendered = render(
    <MessagesProvider messages={messagesIn(language)}>
      <ReaderProvider reader={reader}>{view}</ReaderProvider>
    </MessagesProvider>,
  );
  return { ...rendered, ...reader };
}
