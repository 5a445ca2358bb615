/** The browser's entry: lets the page be seen as it was written, and fetches and runs the app right after. */

import { holdEarlyPrint } from "./earlyPrint";

/** A frame that is not in view is never painted: the app starts there all the same, but not before a slow device has painted one that is. */
const LONGEST_WAIT_MS = 4000;

/** When the first words are on the screen, which is some milliseconds after the frame that holds them was made. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const isEmpty = !document.getElementById("app")?.firstElementChild; // as in `dev`: nothing would be painted
    if (document.hidden || isEmpty) return resolve();
    setTimeout(resolve, LONGEST_WAIT_MS);
    if (PerformanceObserver.supportedEntryTypes.includes("paint")) {
      new PerformanceObserver((list, observer) => {
        if (list.getEntriesByName("first-contentful-paint").length === 0) return;
        observer.disconnect();
        resolve();
      }).observe({ type: "paint", buffered: true });
    } else requestAnimationFrame(() => setTimeout(resolve)); // the frame itself comes between the two
  });
}

/** Asks for all that the app is made of at once (`pages/preloads.ts`): before the first paint it would hold up fonts and pictures. */
function fetchApp() {
  const next = document.querySelector<HTMLTemplateElement>("template#next")?.content;
  if (!next) return; // not a page of the build
  if (new URLSearchParams(location.search).has("dossier")) next.querySelector("[as=fetch]")?.remove();
  document.head.append(next);
  // In a frame without an origin: so that the fonts that it names can be read for the map. What runs here came by CORS.
  if (origin !== "null") return;
  for (const sheet of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    const readable = document.createElement("link");
    readable.rel = "stylesheet";
    readable.crossOrigin = "anonymous";
    readable.href = sheet.href;
    readable.onload = () => sheet.remove(); // not before: the page would stand without styles
    sheet.after(readable);
  }
}

// React by itself: two tasks of half the length hold up nothing.
const main = painted()
  .then(fetchApp)
  .then(() => import("react-dom/client"))
  .then(() => import("./main"));
holdEarlyPrint(() => main.then(({ readyForPaper }) => readyForPaper()));
