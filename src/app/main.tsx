/** The app: finds out where it stands, loads dossier and words side by side, and takes the page over. */

import "./trustedTypes";
import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { card } from "../account/card/Card";
import { readFormatsEarly } from "../i18n/firstFormats";
import { loadMessages } from "../i18n/loadMessages";
import type { Messages } from "../i18n/messages";
import { MessagesProvider } from "../i18n/react";
import { createReader, type Reader, ReaderProvider } from "../state/react";
import { loadLateParts } from "../ui/latePart";
import "../ui/styles.css";
import "./print.css";
import { loadDossier } from "../load/loadDossier";
import { App } from "./App";
import { initialStateFromUrl } from "./arrival";
import type { Shown } from "./edits/followEdits";
import { Failure } from "./Failure";
import styles from "./Failure.module.css";
import { loadForPaper } from "./ForPaper";
import type { Notice } from "./Notices";
import { readPlace } from "./place";
import { keepPreferencesOf } from "./preferences";
import { stillsOf } from "./stills";
import { hydrate, syncUrl, tidyAddress } from "./syncUrl";

let tellMounted = () => {};
const mounted = new Promise<void>((resolve) => {
  tellMounted = resolve;
});

/** Resolves when the page can be printed with all that belongs on paper. */
export const readyForPaper = () => mounted.then(loadForPaper);

async function start(root: HTMLElement) {
  keepIcons();
  const place = readPlace(document, location, import.meta.env.DEV);
  keepPreferencesOf(place.base.root);
  // Only in `dev`: what is shown, null until there is something, and how an author's edit comes over it.
  let edited: Shown | null = null;
  let showEdited: (next: Shown) => void = () => {};
  if (import.meta.hot) {
    const { followEdits } = await import("./edits/followEdits");
    followEdits(
      place,
      () => edited,
      (next) => showEdited(next),
    );
  }
  const words = loadMessages(place.language);
  const loading = Promise.all([
    words,
    place.isBundled
      ? loadDossier(place.dossierUrl, true)
      : import("./loadWatched").then((part) => part.loadWatched(root, place.dossierUrl, words)),
    root.querySelector("[role=article]") ? card.load() : null, // a page that was written with a card open
  ]);
  readFormatsEarly(place.language); // meanwhile there is time
  const [messages, loaded] = await loading;
  if ("fault" in loaded) {
    showFailure(root, messages, <Failure fault={loaded.fault} onRetry={() => location.reload()} />);
    tellMounted();
    return;
  }

  const { dossier, growth } = loaded;
  const url = new URL(location.href);
  const page = document.documentElement.dataset;
  const arrival = initialStateFromUrl(place, url, dossier, hasOwnMarkup(root), page.page);
  const first = createReader(dossier, arrival.state);
  let tellMapShown = () => {};
  const mapShown = new Promise<void>((resolve) => {
    tellMapShown = resolve;
  });
  void mapShown.then(loadLateParts);
  let isReplaced = false;
  let shown = first;
  let reactRoot: Root;
  const open = async (file: File) => {
    const { openFile } = await import("./opening/openFile");
    isReplaced ||= await openFile(file, { root: reactRoot, element: root, messages, base: place.base });
  };
  const show = (
    reader: Reader,
    notices: readonly Notice[],
    onReady: () => () => void,
    words: Messages = messages,
  ) => (
    <StrictMode>
      <MessagesProvider messages={words}>
        <ReaderProvider reader={reader}>
          <App
            base={place.base}
            {...(arrival.canHydrate ? { firstRoot: page.base ?? "./" } : {})}
            notices={notices}
            stillsAt={place.isBundled ? stillsOf : undefined}
            onOpenFile={(file) => void open(file)}
            onReady={onReady}
            onMounted={onMounted}
            onMapShown={tellMapShown}
          />
        </ReaderProvider>
      </MessagesProvider>
    </StrictMode>
  );

  const onReady = () => hydrate(first, place, url);
  const onMounted = () => {
    tidyAddress(shown, place, url);
    tellMounted();
  };
  // All of it in slices: the page can be scrolled and its links pressed meanwhile.
  if (arrival.canHydrate) {
    startTransition(() => {
      reactRoot = hydrateRoot(root, show(first, arrival.notices, onReady));
    });
    return;
  }
  reactRoot = createRoot(root);
  const render = (...what: Parameters<typeof show>) => startTransition(() => reactRoot.render(show(...what)));
  if (import.meta.hot) {
    let follow = onReady;
    edited = { reader: first, messages };
    showEdited = (next) => {
      if (isReplaced) return;
      const { reader } = next;
      if (reader !== edited?.reader) follow = () => syncUrl(reader, place.base);
      shown = reader;
      edited = next;
      render(reader, arrival.notices, follow, next.messages);
    };
  }
  if (!growth) return render(first, arrival.notices, onReady);
  // Each part that comes brings a reader of its own, which goes on where the last one stood.
  let follow = onReady;
  growth.start(first, mapShown, (reader, notice) => {
    if (isReplaced) return;
    if (reader !== shown) follow = () => syncUrl(reader, place.base);
    shown = reader;
    render(reader, [...arrival.notices, notice], follow);
  });
}

/** Written beforehand and as it was: where a translator has come first, its `<font>` elements aren't what React would render. */
const hasOwnMarkup = (root: HTMLElement) =>
  root.firstElementChild !== null && root.querySelector("font") === null;

/** Browsers look at these links again whenever the address changes, and relative ones would lead astray then. */
function keepIcons() {
  for (const link of document.head.querySelectorAll<HTMLLinkElement>("link[rel*=icon], link[rel=manifest]")) {
    link.setAttribute("href", link.href);
  }
}

/** A page that was written beforehand stays readable below the message; an empty one shows the message alone. */
function showFailure(root: HTMLElement, messages: Messages, failure: React.ReactNode) {
  const place = document.createElement("div");
  place.className = styles.place ?? "";
  root.before(place);
  createRoot(place).render(<MessagesProvider messages={messages}>{failure}</MessagesProvider>);
}

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');
setTimeout(() => void start(root)); // that all scripts were run is a task already
