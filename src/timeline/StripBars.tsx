/** On a phone's strip, where rows have no room: the bars of what the story tells now; before it begins, those of all entries, a lane for each chapter. */

import { useMemo } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import { useReader } from "../state/react";
import { Mark } from "../ui/Mark";
import bars from "./Bar.module.css";
import type { DrawnTime } from "./eventTime";
import { toBox } from "./layout";
import type { TimeScale } from "./timeScale";

export interface StripBarsProps {
  /** What the filters leave, few enough for a line each. */
  readonly events: EventList;
  readonly timeOf: (event: DossierEvent) => DrawnTime;
  readonly scale: TimeScale;
}

/** Pixels. */
const HEIGHT = 20;
const HIGHEST = 10;
const MARK = 12;

export function StripBars({ events, timeOf, scale }: StripBarsProps) {
  const told = useReader((state, selectors) => selectors.highlighted(state));
  const shown = useMemo(() => {
    const all = [...events].filter((event) => timeOf(event).span !== null);
    return told.size === 0 ? all : all.filter(({ slug }) => told.has(slug));
  }, [events, told, timeOf]);
  const laneOf = (event: DossierEvent) => (told.size === 0 ? event.chapter : null) ?? event.slug;
  const lanes = [...new Set(shown.map(laneOf))];
  const pitch = Math.min((HEIGHT - 2) / lanes.length, HIGHEST + 1);
  const height = Math.max(1, pitch - (pitch > 2 ? 1 : 0));
  const first = (HEIGHT - pitch * lanes.length) / 2;
  return shown.map((event) => {
    const time = timeOf(event);
    const { start, end } = toBox(event, time, scale);
    const refined = time.refined && scale.toBox(time.refined);
    const top = first + lanes.indexOf(laneOf(event)) * pitch;
    return (
      <div
        key={event.slug}
        className={`${bars.kind} ${bars.bar}`}
        data-strip={event.slug}
        data-shape={event.kind.shape}
        style={{ left: start, width: end - start, top, height, pointerEvents: "none" }}
      >
        {time.span !== time.refined && (
          <span className={time.solid ? bars.solid : bars.soft} style={{ left: 0, width: end - start }} />
        )}
        {refined && told.size > 0 && (
          <span
            className={bars.refined}
            style={{ left: (refined.left + refined.right) / 2 - start - MARK / 2, top: (height - MARK) / 2 }}
          >
            <Mark shape={event.kind.shape} variant="hollow" size={MARK} />
          </span>
        )}
      </div>
    );
  });
}
