import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "../../../src/i18n/react";
import { createReader, ReaderProvider } from "../../../src/state/react";
import { initialState } from "../../../src/state/readerState";
import { Timeline } from "../../../src/timeline/Timeline";
import { harbourDossier } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";

test("it renders where there is no window", () => {
  const dossier = harbourDossier();
  const markup = renderToString(
    <MessagesProvider messages={messagesIn("en")}>
      <ReaderProvider reader={createReader(dossier, initialState(dossier))}>
        <Timeline />
      </ReaderProvider>
    </MessagesProvider>,
  );
  expect(markup).toContain('aria-label="Playhead"');
});
