/** What stands at the ticks, in the page's language and the chosen zone. */

import { localTime } from "../core/time/zone";
import { formatDay, formatMoment, formatMonth, formatTick, formatYear } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import type { TickLabels } from "./axis";

export function createTickLabels(timeZone: string, messages: Messages): TickLabels {
  return {
    short: (at, { unit }) => formatTick(at, timeZone, messages, unit),
    placed: (at, { unit }) => {
      if (unit === "year") return formatYear(at, timeZone, messages);
      if (unit === "month") return formatMonth(at, timeZone, messages, true);
      const day = { shortMonth: true, year: false };
      const { hour, minute } = localTime(at, timeZone);
      return unit === "day" || hour + minute === 0
        ? formatDay(at, timeZone, messages, day)
        : formatMoment(at, timeZone, messages, { ...day, zone: false });
    },
    full: (at, { unit }) =>
      unit === "year"
        ? formatYear(at, timeZone, messages)
        : unit === "month"
          ? formatMonth(at, timeZone, messages, true)
          : formatDay(at, timeZone, messages, { shortMonth: true }),
  };
}
