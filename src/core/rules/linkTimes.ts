/** A link never says what the times rule out. */

import type { EventFeature } from "../../schema/dossier";
import { overlaps } from "../time/interval";
import { defineRule, type Found } from "./fault";
import { eventsOf, linksOf } from "./parts";
import { isAnswer, precedencesOf } from "./precedence";

export const linkTimes = defineRule(
  "link-times",
  "Links agree with the times: nothing comes before what it answers or follows, and what goes on at one time overlaps.",
  (dossier) => {
    const bySlug = new Map(eventsOf(dossier).map(({ value }) => [value.id, value]));
    const together = linksOf(dossier).flatMap(({ value: link, event, path }): Found[] => {
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
    const inOrder = precedencesOf(dossier).flatMap(({ earlier, later, link, path }): Found[] => {
      const [first, then] = [timeOf(earlier), timeOf(later)];
      if (!first || !then || then[1] > first[0]) return [];
      return [
        {
          path: [...path, "relation"],
          message: isAnswer(link)
            ? `${later.id} is over before ${earlier.id}, which it answers, begins`
            : `${later.id} is over before ${earlier.id} begins, yet is said to come later`,
          hint: "correct one of the times, or turn the link round",
        },
      ];
    });
    return [...together, ...inOrder];
  },
);

function timeOf({ properties: { start, end } }: EventFeature): readonly [number, number] | null {
  return start === null || end === null ? null : [Date.parse(start), Date.parse(end)];
}
