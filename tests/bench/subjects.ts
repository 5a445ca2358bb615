/** Who is measured: where each one's page is, when it is usable, and where to put the pointer. */

import { ROWS_A_GROUP } from "../../src/build/writeColumns";
import { columnsFile, dossierId, MOST_AS_TEXT, tableId } from "./generate";

export interface Subject {
  readonly name: string;
  /** It is measured with no more events than these. */
  readonly most?: number;
  /** Of the site's root; null size is the bundled dossier, with its account open as those of others are. */
  readonly address: (size: number | null) => string;
  /** Selectors that are all there once it can be used. */
  readonly ready: readonly string[];
  /** What is there once all events are, where that is later. */
  readonly whole?: (size: number) => string | null;
  readonly track: Target;
  readonly map: Target | null;
  readonly choice: {
    /** The first one in view is clicked. */
    readonly click: string;
    readonly answered: string;
  } | null;
}

/** An element, and where in it to press, as parts of its height and width. */
export interface Target {
  readonly selector: string;
  readonly x?: number;
  readonly y: number;
}

const PLAYHEAD = 'input[type="range"][aria-label="Playhead"]';

export const OURS: Subject = {
  name: "dateline",
  most: MOST_AS_TEXT,
  address: (size) => (size === null ? "?view=events" : `?dossier=${dossierId(size)}`),
  ready: [PLAYHEAD, ".leaflet-container"],
  track: { selector: `:has(> * > ${PLAYHEAD})`, y: 0.95 }, // the axis: pressing a bar would choose it
  map: { selector: ".leaflet-container", x: 0.4, y: 0.35 },
  choice: {
    click: 'section[aria-label="Account"] h3 a[href]',
    answered: 'section[aria-label="Account"] [role="article"] a[aria-current="true"]',
  },
};

/** The same site on the same events as columns. */
export const OURS_AS_COLUMNS: Subject = {
  ...OURS,
  most: Number.POSITIVE_INFINITY,
  name: "dateline columns",
  address: (size) => `?dossier=${tableId(size ?? 0)}`,
  // Fewer come in one part.
  whole: (size) => (size > ROWS_A_GROUP ? `[aria-setsize="${size}"]` : null),
};

export const FLOOR: Subject = {
  name: "floor",
  address: harness("pages/floor"),
  ready: ["html[data-ready]"],
  track: { selector: "canvas", y: 0.5 },
  map: null,
  choice: null,
};

/** At a hundred thousand each gives up: more would only take the time. */
const MOST_OF_PEERS = 100_000;

export const PEERS: readonly Subject[] = [
  {
    name: "vis-timeline",
    most: MOST_OF_PEERS,
    address: harness("peers/vis"),
    ready: ["html[data-ready]", ".vis-item"],
    track: { selector: ".vis-panel.vis-bottom", y: 0.5 },
    map: null,
    choice: { click: ".vis-item .vis-item-content", answered: "html[data-selected]" },
  },
  {
    name: "timelinejs",
    most: MOST_OF_PEERS,
    address: harness("peers/timelinejs"),
    ready: ["html[data-ready]", ".tl-timemarker"],
    track: { selector: ".tl-timeaxis-background", y: 0.5 },
    map: null,
    choice: { click: ".tl-slidenav-next", answered: "html[data-selected]" },
  },
  {
    name: "leaflet.timeline",
    most: MOST_OF_PEERS,
    address: harness("peers/leafletTimeline"),
    ready: ["html[data-ready]"],
    track: { selector: "input.time-slider", y: 0.5 },
    map: { selector: ".leaflet-container", x: 0.4, y: 0.35 },
    choice: null,
  },
];

function harness(page: string) {
  return (size: number | null) => `bench/${page}.html?events=${columnsFile(size ?? 0)}`;
}
