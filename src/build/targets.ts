/** What every build with Vite here has in common. */

import { fileURLToPath } from "node:url";

/** The oldest browsers that we support: README.md. */
export const TARGET = ["chrome109", "edge109", "firefox115", "safari16.4"];

/** Leaflet's modules taken singly. */
export const LEAFLET = {
  find: /^leaflet$/,
  replacement: fileURLToPath(new URL("../map/leaflet.ts", import.meta.url)),
};
