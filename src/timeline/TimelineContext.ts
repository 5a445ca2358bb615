/** What the parts of the timeline share besides the reader's state: the scale, what is drawn on it, and the language. */

import { createContext, useContext } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Instant } from "../core/time/interval";
import type { Sorted } from "../core/time/sorted";
import type { SpokenMessages } from "../i18n/react";
import type { TimeScale } from "./timeScale";

export interface TimelineParts {
  readonly scale: TimeScale;
  readonly timeZone: string;
  readonly messages: SpokenMessages;
  /** Little on a phone or in a narrow column. */
  readonly room: "little" | "some" | "much";
  /** How large letters are, 1 being usual. */
  readonly letters: number;
  /** The moments of the visible events, sorted. */
  readonly moments: Sorted;
  readonly nameOf: (event: DossierEvent) => string;
  /** Moves the playhead, and the part of time in view along with it. */
  readonly scrubTo: (to: Instant) => void;
  /** Shows less time where `factor` is below 1; what stands at `x` of the track stays there, where nothing is folded. */
  readonly zoomAt: (x: number, factor: number) => void;
  /** After a press with a mouse or pen, keys go to the playhead. */
  readonly focusPlayhead: () => void;
}

const TimelineContext = createContext<TimelineParts | null>(null);
export const TimelineProvider = TimelineContext;

export function useTimeline(): TimelineParts {
  const parts = useContext(TimelineContext);
  if (!parts) throw new Error("This part belongs inside the Timeline.");
  return parts;
}
