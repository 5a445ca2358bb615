/** Every rule that a sound dossier keeps, in the order in which faults are told. */

import { attribution } from "./attribution";
import { backgroundSources } from "./backgroundSources";
import { backgroundTimes } from "./backgroundTimes";
import { chapterOrder } from "./chapterOrder";
import { clockTimes } from "./clockTimes";
import { conflicts } from "./conflicts";
import { edtf } from "./edtf";
import { extent } from "./extent";
import type { Rule } from "./fault";
import { figures } from "./figures";
import { fileNames } from "./fileNames";
import { frames } from "./frames";
import { geometries } from "./geometries";
import { hiddenCharacters } from "./hiddenCharacters";
import { order } from "./order";
import { places } from "./places";
import { positions } from "./positions";
import { publishedSlugs } from "./publishedSlugs";
import { quotes } from "./quotes";
import { references } from "./references";
import { relativeTimes } from "./relativeTimes";
import { sameTime } from "./sameTime";
import { spellings } from "./spellings";
import { statements } from "./statements";
import { storyBackground } from "./storyBackground";
import { storyLength } from "./storyLength";
import { storyQuotes } from "./storyQuotes";
import { storyTimes } from "./storyTimes";
import { timeCodes } from "./timeCodes";
import { tracks } from "./tracks";
import { translations } from "./translations";
import { uniqueIds } from "./uniqueIds";
import { visibleText } from "./visibleText";
import { webAddresses } from "./webAddresses";
import { zones } from "./zones";

export const allRules: readonly Rule[] = [
  references,
  uniqueIds,
  fileNames,
  spellings,
  publishedSlugs,
  zones,
  translations,
  visibleText,
  hiddenCharacters,
  webAddresses,
  edtf,
  timeCodes,
  extent,
  clockTimes,
  backgroundTimes,
  backgroundSources,
  order,
  relativeTimes,
  sameTime,
  chapterOrder,
  positions,
  geometries,
  frames,
  places,
  tracks,
  attribution,
  figures,
  statements,
  conflicts,
  quotes,
  storyLength,
  storyQuotes,
  storyBackground,
  storyTimes,
];
