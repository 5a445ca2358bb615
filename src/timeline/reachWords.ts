/** Where words find room at the ends of the view for what goes on beyond it: since when, until when, or when altogether. */

import type { Interval } from "../core/time/interval";
import { allOf } from "./layout";
import type { Band, Row } from "./rows";
import type { TimeScale } from "./timeScale";

export interface ReachWord {
  readonly text: string;
  /** Pixels from the left edge of the track. */
  readonly left: number;
  readonly width: number;
  /** It stands in a bar that is drawn solid or soft, or beside all bars. */
  readonly on: "solid" | "soft" | "ground";
}

/** Of the view, in time. */
export type End = "before" | "after";

export interface ReachOptions {
  readonly scale: TimeScale;
  readonly widthOf: (text: string) => number;
  readonly words: {
    readonly from: (start: number) => string;
    readonly to: (end: number) => string;
    readonly whole: (span: Interval, side: End) => string;
    readonly unknown: string;
  };
}

/** Pixels between a word and the edge of the view or of its bar, and between a word and a mark. */
const INSET = 6;
const MARK_REACH = 10;

/** Of an entry: that its time is not known; all of it where none is in view; else the ends that are out of view and find room in the bar. */
export function reachOfRow({ event, time, bar }: Row, options: ReachOptions): ReachWord[] {
  if (time.span === null) return aside("before", options.words.unknown, options);
  if (!bar) return wholeOf(allOf(time), options);
  const { scale, words } = options;
  const { span, refined, solid } = time;
  if (event.layer === "background" || span === refined) return []; // no words between dashes
  const on = solid ? "solid" : "soft";
  const box = scale.toBox(span);
  const [left, right] = [Math.max(0, box.left), Math.min(scale.width, box.right)];
  const obstacles = [...(refined ? [refined] : []), ...scale.breaks].map((part) => {
    const { left, right } = scale.toBox(part);
    return { left: left - MARK_REACH, right: right + MARK_REACH };
  });
  const found: ReachWord[] = [];
  const add = (end: End, text: string) => {
    const word = placed(end, text, [left, right], options);
    const isFree = [...obstacles, ...found.map(boxOf)].every((other) => !meets(boxOf(word), other));
    if (word.left >= left + INSET - 1 && word.left + word.width <= right - INSET + 1 && isFree)
      found.push({ ...word, on });
  };
  if (span[0] < scale.domain[0]) add("before", words.from(span[0]));
  if (span[1] > scale.domain[1]) add("after", words.to(span[1]));
  return found;
}

/** Of a closed chapter: all of its time where none is in view. */
export const reachOfBand = ({ span, hairs, isOpen }: Band, options: ReachOptions): ReachWord[] =>
  isOpen || span === null || hairs.length > 0 ? [] : wholeOf(span, options);

function wholeOf(span: Interval, options: ReachOptions): ReachWord[] {
  const { scale, words } = options;
  // A chapter may lie on both sides of the view.
  const side = span[1] <= scale.domain[0] ? "before" : span[0] >= scale.domain[1] ? "after" : null;
  if (side === null) return [];
  return aside(side, words.whole(span, side), options);
}

/** In a row without a bar. */
function aside(side: End, text: string, options: ReachOptions): ReachWord[] {
  const { scale } = options;
  const word = placed(side, text, [0, scale.width], options);
  return word.width <= scale.width - 2 * INSET ? [{ ...word, on: "ground" }] : [];
}

function placed(end: End, text: string, [left, right]: Interval, { scale, widthOf }: ReachOptions) {
  const width = widthOf(text);
  const isLeft = (end === "before") === scale.sign > 0;
  return { text, width, left: isLeft ? left + INSET : right - INSET - width };
}

interface Extent {
  readonly left: number;
  readonly right: number;
}
const boxOf = ({ left, width }: Pick<ReachWord, "left" | "width">): Extent => ({ left, right: left + width });
const meets = (a: Extent, b: Extent) => a.left < b.right + 4 && b.left < a.right + 4;
