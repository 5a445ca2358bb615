/** The marks in view with their names and where these stand, and the arrows to what lies beyond the edge. */

import { useMemo } from "react";
import type { Site } from "../core/dossier";
import { hasOutline, type Place, wholeOf } from "../core/places";
import { type Box, boxAround, type Size } from "../geo/box";
import type { LocalText } from "../i18n/textIn";
import { useDossier, useReader } from "../state/react";
import { arrowsBeyond } from "./EdgeArrows";
import type { PlacedArrow } from "./edgeArrows";
import { isPinned, isWhole, type Mark, marksIn, takeIn } from "./marks";
import { placeNames } from "./placement";
import type { MapFrame } from "./useMapFrame";
import { useNames } from "./useNames";

export interface NamedMark extends Mark {
  /** Whose name it has, of several places. */
  readonly site: Site | null;
  readonly name: LocalText;
  /** What the button is called. */
  readonly buttonName: string;
  /** Where the name stands; null where there is no room for it. */
  readonly label: Box | null;
}

interface MarksOptions {
  /** There are others, too many to have marks of their own. */
  readonly isCrowded: boolean;
  /** Of names, by the id of their mark, and of arrows at the edge. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** What controls cover. */
  readonly reserved: readonly Box[];
}

export function useMarks(
  frame: MapFrame,
  places: readonly Place[],
  { isCrowded, sizes, reserved }: MarksOptions,
): { readonly marks: readonly NamedMark[]; readonly arrows: readonly PlacedArrow[] } {
  const dossier = useDossier();
  const names = useNames();
  const alone = useMemo(() => marksIn(frame, places, markerSize() / 2), [frame, places]);
  const highlighted = useReader((state, selectors) => selectors.highlighted(state));
  const isTelling = useReader(({ view }) => view === "story");
  const arrows = useMemo(
    () =>
      arrowsBeyond(places, frame, {
        ...{ sizes, highlighted, onlyHighlighted: isTelling },
        taken: [...reserved, ...alone.filter(isPin).map(boxOf)],
      }),
    [places, frame, sizes, highlighted, isTelling, reserved, alone],
  );
  const marks = useMemo(() => {
    const room: Box = {
      left: ROOM,
      top: ROOM,
      width: frame.width - 2 * ROOM,
      height: frame.height - 2 * ROOM,
    };
    const taken = [...reserved, ...arrows.map(({ box }) => box)];
    const place = (some: readonly Mark[]) =>
      placeNames(
        byClaim(some, highlighted).map((mark) => ({
          ...mark,
          reach: reachOf(mark, frame),
          label: sizes.get(mark.id) ?? { width: 0, height: 0 },
        })),
        room,
        taken,
      );
    const first = place(alone);
    // What was not drawn yet has no size yet.
    const joined = takeIn(
      alone,
      alone.filter((mark) => isArea(mark) && sizes.has(mark.id) && !first.get(mark.id)),
    );
    const wholes = new Map(
      joined.flatMap((mark) => {
        const whole = isCrowded || mark.places.length === 1 ? null : wholeOf(mark.places, dossier, places);
        return whole ? [[mark, whole] as const] : [];
      }),
    );
    // A mark that has the name of a whole stands for it.
    const shown = joined.filter(
      (mark) => !isWhole(mark) || ![...wholes.values()].includes(mark.places[0]!.site!),
    );
    const labels = place(shown);
    return shown.map((mark): NamedMark => {
      const whole = wholes.get(mark) ?? null;
      return {
        ...mark,
        site: whole,
        name: names.mark(mark, whole),
        buttonName: names.markButton(mark, whole),
        label: labels.get(mark.id) ?? null,
      };
    });
  }, [alone, arrows, dossier, frame, highlighted, isCrowded, names, places, reserved, sizes]);
  return { marks, arrows };
}

const ROOM = 6; // between names and the edge of the panel, px

const FARTHEST = 110; // px: a name that stands farther from its mark is taken for something else's

/** Pixels from a mark to the far edge of the circles that are drawn round its places, as far as a name may stand away. */
function reachOf({ places, at, radius }: Mark, { metersPerPixel, pointOf }: MapFrame): number {
  const circles = places.filter((place) => isPinned(place) && !hasOutline(place));
  const reaches = circles.map(({ position, radiusMeters }) => {
    const { x, y } = pointOf(position);
    return Math.hypot(x - at.x, y - at.y) + (radiusMeters ?? 0) / metersPerPixel;
  });
  return Math.max(radius, ...reaches.filter((reach) => reach < FARTHEST));
}

/** Of a lone pin, in pixels. A finger reaches farther: were the marks themselves larger, more of them would touch and be one. */
const markerSize = () => 2 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);

const isPin = ({ type }: Mark) => type === "pin";
const isArea = (mark: Mark) => mark.type === "name" && !isWhole(mark);

/** The square round a pin. */
export const boxOf = ({ at, radius }: Mark): Box => boxAround(at, 2 * radius);

/**
 * What is told or selected is named first. A pin is seen without its name, an area is not; names of wholes give way to all
 * that happened.
 */
function byClaim(marks: readonly Mark[], highlighted: ReadonlySet<string>): readonly Mark[] {
  const claim = (mark: Mark) => {
    if (isWhole(mark)) return 3;
    if (mark.events.some(({ slug }) => highlighted.has(slug))) return 0;
    return isArea(mark) ? 1 : 2;
  };
  return [...marks].sort((a, b) => claim(a) - claim(b));
}
