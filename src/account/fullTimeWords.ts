/** Time in words where there is room for all of them: in cards and the table. */

import type { EventTime } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { formatHowKnown } from "../i18n/when";
import { isOneDay, type TimeWords, useTimeFormat } from "../words/timeWords";

/** In full: weekday, year and the language's second calendar. */
export function useTimeWords(): TimeWords {
  return useTimeFormat({ weekday: true, otherCalendar: true });
}

/** For tables, with ACLED's codes: "day stated, hour not given (code 1)", "inferred from the report · about a week (code 2)" */
export function howKnown(time: EventTime, dayZone: string, messages: Messages): string {
  const { t } = messages;
  if (time.possible === null || time.precision === null) return t("time-precision-none");
  const words = formatHowKnown(time, dayZone, messages);
  return isOneDay(time)
    ? `${words} (${t("precision-code", { code: time.precision })})`
    : `${words} · ${t(`time-precision-${time.precision}`)}`;
}
