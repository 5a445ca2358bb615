/** How the page for wrong addresses finds the site's root without being told: see docs/links.md. */

/** Below the root: the file that only exists there. */
export const FIND_HOME = "find-home.js";

/** As many folders below the root a wrong address may lie and still find home. */
const DEEPEST = 6;

/**
 * Hosts show the page at whatever address was wrong, so it asks for its script in its own folder and in each one above.
 * The one that is there knows its own address, and with that the root.
 */
export const findHomeTags = () =>
  Array.from(
    { length: DEEPEST + 1 },
    (_, up) => `<script src="${"../".repeat(up)}${FIND_HOME}" defer></script>`,
  ).join("\n");

/** The links have `data-home`, their way from the root. */
export const findHomeScript = (styleSheets: readonly string[]) => `"use strict";
(function () {
  if (document.documentElement.dataset.home) return;
  var root = new URL("./", document.currentScript.src).href;
  document.documentElement.dataset.home = root;
  document.querySelectorAll("a[data-home]").forEach(function (link) {
    link.href = root + link.dataset.home;
  });
  ${JSON.stringify(styleSheets)}.forEach(function (path) {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = root + path;
    document.head.append(sheet);
  });
})();
`;
