import { readFileSync } from "node:fs";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { createMessages } from "../../../src/i18n/messages";
import { MessagesProvider } from "../../../src/i18n/react";
import { readMessages } from "../../../src/i18n/readMessages";
import { createReader, ReaderProvider } from "../../../src/state/react";
import { initialState } from "../../../src/state/readerState";
import { Timeline } from "../../../src/timeline/Timeline";
import { harbourDossier } from "../../fixtures/harbour";

test("it renders where there is no window", () => {
  const dossier = harbourDossier();
  const markup = renderToString(
    <MessagesProvider
      messages={createMessages("en", readMessages(readFileSync("src/i18n/locales/en.ftl", "utf8")))}
    >
      <ReaderProvider reader={createReader(dossier, initialState(dossier))}>
        <Timeline />
      </ReaderProvider>
    </MessagesProvider>,
  );
  expect(markup).toContain('aria-label="Playhead"');
});
