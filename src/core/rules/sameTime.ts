/** What goes on at the time of something else overlaps with it. */

import type { EventFeature } from "../../schema/dossier";
import { overlaps } from "../time/interval";
import { defineRule, type Found } from "./fault";
import { eventsOf, linksOf } from "./parts";

export const sameTime = defineRule(
  "same-time",
  "What a link puts at the time of something else overlaps with it.",
  (dossier) => {
    const bySlug = new Map(eventsOf(dossier).map(({ value }) => [value.id, value]));
    return linksOf(dossier).flatMap(({ value: link, event, path }): Found[] => {
      const target = link.relation === "at-the-time-of" ? bySlug.get(link.target) : undefined;
      const [own, other] = [timeOf(event), target && timeOf(target)];
      if (!own || !other || overlaps(own, other)) return [];
      return [
        {
          path: [...path, "relation"],
          message: `${event.id} cannot be at the time of ${link.target}: their times do not touch`,
          hint: "correct one of the times, or write after or before",
        },
      ];
    });
  },
);

function timeOf({ properties: { start, end } }: EventFeature): readonly [number, number] | null {
  return start === null || end === null ? null : [Date.parse(start), Date.parse(end)];
}
