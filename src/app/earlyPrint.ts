/** The key for printing, pressed before the app is ready: the print waits, or it would lack what only paper shows. */

import { latinKey } from "../ui/latinKey";

/** A page whose scripts do not come is printed as it is. */
const LONGEST_WAIT_MS = 10_000;

/** Holds the first press of Ctrl+P or ⌘P until `readyForPaper` resolves, then prints; later presses are the browser's own. */
export function holdEarlyPrint(readyForPaper: () => Promise<unknown>): void {
  let isHeld = false;
  const onKeyDown = (key: KeyboardEvent) => {
    if (!(key.ctrlKey || key.metaKey) || key.altKey || key.shiftKey || latinKey(key) !== "p") return;
    key.preventDefault();
    if (isHeld) return;
    isHeld = true;
    const tooLate = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    void Promise.race([readyForPaper().catch(() => {}), tooLate]).then(() => {
      window.removeEventListener("keydown", onKeyDown);
      window.print();
    });
  };
  window.addEventListener("keydown", onKeyDown);
}
