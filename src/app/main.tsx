/** The browser's entry: finds out where it stands, loads dossier and words side by side, and takes the page over. */

import "./trustedTypes";
import { type ReactNode, StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { loadMessages } from "../i18n/loadMessages";
import type { Messages } from "../i18n/messages";
import { MessagesProvider } from "../i18n/react";
import { parseAddress } from "../state/address";
import { createReader, type Reader, ReaderProvider } from "../state/react";
import { restoreState } from "../state/readerState";
import { type AddressEnvironment, foreignParameters, syncAddress } from "../state/syncAddress";
import "../ui/styles.css";
import "/virtual/dateline-theme.css";
import "./print.css";
import { App } from "./App";
import type { Extent } from "./columns/protocol";
import { Failure } from "./Failure";
import { type Loaded, loadDossier } from "./loadDossier";
import type { Notice } from "./Notices";
import { type Place, readPlace } from "./place";

async function start(root: HTMLElement) {
  keepIcons();
  const place = readPlace(document, location, import.meta.env.DEV);
  const words = loadMessages(place.language);
  const [messages, loaded] = await Promise.all([
    words,
    place.isBundled ? loadDossier(place.dossierUrl, true) : loadWatched(root, place, words),
  ]);
  if ("fault" in loaded) {
    showFailure(root, messages, <Failure fault={loaded.fault} onRetry={() => location.reload()} />);
    return;
  }

  const { dossier } = loaded;
  const url = new URL(location.href);
  const { state, ignored, unknownEvent } = parseAddress(url, place.base, dossier);
  const page = place.base.hasPages ? pageState(place, url, dossier) : null;
  // Markup written beforehand knows the page's event and nothing of the query; an embed or a foreign dossier has none.
  // A stored first page may stand in for an event's.
  const canHydrate =
    root.firstElementChild !== null &&
    !state.embed &&
    place.isBundled &&
    unknownEvent === null &&
    document.documentElement.dataset.page === (page?.selection ?? "");
  const reader = createReader(dossier, restoreState(dossier, canHydrate && page ? page : state));
  const notices: Notice[] = [];
  if (unknownEvent !== null) notices.push({ type: "unknownEvent", slug: unknownEvent });
  if (ignored.length > 0) notices.push({ type: "parameters", names: ignored });

  let tellShown = () => {};
  const firstScreen = new Promise<void>((resolve) => {
    tellShown = resolve;
  });
  let isReplaced = false;
  let reactRoot: Root;
  const open = async (file: File) => {
    const { openFile } = await import("./opening/openFile");
    isReplaced ||= await openFile(file, { root: reactRoot, element: root, messages, base: place.base });
  };
  const show = (shown: Reader, all: readonly Notice[], onReady: () => () => void) => (
    <StrictMode>
      <MessagesProvider messages={messages}>
        <ReaderProvider reader={shown}>
          <App
            base={place.base}
            {...(canHydrate ? { firstRoot: document.documentElement.dataset.base ?? "./" } : {})}
            notices={all}
            hasStills={place.isBundled}
            onOpenFile={(file) => void open(file)}
            onReady={onReady}
            onMapShown={tellShown}
          />
        </ReaderProvider>
      </MessagesProvider>
    </StrictMode>
  );
  const onReady = () => takeOver(reader, place, url);
  const app = show(reader, notices, onReady);
  // All of it in slices: the page can be scrolled and its links pressed meanwhile.
  if (canHydrate) {
    startTransition(() => {
      reactRoot = hydrateRoot(root, app);
    });
    return;
  }
  reactRoot = createRoot(root);
  const render = (shown: ReactNode) => startTransition(() => reactRoot.render(shown));
  const { growth } = loaded;
  if (!growth) return render(app);
  let shown = reader;
  let follow = onReady;
  const withExtent = (extent: Extent) =>
    show(shown, [...notices, { type: "part", extent, onRetry: growth.retry }], follow);
  render(withExtent(growth.extent));
  growth.start(reader, firstScreen, (next, extent) => {
    if (isReplaced) return;
    if (next !== shown) follow = () => keepAddress(next, place, new URL(location.href));
    shown = next;
    render(withExtent(extent));
  });
}

/** Browsers look at these links again whenever the address changes, and relative ones would lead astray then. */
function keepIcons() {
  for (const link of document.head.querySelectorAll<HTMLLinkElement>("link[rel*=icon], link[rel=manifest]")) {
    link.setAttribute("href", link.href);
  }
}

/** A foreign dossier may be of any size: it is read off this thread, and the reader sees how far it is and can stop it. */
async function loadWatched(root: HTMLElement, place: Place, messages: Promise<Messages>): Promise<Loaded> {
  const [{ loadAny }, { showLoading }] = await Promise.all([
    import("./loading/loadAny"),
    import("./loading/showLoading"),
  ]);
  const aborter = new AbortController();
  const { onProgress, end } = showLoading(root, messages, () => aborter.abort());
  try {
    return await loadAny(place.dossierUrl, { signal: aborter.signal, onProgress });
  } finally {
    end();
  }
}

/** What the path alone says. */
function pageState(
  place: Place,
  url: URL,
  dossier: Parameters<typeof parseAddress>[2],
): { selection?: string } {
  const { selection } = parseAddress(new URL(url.pathname, url), place.base, dossier).state;
  return selection ? { selection } : {};
}

/** After the first render: what the query asks for, and from then on the address follows. Gives back how to stop. */
function takeOver(reader: Reader, place: Place, url: URL) {
  const { state } = parseAddress(url, place.base, reader.dossier);
  reader.dispatch({ type: "restore", state });
  if (state.theme) reader.dispatch({ type: "setTheme", theme: state.theme });
  return keepAddress(reader, place, url);
}

function keepAddress(reader: Reader, place: Place, url: URL) {
  const environment: AddressEnvironment = {
    location,
    history,
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
    setTimeout: (handler, ms) => window.setTimeout(handler, ms),
    clearTimeout: (id) => window.clearTimeout(id),
    now: () => performance.now(),
  };
  return syncAddress(reader, place.base, environment, foreignParameters(url));
}

/** A page that was written beforehand stays readable below the message; an empty one shows the message alone. */
function showFailure(root: HTMLElement, messages: Messages, failure: React.ReactNode) {
  const place = document.createElement("div");
  root.before(place);
  createRoot(place).render(<MessagesProvider messages={messages}>{failure}</MessagesProvider>);
}

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');
void start(root);
