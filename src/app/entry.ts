/** The browser's entry: shows the page as it was written, and runs the app right after. Fetched together, so nothing waits. */

/** A frame that is not in view is never painted, and a hidden tab neither: the app starts there all the same. */
const LONGEST_WAIT_MS = 300;

function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    setTimeout(resolve, LONGEST_WAIT_MS);
    requestAnimationFrame(() => setTimeout(resolve)); // the frame itself comes between the two
  });
}

void painted().then(() => import("./main"));
