/** Time in words as cards and rows say it: in the reader's zone, with days that stay those of the dossier. */

import type { DossierEvent, EventTime } from "../core/dossier";
import { DAY, duration, HOUR, type Instant, MINUTE } from "../core/time/interval";
import type { Messages } from "../i18n/messages";
import { formatOrder } from "../i18n/orderWords";
import { useMessages } from "../i18n/react";
import { formatHowKnown, formatWhen, type UncertainTime, type WhenStyle } from "../i18n/when";
import { useDossier, useReader } from "../state/react";

/** `dayZone` is for days that are another zone's: a statement keeps the day of the city that it was made in. */
export type TimeWords = (time: UncertainTime, dayZone?: string | null) => string;

/** For one line: the year only where the dossier covers more than one winter. */
export function useShortTimeWords(): TimeWords {
  const { extent } = useDossier();
  return useTimeFormat({ year: extent[1] - extent[0] > 300 * DAY });
}

/** As cards and rows format a time. */
export function useTimeFormat(style: WhenStyle): TimeWords {
  const messages = useMessages();
  const { timeZone } = useDossier();
  const zone = useReader((state, selectors) => selectors.timeZone(state));
  return (time, dayZone) => formatWhen(time, zone, messages, { ...style, dayZone: dayZone ?? timeZone });
}

/** What other sources make of the time, by what they tell of it or of what comes before and after it; null where they don't. */
export function refinedWords(
  { time, refined }: DossierEvent,
  when: TimeWords,
  { t }: Messages,
): string | null {
  if (time.refined)
    return t("refined-time", { when: when({ possible: time.refined, lasting: false }, refined?.timeZone) });
  const { others, borrowed } = time.order ?? {};
  if (!others || !borrowed) return null;
  const instant = (at: Instant) => when({ possible: [at, at + MINUTE], lasting: false });
  if (borrowed.from !== null && borrowed.to !== null)
    return t("refined-time", { when: when({ possible: others, lasting: false }) });
  if (borrowed.from !== null)
    return t("refined-time", { when: t("when-not-before", { when: instant(others[0]) }) });
  return borrowed.to === null
    ? null
    : t("refined-time", { when: t("when-not-after", { when: instant(others[1]) }) });
}

/** What order says of it: "after “The ship arrives”", and the time that it leaves where that is less than is told. */
export function useOrderWords(event: DossierEvent, when: TimeWords): string | null {
  const messages = useMessages();
  const dossier = useDossier();
  const onlyReport = useReader((state) => state.onlyReport);
  const words = formatOrder(event, dossier, messages, onlyReport);
  const { possible, lasting, order } = event.time;
  if (words === null || !order?.report) return words;
  if (possible && order.report[0] === possible[0] && order.report[1] === possible[1]) return words;
  return messages.t("order-narrowed", { order: words, when: when({ possible: order.report, lasting }) });
}

/** Within a line: how one day is known, or that anything is uncertain; a range says it by itself. */
export function shortHowKnown(time: EventTime, dayZone: string, messages: Messages): string | null {
  if (time.possible === null || (!isOneDay(time) && time.certainty !== "uncertain")) return null;
  return formatHowKnown(time, dayZone, messages);
}

/** A day may have 25 hours where clocks change. */
export const isOneDay = ({ possible }: EventTime) => possible !== null && duration(possible) <= DAY + HOUR;
