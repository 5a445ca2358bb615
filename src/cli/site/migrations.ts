/** What each version changes for sites of earlier ones, in the order of the versions. */

import { existsSync } from "node:fs";

export interface Migration {
  /** The version that brings it. */
  readonly to: string;
  /** What is new or needs the author's eye: sentences. */
  readonly news: readonly string[];
  /** The text of `dateline.config.yaml` → the same for this version; lines that need no change stay as they are. */
  readonly settings?: (text: string) => string;
}

export const migrations: readonly Migration[] = [
  {
    to: "0.2.0",
    news: [
      "The map has ground everywhere: `basemap: null` is enough for a site without a finer one.",
      "A dossier may tell its story in steps: story.yaml. Without one the chapters are the steps.",
      "The desk at desk/ edits dossiers in the browser.",
      "Dossiers of the format dateline/1 need no change.",
    ],
    // Earlier, settings that named no basemap meant the one in public/, which came with every copy of the repository.
    settings: (text) =>
      /^basemap:/m.test(text) || existsSync("public/basemap/country.json")
        ? text
        : `${text.replace(/\n*$/, "\n")}basemap: null # the ground of the world\n`,
  },
];
