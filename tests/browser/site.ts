/** The built site that a run is about: this repository's, or another newsroom's (`npm run test:south`). */

import { readSiteConfig } from "../../src/build/readSiteConfig";

export const folder = process.env.DATELINE_DIST ?? "dist";
export const config = readSiteConfig();
/** Below which part of its host the site is tried: ours below a path, others at the root. */
export const subPath = process.env.DATELINE_DIST ? "/" : "/newsroom/2020/";
