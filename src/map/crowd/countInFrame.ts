/** What of many events a frame shows: looked at step by step, as of very many it takes a while. */

import type { EventList } from "../../core/dossier";
import { indexAt } from "../../core/rankOf";
import { WORLD } from "../../geo/points";
import { isInBox } from "../../geo/pointTree";
import type { MapFrame } from "../useMapFrame";
import { CELL, createSurvey, type Survey } from "./cells";
import type { CrowdIndex, Shown } from "./crowdIndex";
import { MARGIN } from "./useDots";

export interface InFrame extends Survey {
  readonly index: CrowdIndex;
  /** The frame that was looked at: of very many an earlier one, until the map rests and they have been counted. */
  readonly frame: MapFrame;
  readonly shown: Shown;
  /** How many stand on the map outside it. */
  readonly beyond: number;
}

interface Events {
  /** Of all events, visible or not. */
  readonly count: number;
  /** They are too many to be looked at one by one. */
  readonly isMany: boolean;
  /** So many in the frame, or fewer, are named one by one. */
  readonly most: number;
}

/** `walk` until nothing is left, then `finish`. */
export function countInFrame(
  index: CrowdIndex,
  frame: MapFrame,
  visible: EventList,
  { count, isMany, most }: Events,
) {
  const isAll = visible.length === count;
  const shown = isAll ? null : (visible.marks?.() ?? marksOf(visible, count));
  // Few are looked at themselves, and not all others beside them.
  const walkIn = isAll || isMany ? index.walkIn : walkAmong(visible, index);
  const survey = createSurvey({ ...index, walkIn }, frame, shown, { edge: CELL, margin: MARGIN, most });
  let placed = isAll ? index.placed : 0;
  const others = isAll ? () => false : walkIn(EVERYWHERE, shown, () => placed++);
  return {
    walk: (most: number) => survey.walk(most) || others(most),
    finish: (): InFrame => {
      const found = survey.result();
      return { ...found, index, frame, shown, beyond: placed - found.count };
    },
  };
}

const EVERYWHERE = { left: 0, top: 0, right: WORLD, bottom: WORLD };

const walkAmong =
  (visible: EventList, { points, isPlaced }: CrowdIndex): CrowdIndex["walkIn"] =>
  (box, _, visit) =>
  () => {
    for (let place = 0; place < visible.length; place++) {
      const item = indexAt(visible, place);
      if (isPlaced(item) && isInBox(points, item, box)) visit(item);
    }
    return false;
  };

function marksOf(visible: EventList, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const { index } of visible) marks[index] = 1;
  return marks;
}
