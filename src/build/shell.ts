/** The shell: the app as built once for all sites, and the templates that the build of a site fills in. */

import { join } from "node:path";

/** The parts of a shell in its folder. */
export const shellFiles = (folder: string) => ({
  /** A folder that every site gets as it is. */
  files: join(folder, "files"),
  page: join(folder, "index.html"),
  desk: join(folder, "desk.html"),
  /** The service worker without the list of what it stores. */
  worker: join(folder, "sw.js"),
  /** What a page in one file is put together from, without the site's theme and icon. */
  onePage: join(folder, "one-page.json"),
  /** Modules for Node: the app's markup, and the program that publishes a page in one file. */
  prerender: join(folder, "prerender.js"),
  publisher: join(folder, "publish.js"),
});
