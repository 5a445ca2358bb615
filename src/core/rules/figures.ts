/** A number says of what, and is never larger than its own upper end. */

import { defineRule, type Found } from "./fault";
import { claimsOf } from "./parts";

export const figures = defineRule(
  "figures",
  "A figure has a speaker and says what it counts; low is not above high; “at least” is a high of null.",
  (dossier) => {
    const speakers = new Set(dossier.dossier.speakers.map(({ id }) => id));
    return claimsOf(dossier).flatMap(({ value: claim, path }) => {
      const { low, high, of } = claim;
      const found: Found[] = [];
      const fault = (field: string, message: string, hint: string) => {
        found.push({ path: [...path, field], message, hint });
      };
      if (low === null && high === null) {
        if (of !== null)
          fault("of", "it says what is counted, but gives no figure", "add low and high, or take of away");
        return found;
      }
      if (!speakers.has(claim.speaker)) {
        fault("speaker", "a figure without a speaker", "name the speaker who gives this figure");
      }
      if (of === null) fault("of", "a figure of nothing", "say what is counted: of: people killed");
      if (low === null)
        fault(
          "low",
          "a figure has no lower end",
          "write the smallest number the words allow, 0 if they give none",
        );
      for (const [field, number] of [
        ["low", low],
        ["high", high],
      ] as const) {
        if (number !== null && (!Number.isInteger(number) || number < 0)) {
          fault(field, `${number} is no count`, "write a whole number, 0 or more");
        }
      }
      if (low !== null && high !== null && low > high) {
        fault(
          "high",
          `from ${low} to ${high} is no range`,
          "write the smaller number as low, the larger as high",
        );
      }
      return found;
    });
  },
);
