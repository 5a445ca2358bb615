/** A time told by another entry's is one that can be reckoned, and the bounds beside it are those. */

import { rangesOfRelative } from "../order/rangesOfRelative";
import { parseDuration } from "../time/duration";
import { isTimeZone } from "../time/zone";
import { defineRule, type Found } from "./fault";
import { entriesOf, eventsOf } from "./parts";

export const relativeTimes = defineRule(
  "relative-times",
  "An entry that is told to be so long after another has no time of its own, and `start` and `end` are what order makes of it.",
  (dossier) => {
    const events = eventsOf(dossier);
    if (!events.some(({ value }) => value.properties.after) || !isTimeZone(dossier.dossier.timeZone))
      return [];
    const ranges = rangesOfRelative(entriesOf(dossier), dossier.dossier.timeZone);
    return events.flatMap(({ value, path }, place): Found[] => {
      const { after, start, end } = value.properties;
      if (!after) return [];
      const at = [...path, "properties", "after"];
      if (value.when)
        return [
          {
            path: at,
            message: `${value.id} has a time of its own, and one after ${after.entry}`,
            hint: "keep `when` or `after`; the other's words may go into a link `after`",
          },
        ];
      if (after.entry === value.id)
        return [
          { path: [...at, "entry"], message: `${value.id} comes after itself`, hint: "name another entry" },
        ];
      if (!parseDuration(after.by))
        return [
          {
            path: [...at, "by"],
            message: `"${after.by}" is no length of time`,
            hint: "write it as ISO 8601 has it, in weeks, days, hours, minutes and seconds: PT10M, PT1H30M, P2D",
          },
        ];
      const range = ranges.get(place) ?? null;
      return (["start", "end"] as const).flatMap((side, i): Found[] => {
        const [given, expected] = [{ start, end }[side], range?.[i] ?? null];
        if ((given === null ? null : Date.parse(given)) === expected) return [];
        return [
          {
            path: [...path, "properties", side],
            message: `${side} is ${given}, but order gives ${expected === null ? "none" : new Date(expected).toISOString()}`,
            hint: "leave the bounds to the compiler: run `npm run dossier -- build`",
          },
        ];
      });
    });
  },
);
