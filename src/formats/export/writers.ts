/** What can be written, by the name of the format; the registry of all formats is `formats.ts`, which readers of a page need not load. */

import { formatCsv } from "./csv";
import type { Writer } from "./exported";
import { formatIcs } from "./ics";
import { formatKml } from "./kml";
import { formatLinkedPlaces } from "./linkedPlaces";
import { formatPlainGeoJson } from "./plainGeoJson";
import { formatTimelineJs, formatTimelineJsJson } from "./timelineJs";

export const WRITERS = {
  timelinejs: {
    extension: "csv",
    mediaType: "text/csv",
    write: (dossier, { language }) => formatTimelineJs(dossier, language),
  },
  "timelinejs-json": {
    extension: "json",
    mediaType: "application/json",
    write: (dossier, { language }) => formatTimelineJsJson(dossier, language),
  },
  "linked-places": {
    extension: "json",
    mediaType: "application/geo+json",
    write: (dossier, { language, baseUrl }) => formatLinkedPlaces(dossier, language, baseUrl),
  },
  geojson: {
    extension: "geojson",
    mediaType: "application/geo+json",
    write: (dossier, { language }) => formatPlainGeoJson(dossier, language),
  },
  kml: {
    extension: "kml",
    mediaType: "application/vnd.google-earth.kml+xml",
    write: (dossier, { language }) => formatKml(dossier, language),
  },
  ics: { extension: "ics", mediaType: "text/calendar", write: formatIcs },
  csv: {
    extension: "csv",
    mediaType: "text/csv",
    write: (dossier, { language, baseUrl }) => formatCsv(dossier, language, baseUrl),
  },
} satisfies Readonly<Record<string, Writer>>;

export type WrittenFormat = keyof typeof WRITERS;
