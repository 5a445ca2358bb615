/** The time code says no more than the time. */

import { edtfBounds } from "../time/edtf";
import { timeCodes as codesOf } from "../time/precision";
import { isClock, isTimeZone } from "../time/zone";
import { defineRule, type Found } from "./fault";
import { eventsOf, ownClockOf } from "./parts";

export const timeCodes = defineRule(
  "time-codes",
  "timePrecision and lasting are those of the EDTF and its certainty, and missing exactly where there is no time.",
  (dossier) => {
    const { timeZone } = dossier.dossier;
    return eventsOf(dossier).flatMap(({ value, path }): Found[] => {
      const { when, properties } = value;
      const given = [properties.timePrecision, properties.lasting] as const;
      const own = ownClockOf(value, timeZone);
      const isSound = when && isTimeZone(timeZone) && isClock(own.timeZone);
      const bounds = isSound ? edtfBounds(when.edtf, own.timeZone, undefined, own.clock) : null;
      if (bounds && !bounds.ok) return []; // the rule `edtf` tells
      if (!when && properties.after) return []; // the rule `relative-times` tells
      const expected =
        bounds && when
          ? [codesOf({ ...bounds.value, certainty: when.certainty }).acled, bounds.value.lasting]
          : [null, false];
      if ((given[0] === expected[0] && given[1] === expected[1]) || (when && !bounds)) return [];
      return [
        {
          path: [...path, "properties", "timePrecision"],
          message: `timePrecision and lasting are ${given.join(", ")}, but the time gives ${expected.join(", ")}`,
          hint: "leave them to the compiler: run `npm run dossier -- build`",
        },
      ];
    });
  },
);
