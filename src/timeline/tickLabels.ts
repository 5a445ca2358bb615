/** What stands at the ticks, in the page's language and the chosen zone. */

import type { Instant } from "../core/time/interval";
import type { TickStep } from "../core/time/ticks";
import { localTime } from "../core/time/zone";
import { formatDay, formatMoment, formatMonth, formatTime, formatYear } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import type { TickLabels } from "./axis";

export function createTickLabels(timeZone: string, messages: Messages): TickLabels {
  const day = new Intl.NumberFormat(messages.locale, { useGrouping: false });
  const month = new Intl.DateTimeFormat(messages.locale, { month: "short", timeZone });
  const placed = (at: Instant, { unit }: TickStep) => {
    if (unit === "year") return formatYear(at, timeZone, messages);
    if (unit === "month") return formatMonth(at, timeZone, messages, true);
    const style = { shortMonth: true, year: false };
    const { hour, minute } = localTime(at, timeZone);
    return unit === "day" || hour + minute === 0
      ? formatDay(at, timeZone, messages, style)
      : formatMoment(at, timeZone, messages, { ...style, zone: false });
  };
  return {
    short: (at, { unit }) => {
      if (unit === "year") return formatYear(at, timeZone, messages);
      if (unit === "month") return month.format(at);
      return unit === "day" ? day.format(localTime(at, timeZone).day) : formatTime(at, timeZone, messages);
    },
    placed,
    unitBegun: (at, { unit }) =>
      unit === "day" ? month.format(at) : unit === "month" ? formatYear(at, timeZone, messages) : null,
    full: (at, step) =>
      step.unit === "day" ? formatDay(at, timeZone, messages, { shortMonth: true }) : placed(at, step),
  };
}
