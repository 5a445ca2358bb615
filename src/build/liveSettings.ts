/** The settings of a site: read once for a build, and again at each save in `dev`. */

import type { SiteConfig } from "../schema/site";
import type { LocatedFault } from "../source/locatedFault";
import { checkSiteConfig, configFile, readSiteConfig } from "./readSiteConfig";

export interface LiveSettings {
  readonly file: string;
  current(): SiteConfig;
  /** Of the file as it was last read; while there are any, the settings before them stay. */
  faults(): readonly LocatedFault[];
  readAgain(): void;
}

/** Throws the faults that it meets at first: without settings nothing can begin. */
export function liveSettings(file = configFile()): LiveSettings {
  let config = readSiteConfig(file);
  let faults: readonly LocatedFault[] = [];
  return {
    file,
    current: () => config,
    faults: () => faults,
    readAgain() {
      const read = checkSiteConfig(file);
      config = read.config ?? config;
      faults = read.faults;
    },
  };
}
