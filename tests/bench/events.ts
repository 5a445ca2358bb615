/** Seeded synthetic events as columns, the same for every subject; pure, so that pages and Node make and read the same. */

import { DAY, type Instant, type Interval, MINUTE } from "../../src/core/time/interval";

/** Sorted by start. A title is made from its event's place in the order, so it needs no column. */
export interface EventColumns {
  readonly count: number;
  readonly starts: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
  readonly longitudes: Float64Array<ArrayBuffer>;
  readonly latitudes: Float64Array<ArrayBuffer>;
  /** An index of `KINDS`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** An index of `FORMS`. */
  readonly forms: Uint8Array<ArrayBuffer>;
}

export const KINDS = ["collision", "flood", "closure", "repair"] as const;

/** How a time is known: to the day, to the minute, one day of several, or over several days. */
export const FORMS = ["day", "minute", "one-of", "lasting"] as const;

export const EXTENT: Interval = [Date.UTC(2023, 0, 1), Date.UTC(2025, 0, 1)];

const TOWNS = 24;
/** Degrees: the box of the towns, and how far events lie from one. */
const BOX = { west: 8, south: 46, width: 8, height: 5 };
const SPREAD = 0.25;
const SHARES = [0.55, 0.7, 0.85, 1]; // of the forms, added up
const MOST_DAYS = 14;

/** The same for the same count and seed. */
export function createEvents(count: number, seed: number): EventColumns {
  const random = createRandom(seed);
  const towns = Array.from({ length: TOWNS }, () => [random() * BOX.width, random() * BOX.height] as const);
  const days = (EXTENT[1] - EXTENT[0]) / DAY - MOST_DAYS;
  const starts = Float64Array.from({ length: count }, () => EXTENT[0] + random() * days * DAY).sort();
  const columns = allocate(count);
  for (let i = 0; i < count; i++) {
    const share = random();
    const form = SHARES.findIndex((upTo) => share < upTo);
    const time = timeOf(FORMS[form]!, starts[i]!, random());
    columns.starts[i] = time[0];
    columns.ends[i] = time[1];
    const town = towns[Math.floor(random() * TOWNS)]!;
    columns.longitudes[i] = round(BOX.west + town[0] + bell(random) * SPREAD);
    columns.latitudes[i] = round(BOX.south + town[1] + bell(random) * SPREAD);
    columns.kinds[i] = Math.floor(random() * KINDS.length);
    columns.forms[i] = form;
  }
  return columns;
}

export const titleOf = ({ kinds }: EventColumns, index: number) =>
  `${WORDS[kinds[index]!]!} no. ${index + 1}`;

const WORDS = ["Lorries collide", "Street under water", "Bridge closed", "Rails repaired"];

function timeOf(form: (typeof FORMS)[number], at: Instant, random: number): Interval {
  const day = Math.floor(at / DAY) * DAY;
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const days = 2 + Math.floor(random * (MOST_DAYS - 2));
  switch (form) {
    case "day":
      return [day, day + DAY];
    case "minute":
      return [minute, minute + MINUTE];
    case "one-of":
    case "lasting":
      return [day, day + days * DAY];
  }
}

/** Eight bytes a number first, so that every column is aligned. */
export function packEvents(columns: EventColumns): ArrayBuffer {
  const packed = new ArrayBuffer(HEAD + columns.count * ROW);
  new Float64Array(packed, 0, 1)[0] = columns.count;
  const into = viewsOf(packed, columns.count);
  for (const name of COLUMNS) into[name].set(columns[name]);
  return packed;
}

export const unpackEvents = (packed: ArrayBuffer): EventColumns =>
  viewsOf(packed, new Float64Array(packed, 0, 1)[0]!);

const COLUMNS = ["starts", "ends", "longitudes", "latitudes", "kinds", "forms"] as const;
const HEAD = 8;
const ROW = 4 * 8 + 2;

function viewsOf(packed: ArrayBuffer, count: number): EventColumns {
  const numbers = (i: number) => new Float64Array(packed, HEAD + i * 8 * count, count);
  const bytes = (i: number) => new Uint8Array(packed, HEAD + (32 + i) * count, count);
  return {
    count,
    starts: numbers(0),
    ends: numbers(1),
    longitudes: numbers(2),
    latitudes: numbers(3),
    kinds: bytes(0),
    forms: bytes(1),
  };
}

const allocate = (count: number) => viewsOf(new ArrayBuffer(HEAD + count * ROW), count);

/** Micro-degrees, about ten centimetres. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Between -1.5 and 1.5, mostly near 0. */
const bell = (random: () => number) => random() + random() + random() - 1.5;

/** Mulberry32: 32 bits of state are plenty here, and a seed repeats on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
