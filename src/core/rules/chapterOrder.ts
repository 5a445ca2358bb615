/** The account tells earlier things first, as far as the report states an order. */

import { precedencesOf } from "../order/constraints";
import { defineRule, type Found } from "./fault";
import { statementOf } from "./order";
import { entriesOf, eventsOf, linksOf } from "./parts";

export const chapterOrder = defineRule(
  "chapter-order",
  "Where a link says which of two comes first, neither the order of chapters nor the account says the opposite.",
  (dossier) => {
    const events = eventsOf(dossier);
    if (linksOf(dossier).length === 0 && !events.some(({ value }) => value.properties.after)) return [];
    const rank = new Map(dossier.dossier.chapters.map(({ id }, i) => [id, i]));
    const { stated } = precedencesOf(entriesOf(dossier));
    return stated.flatMap((precedence): Found[] => {
      const [earlier, later] = [events[precedence.earlier]!.value, events[precedence.later]!.value];
      const { path } = statementOf(precedence, events[precedence.told!.by]!.path);
      const [first, then] = [earlier, later].map(({ properties }) => rank.get(properties.chapter ?? ""));
      if (first === undefined || then === undefined || then > first) return [];
      if (then < first) {
        return [
          {
            path,
            message: `${later.id} comes later than ${earlier.id}, but its chapter stands before the other's`,
            hint: "change the order of the chapters, or the chapter of one of them",
          },
        ];
      }
      if (precedence.later > precedence.earlier) return [];
      return [
        {
          path,
          message: `${later.id} comes later than ${earlier.id}, but is told before it`,
          hint: "move it below the other in events.yaml",
          severity: "warning",
        },
      ];
    });
  },
);
