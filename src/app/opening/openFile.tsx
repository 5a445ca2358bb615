/** Shows a file of the reader's in place of the published dossier, or says what is wrong with it and leaves the page as it is. */

import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { dayOf } from "../../core/time/zone";
import type { Messages } from "../../i18n/messages";
import { MessagesProvider } from "../../i18n/react";
import { type LoadedFile, loadFile } from "../../load/opened/loadFile";
import type { AddressBase } from "../../state/address";
import { createReader, ReaderProvider } from "../../state/react";
import { restoreState } from "../../state/readerState";
import { neverReload } from "../../ui/missingScripts";
import { App } from "../App";
import { showLoading } from "../showLoading";
import { FileFaults } from "./FileFaults";
import { OpenedBanner } from "./OpenedBanner";

interface Page {
  readonly root: Root;
  readonly element: HTMLElement;
  readonly messages: Messages;
  readonly base: AddressBase;
}

let count = 0;
let stopLast = () => {};

/** Whether the file is shown now. One that is still being read gives way to it. */
export async function openFile(file: File, page: Page): Promise<boolean> {
  const { root, element, messages, base } = page;
  const aborter = new AbortController();
  stopLast();
  stopLast = () => aborter.abort();
  const { onProgress, end } = showLoading(element, Promise.resolve(messages), () => aborter.abort());
  const options = { name: file.name, language: messages.language, today: dayOf(Date.now(), "UTC") };
  let loaded: LoadedFile;
  try {
    loaded = await loadFile(file, options, { signal: aborter.signal, onProgress });
  } finally {
    end();
  }
  if (loaded.type !== "dossier") {
    if (loaded.type !== "refused" || loaded.fault.type !== "stopped") showFaults(file.name, loaded, messages);
    return false;
  }
  const reader = createReader(loaded.dossier, restoreState(loaded.dossier, {}));
  count++;
  root.render(
    <StrictMode>
      <MessagesProvider messages={messages}>
        <ReaderProvider key={count} reader={reader}>
          <App
            base={{ ...base, hasPages: false }}
            onOpenFile={(next) => void openFile(next, page)}
            openedBanner={<OpenedBanner name={file.name} notes={loaded.notes} />}
          />
        </ReaderProvider>
      </MessagesProvider>
    </StrictMode>,
  );
  scrollTo({ top: 0, behavior: "instant" });
  leaveOnBack();
  neverReload();
  return true;
}

/** The opened file is nowhere in the history: whoever goes back gets the page that stands there. */
function leaveOnBack() {
  const { pathname, search } = location;
  window.addEventListener("popstate", () => {
    if (location.pathname !== pathname || location.search !== search) location.reload();
  });
}

function showFaults(name: string, loaded: Exclude<LoadedFile, { type: "dossier" }>, messages: Messages) {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  root.render(
    <MessagesProvider messages={messages}>
      <FileFaults name={name} loaded={loaded} onClose={close} />
    </MessagesProvider>,
  );
}
