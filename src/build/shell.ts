/** The shell: the app as built once for all sites, and the templates that the build of a site fills in. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the packed program's shell. */
export const PACKED_SHELL = fileURLToPath(new URL("../../shell/", import.meta.url));

/** True in the packed program, which brings its shell; false in this repository, which builds it. */
export const IS_PACKED = existsSync(PACKED_SHELL);

/** The parts of a shell in its folder. */
export const shellFiles = (folder: string) => ({
  /** A folder that every site gets as it is. */
  files: join(folder, "files"),
  page: join(folder, "index.html"),
  desk: join(folder, "desk.html"),
  /** The service worker without the list of what it stores. */
  worker: join(folder, "sw.js"),
  /** The parts of a page in one file, without the site's theme and icon. */
  onePage: join(folder, "one-page.json"),
  /** Modules for Node: the app's markup, and the program that publishes a page in one file. */
  prerender: join(folder, "prerender.js"),
  publisher: join(folder, "publish.js"),
});
