/** What a calendar file says in words. */

import type { CalendarWords } from "../formats/export/ics";
import { withoutIsolates } from "./isolate";
import type { Messages } from "./messages";

export const calendarWords = ({ t }: Messages): CalendarWords => ({
  someDay: (title) => withoutIsolates(t("calendar-some-day", { title })),
  inferredDay: (title) => withoutIsolates(t("calendar-inferred-day", { title })),
  untimed: t("calendar-untimed"),
});
