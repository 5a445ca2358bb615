/** In words, what an event comes after and before, where its times don't say so. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "./messages";
import { formatList } from "./numbers";
import { textIn } from "./textIn";

/** Of more, those told next to it. */
const MOST_NAMED = 3;

/** "after “The ship arrives” and before “The quay burns”"; null where nothing is to be said. */
export function formatOrder(
  { time: { order, relative } }: Pick<DossierEvent, "time">,
  { events, header }: Pick<Dossier, "events" | "header">,
  messages: Messages,
  onlyReport: boolean,
): string | null {
  const { t, language } = messages;
  const named = (places: readonly number[]) => {
    const names = places.flatMap((place) => {
      const event = events.at(place);
      if (!event || (onlyReport && event.layer !== "report")) return [];
      return t("order-entry", { name: textIn(event.label, language, header.language).value });
    });
    return names.length === 0 ? null : formatList(names, messages);
  };
  // What the time itself is told by is not said again.
  const others = order?.after.filter((place) => events.at(place)?.slug !== relative?.entry) ?? [];
  const earlier = named(others.slice(-MOST_NAMED));
  const later = named(order?.before.slice(0, MOST_NAMED) ?? []);
  const after = earlier === null ? null : t("order-after", { events: earlier });
  const before = later === null ? null : t("order-before", { events: later });
  return after !== null && before !== null ? t("order-both", { after, before }) : (after ?? before);
}

/** A time in words, and what comes before and after it. */
export const withOrder = (when: string, order: string | null, { t }: Messages) =>
  order === null ? when : t("when-ordered", { when, order });
