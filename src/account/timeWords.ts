/** Time in words as cards and rows say it: in the reader's zone, with days that stay those of the dossier. */

import type { EventTime } from "../core/dossier";
import { DAY } from "../core/time/interval";
import type { Messages } from "../i18n/messages";
import { useMessages } from "../i18n/react";
import { formatWhen, type UncertainTime, type WhenStyle } from "../i18n/when";
import { useDossier, useReader } from "../state/react";

/** In full: weekday, year and the language's second calendar. */
export function useTimeWords(): (time: UncertainTime) => string {
  return useFormat({ weekday: true, otherCalendar: true });
}

/** For one line: the year only where the dossier covers more than one winter. */
export function useShortTimeWords(): (time: UncertainTime) => string {
  const { extent } = useDossier();
  return useFormat({ year: extent[1] - extent[0] > 300 * DAY });
}

function useFormat(style: WhenStyle) {
  const messages = useMessages();
  const { timeZone: dayZone } = useDossier();
  const zone = useReader((state, { timeZone }) => timeZone(state));
  return (time: UncertainTime) => formatWhen(time, zone, messages, { ...style, dayZone });
}

/** "day known (code 1)" */
export function precisionOf({ precision }: EventTime, { t }: Messages): string {
  return t(precision === null ? "time-precision-none" : `time-precision-${precision}`);
}
