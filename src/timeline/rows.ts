/** One entry a row in the order of the account, whatever part of time is in view: a band for each chapter, and a closed chapter as one row of hair lines. */

import type { Dossier, DossierEvent, EventList } from "../core/dossier";
import { type Interval, overlaps } from "../core/time/interval";
import type { DrawnTime } from "./eventTime";
import { MAX_ROWS } from "./laneHeights";
import { allOf, type BarBox, toBox } from "./layout";
import type { Picked } from "./pickAt";
import type { TimeScale } from "./timeScale";

/** A bar with its place; pixels from the upper left corner of the rows. */
export interface RowBar extends BarBox {
  readonly top: number;
  readonly height: number;
}

export interface Row {
  readonly event: DossierEvent;
  readonly time: DrawnTime;
  readonly top: number;
  /** Null where no time is known or none of it is in view. */
  readonly bar: RowBar | null;
}

export interface Band {
  /** Among the bands, from 0: a chapter that is taken up again has several. */
  readonly number: number;
  readonly chapter: string;
  readonly top: number;
  readonly isOpen: boolean;
  readonly count: number;
  /** Of a closed chapter: its entries in view. */
  readonly hairs: readonly RowBar[];
  /** All of its time; null where none is known. */
  readonly span: Interval | null;
}

export interface RowsLayout {
  readonly scale: TimeScale;
  readonly rowHeight: number;
  /** Rows have words at their start; others are too low for them. */
  readonly isLabelled: boolean;
  readonly bands: readonly Band[];
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Entries of one chapter that follow each other in the account; null is no chapter, and has no band. */
export interface Run {
  readonly chapter: string | null;
  readonly events: readonly DossierEvent[];
}

export interface RowsOptions {
  readonly runs: readonly Run[];
  readonly open: ReadonlySet<string>;
  readonly timeOf: (event: DossierEvent) => DrawnTime;
  readonly scale: TimeScale;
  /** Pixels. */
  readonly rowHeight: number;
  readonly isLabelled: boolean;
}

/** Pixels of a row that its bar leaves free. */
const ROW_GAP = 7;
const HAIR = { most: 3, gap: 1, margin: 2 };

export function runsOf(events: EventList, hasChapters: boolean): Run[] {
  const runs: { chapter: string | null; events: DossierEvent[] }[] = [];
  for (const event of events) {
    const chapter = hasChapters ? event.chapter : null;
    const last = runs[runs.length - 1];
    if (last && last.chapter === chapter) last.events.push(event);
    else runs.push({ chapter, events: [event] });
  }
  return runs;
}

/** Of a whole dossier with all chapters open, bands among them; null where it has too many entries for a row each. */
export function countRows({ events, chapters }: Pick<Dossier, "events" | "chapters">): number | null {
  if (events.length > MAX_ROWS) return null;
  const bands = runsOf(events, chapters.length > 0).filter(({ chapter }) => chapter !== null);
  return events.length + bands.length;
}

export function layoutRows(options: RowsOptions): RowsLayout {
  const { runs, open, timeOf, scale, rowHeight, isLabelled } = options;
  const bands: Band[] = [];
  const rows: Row[] = [];
  let top = 0;
  const barHeight = isLabelled ? rowHeight - ROW_GAP : Math.max(2, rowHeight - 1);
  for (const { chapter, events } of runs) {
    const isOpen = chapter === null || open.has(chapter);
    if (chapter !== null) {
      const hairs = isOpen ? [] : hairsOf(events, top, options);
      const [number, count, span] = [bands.length, events.length, spanOf(events, timeOf)];
      bands.push({ number, chapter, top, isOpen, count, hairs, span });
      top += rowHeight;
    }
    for (const event of isOpen ? events : []) {
      const time = timeOf(event);
      const barTop = top + Math.floor((rowHeight - barHeight) / 2);
      rows.push({ event, time, top, bar: barOf(event, time, scale, barTop, barHeight) });
      top += rowHeight;
    }
  }
  return { scale, rowHeight, isLabelled, bands, rows, height: top };
}

function barOf(
  event: DossierEvent,
  time: DrawnTime,
  scale: TimeScale,
  top: number,
  height: number,
): RowBar | null {
  if (time.span === null || !overlaps(allOf(time), scale.domain)) return null;
  const { start, end } = toBox(event, time, scale);
  return { event, time, left: start, width: end - start, top, height };
}

/** One hair line an entry; where they are more than find room, several share a line. */
function hairsOf(events: readonly DossierEvent[], top: number, options: RowsOptions): RowBar[] {
  const { timeOf, scale, rowHeight } = options;
  const room = rowHeight - 2 * HAIR.margin;
  const lines = Math.min(events.length, Math.floor(room / 2));
  const pitch = Math.min(room / lines, HAIR.most + HAIR.gap);
  const height = Math.max(1, Math.floor(pitch - HAIR.gap));
  const first = top + Math.round((rowHeight - pitch * lines + HAIR.gap) / 2);
  return events.flatMap((event, i) => {
    const bar = barOf(event, timeOf(event), scale, first + Math.round((i % lines) * pitch), height);
    return bar ? [bar] : [];
  });
}

function spanOf(events: readonly DossierEvent[], timeOf: RowsOptions["timeOf"]): Interval | null {
  const spans = events.map(timeOf).flatMap((time) => (time.span ? [allOf(time)] : []));
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** Bars are hard to hit exactly. Pixels. */
const SLOP = 2;

/** The bar of the row at a point; in a closed chapter the hair line nearest to it. */
export function pickInRows({ bands, rows, rowHeight }: RowsLayout, x: number, y: number): Picked | null {
  const isAt = ({ top }: { readonly top: number }) => y >= top && y < top + rowHeight;
  const hit = (bar: RowBar) => x >= bar.left - SLOP && x <= bar.left + bar.width + SLOP;
  const bars = bands.find(isAt)?.hairs ?? rows.filter(isAt).flatMap(({ bar }) => bar ?? []);
  const away = ({ top, height }: RowBar) => Math.abs(y - top - height / 2);
  const [bar] = bars.filter(hit).sort((a, b) => away(a) - away(b));
  if (!bar) return null;
  const { left, width, top, height } = bar;
  return { type: "event", slug: bar.event.slug, box: { left, width, top, height } };
}
