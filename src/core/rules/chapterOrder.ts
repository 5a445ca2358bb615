/** The account tells earlier things first, as far as the report states an order. */

import { precedencesOf } from "../order/constraints";
import { defineRule, type Found } from "./fault";
import { entriesOf, eventsOf, linksOf } from "./parts";

export const chapterOrder = defineRule(
  "chapter-order",
  "Where a link says which of two comes first, neither the order of chapters nor the account says the opposite.",
  (dossier) => {
    if (linksOf(dossier).length === 0) return [];
    const rank = new Map(dossier.dossier.chapters.map(({ id }, i) => [id, i]));
    const events = eventsOf(dossier);
    const { stated } = precedencesOf(entriesOf(dossier));
    return stated.flatMap((precedence): Found[] => {
      const [earlier, later] = [events[precedence.earlier]!.value, events[precedence.later]!.value];
      const path = [...events[precedence.told!.by]!.path, "properties", "links", precedence.told!.link];
      const [first, then] = [earlier, later].map(({ properties }) => rank.get(properties.chapter ?? ""));
      if (first === undefined || then === undefined || then > first) return [];
      if (then < first) {
        return [
          {
            path: [...path, "relation"],
            message: `${later.id} comes later than ${earlier.id}, but its chapter stands before the other's`,
            hint: "change the order of the chapters, or the chapter of one of them",
          },
        ];
      }
      if (precedence.later > precedence.earlier) return [];
      return [
        {
          path: [...path, "relation"],
          message: `${later.id} comes later than ${earlier.id}, but is told before it`,
          hint: "move it below the other in events.yaml",
          severity: "warning",
        },
      ];
    });
  },
);
