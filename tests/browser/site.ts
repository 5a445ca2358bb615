/** The built site that a run is about: this repository's, or another newsroom's (`npm run test:south`). */

import { readSiteConfig } from "../../src/build/readSiteConfig";

export const folder = process.env.DATELINE_DIST ?? "dist";
export const config = readSiteConfig();
/** Below which part of its host the site is tried: ours below a path, others at the root. */
export const subPath = process.env.DATELINE_DIST ? "/" : "/newsroom/2020/";
/**
 * Whether each law is tried in every language, width, theme and state (`npm run test:full`, before a release), or, as in
 * `npm test`, on those that differ in what can break it: English, one language from right to left, one wide and one narrow window.
 */
export const isFull = process.env.STATES === "all";
