/** Whether the page is being laid out for paper. */

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const query = typeof matchMedia === "undefined" ? null : matchMedia("print");
let isPrinting = false;

export const useOnPaper = () =>
  useSyncExternalStore(
    subscribe,
    () => isPrinting || (query?.matches ?? false),
    () => false,
  );

/** Browsers count the pages before they say that the medium has changed, so what is printed must stand when `beforeprint` is over, also where a script calls for the print. */
function subscribe(onChange: () => void) {
  const begin = () => {
    isPrinting = true;
    flushSync(onChange);
  };
  const end = () => {
    isPrinting = false;
    onChange();
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  query?.addEventListener("change", onChange);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    query?.removeEventListener("change", onChange);
  };
}
